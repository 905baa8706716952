import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { applyEdits, type Edit } from '../../text/edit';
import { appliesIn, byType } from '../../template/editions';
import type { Template } from '../../template/model';
import { fillInRemark } from '../../template/skeleton/fillIns';
import { partsOf, type KnownFacts } from '../../template/skeleton/parts';
import { blankForm, plainText } from '../../template/skeleton/render';
import { reportSkeleton } from '../../template/skeleton/report';
import { spanOf, textAt } from '../../text/span';
import type { Message } from '../../wording/message';
import { lossByEdits } from '../keeping';
import { setCells } from '../../rules/fixes/cell';
import { formatTables, type Page } from '../tables/format';
import { carriedFigures, type CarriedFigures } from './carryOver';
import { carriedSentences, type CarriedSentence } from './sentences';
import { numbersIn } from '../../text/numberTokens';

/** What a new report begins with. */
export interface NewReportFacts {
  readonly agency: string;
  readonly year: number;
  /** Id of the edition; that of the year without it. */
  readonly edition?: string;
  /** Text of last year's report, to carry over from. */
  readonly previous?: string;
  /** What its tables are laid out on; as narrow as can be without it. */
  readonly page?: Page;
}

export interface NewReport {
  readonly text: string;
  readonly edition: string;
  /** A name for its file, without characters that file systems refuse. */
  readonly fileName: string;
  /** What was taken from last year's report and is to be checked, in the report's words. */
  readonly carriedOver: readonly string[];
  /** Why nothing of last year's report was taken over; null where it was, or there is none. */
  readonly refusal: Message | null;
}

/**
 * A whole new report: everything the form gives, remarks where its author has to write, blank cells in
 * the tables. Figures that begin with last year's are set, and its sentences on where the report is found
 * and whom to ask are taken over, each with a remark that asks to check it.
 */
export function newReport(
  reader: ReportReader,
  { agency, year, edition, previous, page }: NewReportFacts,
): NewReport {
  const [proposed] = editionsFor(reader, year);
  const template = reader.templates.find(({ id }) => id === edition) ?? proposed!;
  const empty = blankForm(reportSkeleton(template, { agency, year }));
  const lastYears = previous === undefined ? null : reader.parse(previous);
  const sentences = lastYears ? carriedSentences(template, lastYears) : [];
  const carried = lastYears ? carriedFigures(template, lastYears) : [];
  const report = reader.parse(empty, { edition: template.id });
  const edits = [
    ...carried.flatMap((figures) => cellEdits(report, figures)),
    ...remarkEdits(report, carried),
    ...sentences.flatMap((each) => sentenceEdits(empty, each, { agency, year })),
  ];
  // What last year's report gives takes the place of the form's sentences, and of nothing else.
  const replaced = edits.flatMap(({ span }) => numbersIn(textAt(empty, span)));
  const refusal = lossByEdits(empty, edits, replaced);
  const written = refusal ? empty : applyEdits(empty, edits);
  return {
    text: page ? laidOut(reader, written, template, page) : written,
    edition: template.id,
    fileName: fileNameOf(template, agency, year),
    carriedOver: refusal ? [] : [...sentences.map(sentenceRemark), ...carried.map(remarkOf)],
    refusal,
  };
}

/**
 * The editions for a report of that year, type by type: of each the one that applies first, then from the
 * newest on.
 */
export const editionsFor = (
  { templates }: ReportReader,
  year: number,
  typeId?: string,
): readonly Template[] =>
  byType(templates.filter(({ type: { id } }) => typeId === undefined || id === typeId)).flatMap(
    ({ editions }) =>
      [...editions]
        .reverse()
        .sort((a, b) => Number(appliesIn(b, year)) - Number(appliesIn(a, year))),
  );

/** The draft with its tables as formatting would lay them out. */
export const laidOut = (
  reader: ReportReader,
  text: string,
  { id }: Pick<Template, 'id'>,
  page: Page,
): string =>
  applyEdits(text, formatTables(reader, reader.parse(text, { edition: id }), page).edits);

const cellEdits = (report: Report, { table, row, values }: CarriedFigures): readonly Edit[] =>
  setCells(
    report,
    (report.tables.get(table)?.rows.get(row.id)?.cells ?? []).flatMap((cell) => {
      const number = values.get(cell.column.id);
      return number === undefined ? [] : [{ cell, number }];
    }),
  );

/** The remarks stand below the heading of the chapter with the figures. */
function remarkEdits({ chapters }: Report, carried: readonly CarriedFigures[]): readonly Edit[] {
  return chapters.flatMap(({ template, heading }) => {
    const remarks = carried
      .filter(({ table }) => table === template.table)
      .map((figures) => `\n\n${fillInRemark('confirm', remarkOf(figures))}`);
    return remarks.length === 0
      ? []
      : [{ span: spanOf(heading.end, heading.end), newText: remarks.join('') }];
  });
}

const remarkOf = ({ row, column, previousRow }: CarriedFigures): string =>
  column
    ? `“${row.label}”的“${column.label}”以上年报告的数为起点`
    : `“${row.label}”取自上年报告“${previousRow.label}”`;

function sentenceEdits(text: string, carried: CarriedSentence, known: KnownFacts): readonly Edit[] {
  const standing = plainText(partsOf(carried.skeleton, known));
  const start = text.indexOf(standing);
  const newText = carried.sentence + fillInRemark('confirm', sentenceRemark(carried));
  return start < 0 ? [] : [{ span: spanOf(start, start + standing.length), newText }];
}

/** Without brackets, in which a remark would end. */
const sentenceRemark = ({ sentence }: CarriedSentence): string =>
  `“${/^[^（()）]{0,12}/.exec(sentence)?.[0] ?? ''}…”一句取自上年报告`;

const fileNameOf = ({ title }: Template, agency: string, year: number): string =>
  `${plainText(partsOf(title.form, { agency, year })).replace(/[\\/:*?"<>|\s]/g, '')}.md`;
