import { holdsNumbers, type TableTemplate, type Template } from '../../server/src/template/model';
import {
  cellText,
  trialDraft,
  formCells,
  type FormCell,
  type TrialReport,
} from '../../server/src/template/trial/draft';
import {
  excessOf,
  isTrue,
  leafOf,
  sumsOf,
  withTotals,
  type Sum,
} from '../../server/src/template/trial/sums';
import { chapterHeading, titledFor } from '../../server/src/template/skeleton/report';
import { sumsMeant, claimSentencesOf } from '../support/generate/narrative/claimSentences';

/** A draft of any form with one thing wrong. */
export interface BrokenForm {
  readonly text: string;
  /** One of these must be found, alone. */
  readonly codes: readonly string[];
  /** The finding is at one of these cells, or relates to it. */
  readonly cells?: readonly string[];
}

/** One way to spoil a report of any form; null where this report has nothing of the kind. */
export interface FormFault {
  readonly name: string;
  /** Whether a form has what is spoilt. */
  readonly isIn: (template: Template) => boolean;
  readonly spoil: (report: TrialReport, draw: (below: number) => number) => BrokenForm | null;
}

/** Where a unit stands behind the number it may be words of its own. */
const numberCells = ({ template }: TrialReport): readonly FormCell[] =>
  formCells(template).filter(({ column }) => holdsNumbers(column) && column.unitIn !== 'cell');

const drawnOf = <T>(list: readonly T[], draw: (below: number) => number): T | undefined =>
  list[draw(Math.max(1, list.length))];

const sumCodes = ['row-total', 'column-total', 'balance'];

const wrongTotal: FormFault = {
  name: 'a total that is not what its addends come to',
  isIn: (template) => sumsOf(template).some(({ isRelation }) => !isRelation),
  spoil(report, draw) {
    const sum = drawnOf(
      sumsOf(report.template).filter(({ isRelation }) => !isRelation),
      draw,
    );
    if (!sum) return null;
    const cell = sum.right[0]!;
    const cells = new Map(report.cells).set(cell, report.cells.get(cell)! + 100 * (1 + draw(9)));
    return { text: trialDraft({ ...report, cells }), codes: sumCodes, cells: [cell] };
  },
};

const wrongRelation: FormFault = {
  name: 'figures that the form relates to each other and that differ',
  isIn: ({ relations = [] }) => relations.length > 0,
  spoil(report, draw) {
    const sums = sumsOf(report.template);
    const sum = drawnOf(
      sums.filter(({ isRelation }) => isRelation),
      draw,
    );
    if (!sum) return null;
    const leaf = leafOf(sums, sum.left[0]!, draw(9));
    const less = -excessOf(report.cells, sum);
    const more = new Map(report.cells).set(leaf, report.cells.get(leaf)! + less + 1 + draw(900));
    const cells = withTotals(sums, more);
    const broken = sums.filter((each) => !isTrue(cells, each));
    if (broken.some(({ isRelation }) => !isRelation)) return null;
    const places = broken.flatMap(({ left, right }: Sum) => [...left, ...right]);
    return { text: trialDraft({ ...report, cells }), codes: ['relation'], cells: places };
  },
};

/** A cell of the value 0 that says so in other words. */
const zeroSaying = (name: string, words: string, code: string): FormFault => ({
  name,
  isIn: (template) => formCells(template).length > 0,
  spoil(report, draw) {
    const zeros = numberCells(report).filter(({ path }) => report.cells.get(path) === 0);
    const cell = drawnOf(zeros, draw);
    if (!cell) return null;
    const text = trialDraft(report, new Map([[cell.path, words]]));
    return { text, codes: [code], cells: [cell.path] };
  },
});

/** Whether a table has a row a line, and more than one of them. */
const isLong = ({ orientation, blocks }: TableTemplate): boolean =>
  orientation === 'down' && blocks.some(({ rows }) => rows.length > 2);

