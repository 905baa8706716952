import { textOfLine, type PageLine } from './lines';

/** Words of a line that touch, as one. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** A line cut into what stands before its figures and these. */
interface ValueLine {
  readonly label: readonly Run[];
  readonly values: readonly Run[];
}

/** Lines that one table's columns fit. */
interface OpenTable {
  /** By their places. */
  readonly lines: number[];
  columns: readonly Column[];
  labelRight: number;
}

/** Fewer columns can be told without their places; more has no table of figures. */
const minColumns = 3;
const maxColumns = 60;
/** In heights of a character: nearer words are one, and lines farther apart than this are no lines of one label. */
const near = 0.3;
const maxLineHeight = 2;
/** As many lines as the name of a row has above its figures, and below. */
const maxLabelLines = 6;
/** A label's lines stand around the figures of its row by as much above as below, give or take this. */
const slack = 0.35;
/** As far above a table's figures as its columns' titles are looked for, in lines. */
const maxTitleLines = 8;
/** Figures farther than this from the middle of their title stand to one side, in widths of the title. */
const offMiddle = 0.25;
/** A figure, with its sign and unit, or what stands for none. */
const value =
  /^(?:(?:[-+−－＋]|增|减)?\s?\d[\d,.]*\s?(?:[%％]|[万亿]?元|[件宗项个条次批])?|[-—–/无])$/;

/**
 * The lines of pages as text, those of a table without rules between its columns with a tab before each of them:
 * figures stand in columns even where many are blank.
 */
export function withColumns(lines: readonly PageLine[]): readonly string[] {
  const cut = lines.map(valueLineOf);
  const texts: (string | null)[] = lines.map(textOfLine);
  for (const table of tablesOf(lines, cut)) {
    const names = table.lines.map((at) => {
      const { label } = cut[at]!;
      const around = label.length > 0 ? [] : labelAround(lines, cut, at, table);
      const free = around.filter((each) => texts[each] !== null);
      if (free.length < around.length) return nameOf([label]);
      for (const each of around) texts[each] = null;
      return nameOf(around.map((each) => runsOf(lines[each]!)).concat([label]));
    });
    // A table whose rows have no names begins with its figures.
    const isNamed = names.some((name) => name !== '');
    for (const [index, at] of table.lines.entries()) {
      const cells = cellsOf(cut[at]!.values, table.columns);
      texts[at] = (isNamed ? [names[index]!, ...cells] : cells).join('\t');
    }
  }
  return texts.filter((text) => text !== null);
}

/** The words of a row's name, those one above the other together: a group's name stands beside its rows'. */
function nameOf(lines: readonly (readonly Run[])[]): string {
  const columns: Run[] = [];
  for (const each of lines.flat()) {
    const index = columns.findIndex((column) => isOver(each, column));
    const column = columns[index];
    if (!column) columns.push(each);
    else {
      columns[index] = {
        text: column.text + each.text,
        left: Math.min(column.left, each.left),
        right: Math.max(column.right, each.right),
      };
    }
  }
  return columns
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join('  ');
}

const cellsOf = (values: readonly Run[], columns: readonly Column[]): readonly string[] =>
  columns.map((column) => values.find((each) => isOver(each, column))?.text ?? '');

const isOver = (one: Column, other: Column): boolean =>
  one.left < other.right && other.left < one.right;

/** The places of the lines, above and below the one at the place, that are the name of its row, downwards. */
function labelAround(
  lines: readonly PageLine[],
  cut: readonly (ValueLine | null)[],
  at: number,
  { columns }: OpenTable,
): readonly number[] {
  const { base, size } = lines[at]!;
  const around: number[] = [];
  for (let step = 1; step <= maxLabelLines; step++) {
    const [above, below] = [lines[at - step], lines[at + step]];
    if (!above || !below || cut[at - step] || cut[at + step]) return around;
    const [up, down] = [above.base - base, base - below.base];
    const isLabel =
      Math.abs(up - down) <= slack * size &&
      up > 0 &&
      up <= step * maxLineHeight * size &&
      Math.max(above.right, below.right) <= columns[0]!.left;
    if (!isLabel) return around;
    around.unshift(at - step);
    around.push(at + step);
  }
  return around;
}

function tablesOf(
  lines: readonly PageLine[],
  cut: readonly (ValueLine | null)[],
): readonly OpenTable[] {
  const tables: OpenTable[] = [];
  let open: OpenTable | null = null;
  for (const [at, values] of cut.entries()) {
    if (!values) {
      // Words where its figures stand are titles of another table, or the next paragraph.
      if (open && lines[at]!.right > (open.columns[0]?.left ?? 0)) open = null;
      continue;
    }
    if (open && extend(open, values, at)) continue;
    open = { lines: [], columns: [], labelRight: 0 };
    if (extend(open, values, at)) tables.push(open);
  }
  for (const table of tables) addTitled(table, lines, cut);
  return tables.filter(({ columns }) => columns.length >= minColumns);
}

