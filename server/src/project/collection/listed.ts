import { hasPipe, pipes } from '../../text/pipes';
import { nameKey } from './names';

/** A unit as an office's own list has it. */
export interface ListedUnit {
  readonly name: string;
  /** Whom to call, as it was written; null where the list does not say. */
  readonly contact: string | null;
}

const maxNameLength = 40;
/** The heads of the columns with the units, and with whom to call. */
const unitColumn =
  /^(?:(?:单位|部门|机构|机关|主体)(?:全称|名称)|(?:责任|报送|填报|编制|公开|所属|下属)?(?:单位|部门|机构|机关)|名称)$/;
const contactColumn = /联系|电话|手机|经办/;
/** What the name of a body ends with, before what stands in brackets after it. */
const bodyEnd =
  /(?:政府|办公[厅室]|办事处|委员会|[局委办厅院校所站部署司会队馆社行镇乡]|中心|学校|大学|公司|集团|街道|苏木|林场|农场|医院|银行|开发区|园区|新区|管理区)(?:（[^（）]{1,20}）)?$/;
/** What a title or a note has, and the name of no body where nothing marks it as one. */
const noName = /\d|[。；;：:！？《》]|名单|名册|一览|附件|通知|年度|填报|填表|报送|请/;
const sum = /^[合总小共]计/;
const hasHan = /\p{Script=Han}/u;
const listMark =
  /^(?:[-*•·]\s+|\d{1,4}\s*[.、．)）]\s*|[（(][一二三四五六七八九十\d]{1,4}[）)]\s*|[一二三四五六七八九十]{1,3}、\s*)/;

/**
 * The units that an office's list names, each once, in its order: by the column that says it has them, with whom to
 * call beside; without such a column whatever is named as a body. Cells are parted by pipes, tabs or commas.
 */
export function unitsListedIn(text: string): readonly ListedUnit[] {
  const units = new Map<string, ListedUnit>();
  const add = (name: string, contact: string): void => {
    const key = nameKey(name);
    if (!units.has(key)) units.set(key, { name, contact: contact === '' ? null : contact });
  };
  let columns: Columns | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = cellsOf(line);
    const head = columnsIn(cells);
    if (head) {
      columns = head;
    } else if (columns) {
      const contacts = columns.contacts.map((at) => cells[at] ?? '').filter((each) => each !== '');
      const name = nameIn(cells[columns.name] ?? '');
      if (name !== null && (cells.length > 1 || !noName.test(name))) add(name, contacts.join(' '));
    } else {
      // Several may stand on one line of a text.
      const names = cells.flatMap((cell) => cell.split('、')).map(nameIn);
      for (const name of names)
        if (name !== null && bodyEnd.test(name) && !noName.test(name)) add(name, '');
    }
  }
  return [...units.values()];
}

/** What can be a body's name of the words, without a mark of a list before it; null where they are none. */
function nameIn(words: string): string | null {
  const name = words.trim().replace(listMark, '').replace(/\s+/g, '');
  if (name.length < 2 || name.length > maxNameLength) return null;
  return hasHan.test(name) && !sum.test(name) ? name : null;
}

interface Columns {
  readonly name: number;
  readonly contacts: readonly number[];
}

function columnsIn(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => cell.replace(/\s+/g, ''));
  const name = plain.findIndex((cell) => unitColumn.test(cell));
  if (name < 0) return null;
  const contacts = plain.flatMap((cell, at) => (contactColumn.test(cell) ? [at] : []));
  return { name, contacts };
}

const outerPipes = new RegExp(`^[${pipes}]|[${pipes}]$`, 'g');
const anyPipe = new RegExp(`[${pipes}]`);

/** Of a line without pipes and tabs the commas part the cells. */
function cellsOf(line: string): readonly string[] {
  const parted = hasPipe(line) ? anyPipe : line.includes('\t') ? /\t/ : /[,，;]/;
  return line
    .trim()
    .replace(outerPipes, '')
    .split(parted)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/^\*\*(.*)\*\*$/, '$1')
        .trim(),
    );
}