const lostRow: FormFault = {
  name: 'a row that is not there',
  isIn: ({ tables }) => tables.some(isLong),
  spoil(report, draw) {
    const table = drawnOf(report.template.tables.filter(isLong), draw)!;
    const block = table.blocks.find(({ rows }) => rows.length > 2)!;
    const row = drawnOf(
      block.rows.filter(({ kind }) => kind === 'data'),
      draw,
    )!;
    const cells = block.columns.map((column) =>
      cellText(report, { path: `${table.id}/${row.id}/${column.id}`, row, column }),
    );
    const text = trialDraft(report);
    const line = text
      .split('\n')
      .find((each) => each.endsWith(`${row.label} | ${cells.join(' | ')} |`));
    return line === undefined
      ? null
      : { text: text.replace(`${line}\n`, ''), codes: ['row-missing'] };
  },
};

/** The draft's chapters, each from its heading on, and what stands before them. */
function chaptersOf(report: TrialReport): readonly string[] {
  const known = { agency: report.agency, year: report.year };
  const text = trialDraft(report);
  const starts = report.template.chapters.map((chapter) =>
    text.indexOf(`## ${chapterHeading(titledFor(chapter, known))}\n`),
  );
  return [0, ...starts].map((start, at) => text.slice(start, starts[at]));
}

const lostChapter: FormFault = {
  name: 'a chapter that is not there',
  isIn: () => true,
  spoil(report, draw) {
    const parts = chaptersOf(report);
    const at = draw(parts.length - 1);
    if (report.template.chapters[at]?.required !== true) return null;
    return { text: parts.toSpliced(at + 1, 1).join(''), codes: ['chapter-missing'] };
  },
};

const swappedChapters: FormFault = {
  name: 'two chapters that have changed places',
  isIn: ({ chapters }) => chapters.length > 1,
  spoil(report, draw) {
    const parts = chaptersOf(report);
    const at = 1 + draw(parts.length - 2);
    const [one = '', other = ''] = [parts[at], parts[at + 1]].map(
      (each) => `${each?.trimEnd()}\n\n`,
    );
    return { text: parts.toSpliced(at, 2, other, one).join(''), codes: ['chapter-order'] };
  },
};

/** The draft with a sentence after the text of its last chapter, where the tables are told of. */
export const saying = (report: TrialReport, sentence: string): string =>
  `${trialDraft(report).trimEnd()}\n\n${sentence}\n`;

/** A sentence that tells what the report's tables count, or so much more. */
export function toldIn(
  { template, cells }: TrialReport,
  draw: (below: number) => number,
  more = 0,
): string {
  const { claim, sentences } = drawnOf(claimSentencesOf(template), draw)!;
  const counts = sumsMeant(template, claim).map(
    (sum) => sum.reduce((total, path) => total + cells.get(path)!, 0) / 100,
  );
  const others = [more, more + 1, more + 2, more + 3, more + 4].map((by) => counts[0]! + by);
  const number = more === 0 ? counts[0] : others.find((other) => !counts.includes(other));
  return drawnOf(sentences, draw)!.replace('#', String(number));
}

/** Whether the text of the form's last chapter tells what its tables count. */
export const isTold = (template: Template): boolean =>
  template.chapters.at(-1)?.id === 'overview' && claimSentencesOf(template).length > 0;

const toldOtherwise: FormFault = {
  name: 'text that tells another number than its table',
  isIn: isTold,
  spoil: (report, draw) => ({
    text: saying(report, toldIn(report, draw, 1 + draw(50))),
    codes: ['narrative-count'],
  }),
};

/** Every single fault that a report of any form may have. */
export const formFaults: readonly FormFault[] = [
  wrongTotal,
  wrongRelation,
  zeroSaying('a cell left blank', '', 'cell-blank'),
  zeroSaying('a cell of words', '无', 'cell-text'),
  lostRow,
  lostChapter,
  swappedChapters,
  toldOtherwise,
];