/**
 * Adds the columns that are blank in all lines: their titles stand above. Where figures stand beside the titles, not below
 * them, and nothing tells on which side theirs is, the table has no columns: a figure would be put into another's.
 */
function addTitled(
  table: OpenTable,
  lines: readonly PageLine[],
  cut: readonly (ValueLine | null)[],
): void {
  const titles = titlesAbove(table, lines, cut);
  const { columns } = table;
  const over = columns.map((column) => titles.findIndex((title) => isOver(title, column)));
  const side = sideOf(columns, titles, over);
  const under = over.map((title, index) => {
    const { left, right } = columns[index]!;
    if (title >= 0 || side === null) return title;
    return side === 'right'
      ? titles.findLastIndex((each) => each.right <= left)
      : titles.findIndex((each) => each.left >= right);
  });
  const free = titles.filter((_, index) => !under.includes(index));
  if (free.length === 0) return;
  const isClear =
    !over.includes(-1) || (!under.includes(-1) && new Set(under).size === under.length);
  table.columns = isClear ? [...columns, ...free].sort((a, b) => a.left - b.left) : [];
}

/** The titles above a table's figures, those of several lines together; not those over several columns. */
function titlesAbove(
  { columns, lines: own, labelRight }: OpenTable,
  lines: readonly PageLine[],
  cut: readonly (ValueLine | null)[],
): readonly Column[] {
  const titles: Column[] = [];
  const first = own[0]!;
  for (let at = first - 1; at >= Math.max(0, first - maxTitleLines) && !cut[at]; at--) {
    const runs = runsOf(lines[at]!).filter(({ left }) => left >= labelRight);
    if (runs.length < minColumns) continue;
    const met = runs.map((run) => titles.filter((title) => isOver(run, title)));
    const isGroup = (run: Run, index: number): boolean =>
      met[index]!.length > 1 || columns.filter((column) => isOver(run, column)).length > 1;
    if (runs.some(isGroup)) continue;
    for (const [index, { left, right }] of runs.entries()) {
      const title = met[index]![0];
      if (title) {
        titles[titles.indexOf(title)] = {
          left: Math.min(title.left, left),
          right: Math.max(title.right, right),
        };
      } else titles.push({ left, right });
    }
  }
  return titles.sort((a, b) => a.left - b.left);
}

/** On which side of their titles' middles the figures stand; null where they do not say, or not all the same. */
function sideOf(
  columns: readonly Column[],
  titles: readonly Column[],
  over: readonly number[],
): 'left' | 'right' | null {
  const sides = new Set(
    columns.flatMap((column, index) => {
      const title = titles[over[index]!];
      if (!title) return [];
      const off = middleOf(column) - middleOf(title);
      if (Math.abs(off) < (title.right - title.left) * offMiddle) return [];
      return [off > 0 ? ('right' as const) : ('left' as const)];
    }),
  );
  const [side] = sides;
  return side !== undefined && sides.size === 1 ? side : null;
}

const middleOf = ({ left, right }: Column): number => (left + right) / 2;

function valueLineOf(line: PageLine): ValueLine | null {
  const runs = runsOf(line);
  const first = runs.findIndex(({ text }) => value.test(text));
  if (first < 0) return null;
  const values = runs.slice(first);
  if (!values.every(({ text }) => value.test(text))) return null;
  return { label: runs.slice(0, first), values };
}

function runsOf({ words, size }: PageLine): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, left, right } of words) {
    const last = runs.at(-1);
    if (last && left - last.right <= near * size) {
      const joined = { text: last.text + text, left: last.left };
      runs[runs.length - 1] = { ...joined, right: Math.max(last.right, right) };
    } else runs.push({ text, left, right });
  }
  return runs;
}

/** Takes the line into the table if its figures fit the columns that are known. */
function extend(table: OpenTable, { label, values }: ValueLine, at: number): boolean {
  const labelRight = Math.max(table.labelRight, ...label.map(({ right }) => right));
  const columns: Column[] = [...table.columns];
  const taken = new Set<number>();
  for (const each of values) {
    const met = columns.flatMap((column, index) => (isOver(each, column) ? [index] : []));
    const index = met[0] ?? columns.push(each) - 1;
    if (met.length > 1 || taken.has(index)) return false;
    taken.add(index);
    const { left, right } = columns[index]!;
    columns[index] = { left: Math.min(left, each.left), right: Math.max(right, each.right) };
  }
  if (columns.length > maxColumns || columns.some(({ left }) => left < labelRight)) return false;
  table.columns = columns.sort((a, b) => a.left - b.left);
  table.labelRight = labelRight;
  table.lines.push(at);
  return true;
}
