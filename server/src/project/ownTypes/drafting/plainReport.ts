import { chineseOrdinal } from '../../../text/numbers';

/** A report of a form that nobody has described, as far as it can be seen in its text. */
export interface PlainReport {
  /** The body's name; null where the title has none before the year. */
  readonly agency: string | null;
  readonly year: number | null;
  /** What such a report is called. */
  readonly name: string;
  readonly chapters: readonly PlainChapter[];
}

export interface PlainChapter {
  readonly title: string;
  readonly numberedAs?: '表';
  readonly text: readonly string[];
  readonly table: PlainTable | null;
}

export interface PlainTable {
  readonly corner: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
}

export interface PlainColumn {
  readonly label: string;
  /** The titles above it, outermost first. */
  readonly path: readonly string[];
}

export interface PlainRow {
  readonly label: string;
  /** As written, one for each column; none for a row that stands over others. */
  readonly cells: readonly string[];
}

/**
 * Reads title, headings and the first table below each of them; tables in Markdown, or with tabs between their
 * cells. Null for a text without a title. Linear in the text.
 */
export function readPlainReport(text: string): PlainReport | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const titleAt = lines.findIndex((line) => line !== '' && cellsOf(line) === null);
  const title = titleAt < 0 ? null : titleOf(lines[titleAt]!);
  return title && { ...title, chapters: chaptersOf(lines.slice(titleAt + 1), title.name) };
}

const yearIn = /(?<year>20\d{2})(?:\s*[-—–至]\s*20\d{2})?\s*学?年?度?/;

function titleOf(line: string): Omit<PlainReport, 'chapters'> | null {
  const words = line.replace(/^[#*\s]+|[*\s]+$/g, '').slice(0, maxTitleLength);
  const match = yearIn.exec(words);
  if (!match) return words === '' ? null : { agency: null, year: null, name: words };
  const before = words.slice(0, match.index).trim();
  const after = words.slice(match.index + match[0].length).replace(/^[）)]?\s*/, '');
  const year = Number(match.groups?.year);
  // With the year at the end the body and the report's name stand together.
  if (!/\p{Script=Han}{2}/u.test(after)) {
    const [, agency = '', name = ''] = bodyAndName.exec(before.replace(/[（(]$/, '')) ?? [];
    return name === ''
      ? { agency: null, year, name: before.replace(/[（(]$/, '') }
      : { agency, year, name };
  }
  return { agency: before === '' ? null : before, year, name: after.replace(/^的/, '') };
}

const maxTitleLength = 120;
const bodyAndName =
  /^(.{2,30}?(?:人民政府|委员会|办公室|大学|学院|医院|中心|[局厅委办院处所站]))(.{4,60})$/;

const headingMark = /^#{2,6}\s*/;
const numbered =
  /^(?:(?<table>表)\s*)?(?:第\s*)?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?:[章部](?:分)?)?[\s、.．:：]+(?<title>[^\s、.．:：].*)$/;
const maxHeading = 40;

interface OpenChapter {
  readonly title: string;
  readonly numberedAs?: '表';
  readonly lines: string[];
}

function chaptersOf(lines: readonly string[], name: string): readonly PlainChapter[] {
  const open: OpenChapter[] = [];
  const before: string[] = [];
  for (const line of lines) {
    const heading = headingOf(line, open.length + 1);
    if (heading) open.push({ ...heading, lines: [] });
    else (open.at(-1)?.lines ?? before).push(line);
  }
  const chapters = open.length > 0 ? open : [{ title: `${name}表`, lines: before }];
  return chapters.map(({ lines: own, ...heading }) => ({ ...heading, ...contentOf(own) }));
}

/** The heading of the chapter with that number: a line of its own, numbered in turn or marked as Markdown's. */
function headingOf(line: string, next: number): Omit<OpenChapter, 'lines'> | null {
  if (cellsOf(line)) return null;
  const words = line.replace(headingMark, '').replace(/^\*+|\*+$/g, '');
  const isMarked = headingMark.test(line);
  const { table, number, title } = numbered.exec(words)?.groups ?? {};
  if (title === undefined || title.length > maxHeading || /[。；]/.test(title)) return null;
  const isNext = number === chineseOrdinal(next) || number === String(next);
  if (!isNext || (!isMarked && number === String(next) && table === undefined)) return null;
  return { title: title.trim(), ...(table !== undefined && { numberedAs: '表' as const }) };
}

function contentOf(lines: readonly string[]): Pick<PlainChapter, 'text' | 'table'> {
  const from = lines.findIndex((line) => cellsOf(line) !== null);
  const text = lines.filter((line) => line !== '' && cellsOf(line) === null);
  if (from < 0) return { text, table: null };
  const rows: (readonly string[])[] = [];
  for (const line of lines.slice(from)) {
    const cells = cellsOf(line);
    if (!cells && line !== '') break;
    if (cells && !cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells);
  }
  return { text, table: tableOf(rows) };
}

/** The cells of a table's line; null for other lines. */
function cellsOf(line: string): readonly string[] | null {
  if (line.startsWith('|') || /[^|]\|[^|]/.test(line))
    return line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(trimmed);
  return line.includes('\t') ? line.split('\t').map(trimmed) : null;
}

const trimmed = (cell: string): string => cell.trim().replace(/^\*+|\*+$/g, '');

const isFigure = (cell: string): boolean => /^[-+]?[\d,，]*\d(?:\.\d+)?%?$/.test(cell);

/** The table: titles down to the first line with a figure in it, the first column for the rows' names. */
function tableOf(lines: readonly (readonly string[])[]): PlainTable | null {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  let first = lines.findIndex((cells) => cells.slice(1).some(isFigure));
  // A name alone above the first figures is a group of rows.
  while (first > 1 && lines[first - 1]!.slice(1).every((cell) => cell === '')) first--;
  if (first < 1 || width < 2) return null;
  const headers = lines.slice(0, first).filter((cells, at) => at === 0 || cells.length === width);
  const skip = isNumbering(lines.slice(first), 0) ? 1 : 0;
  const columns = Array.from({ length: width - 1 - skip }, (_, at) => {
    const titles = headers.map((cells) => cells[at + 1 + skip] ?? '');
    const named = titles.filter((title, depth) => title !== '' && title !== titles[depth - 1]);
    return { label: named.at(-1) ?? `第${at + 1}栏`, path: named.slice(0, -1) };
  });
  const rows = lines.slice(first).map((cells) => ({
    label: cells[skip] ?? '',
    cells: columns.map((_, at) => cells[at + 1 + skip] ?? ''),
  }));
  return {
    corner: headers[0]?.[skip] ?? '项目',
    columns,
    rows: rows
      .filter(({ label }) => label !== '')
      .map((row) => (row.cells.every((cell) => cell === '') ? { ...row, cells: [] } : row)),
  };
}

/** Whether the column only counts its rows: 1, 2, 3. */
const isNumbering = (lines: readonly (readonly string[])[], column: number): boolean =>
  lines.length > 1 && lines.every((cells, at) => cells[column] === String(at + 1));
