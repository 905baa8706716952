import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { fillInsOf } from '../../template/skeleton/fillIns';
import { trimSpan, type Span } from '../../text/span';
import type { Range } from '../../text/lines';
import type { Analysis } from '../analysis';
import { boundCells, type CellPlace } from '../../report/query/cells';
import { allSections, sectionsOf } from '../structure/sections';
import type { Meaning, TokenModifier, TokenType } from './legend';
import { flattened } from './flatten';
import { subheadingsOf, withMarks } from './headings';
import { tableWords } from './tableWords';

/** A stretch of one line and what it is. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What the parts of a report are, in the draft's order, none over another and each on one line; those
 * that touch the range, if one is given. Findings that are withheld make no value wrong. Null for a document that is no report.
 */
export function tokensOf(
  analysis: Analysis,
  range?: Range,
  withheld: ReadonlySet<Finding> = new Set(),
): readonly Token[] | null {
  if (!analysis.checked) return null;
  const { lines, text } = analysis.report;
  const found = analysis.findings.filter((finding) => !withheld.has(finding));
  const first = range?.start.line ?? 0;
  const last = range?.end.line ?? lines.count - 1;
  return flattened(analysis.report, meaningsOf(analysis.report, found)).flatMap(
    ({ span, type, modifiers }) => {
      const trimmed = trimSpan(text, span);
      const { line, character } = lines.positionAt(trimmed.start);
      const length = trimmed.end - trimmed.start;
      return length > 0 && first <= line && line <= last
        ? [{ line, character, length, type, modifiers }]
        : [];
    },
  );
}

/** What goes before the rest where they overlap comes first. */
const meaningsOf = (report: Report, findings: readonly Finding[]): readonly Meaning[] => [
  ...fillInsOf(report.text).map(({ span }) => plain(span, 'fillIn')),
  ...boundCells(report).map((place) => valueMeaning(findings, place)),
  ...labelsOf(report),
];

function valueMeaning(findings: readonly Finding[], { table, row, cell }: CellPlace): Meaning {
  const isTotal = table.template.formulas.some(
    ({ over, right }) =>
      right.length === 1 && right[0] === (over === 'columns' ? cell.column.id : row.template.id),
  );
  const isWrong = findings.some(
    ({ severity, span }) =>
      severity === 'error' &&
      cell.span.start <= span.start &&
      span.end <= cell.span.end &&
      span.start < span.end,
  );
  return {
    span: cell.span,
    type: 'tableValue',
    modifiers: [...(isTotal ? ['total' as const] : []), ...(isWrong ? ['wrong' as const] : [])],
  };
}

const labelsOf = (report: Report): readonly Meaning[] => [
  ...[...report.tables.values()].flatMap((table) =>
    tableWords(report, table).map((span) => plain(span, 'tableLabel')),
  ),
  // With the marks before them: in some themes Markdown’s own are as red as what is wrong.
  ...allSections(sectionsOf(report)).flatMap(({ kind, nameSpan }) => {
    switch (kind) {
      case 'report':
        return [plain(withMarks(report, nameSpan), 'reportTitle')];
      case 'chapter':
        return [plain(withMarks(report, nameSpan), 'chapterTitle')];
      case 'block':
      case 'group':
        return [plain(nameSpan, 'tableLabel')];
      default:
        return [];
    }
  }),
  ...subheadingsOf(report).flatMap((span) =>
    isInTable(report, span) ? [] : [plain(span, 'subheading')],
  ),
];

const isInTable = ({ tables }: Report, { start }: Span): boolean =>
  [...tables.values()].some(({ span }) => span.start <= start && start < span.end);

const plain = (span: Span, type: TokenType): Meaning => ({ span, type, modifiers: [] });
