import type { ReportReader } from '../report/parse';
import type { Checker } from '../rules/check';
import type { Position, Range } from '../text/lines';
import type { Wording } from '../wording/wording';
import { analyse, type Analysis, type AnalysisOptions, type Draft } from './analysis';
import { codeActionsAt, type CodeAction } from './codeActions';
import { diagnosticsOf, type Diagnostic } from './diagnostics';
import { hoverAt, type Hover } from './hover/hover';

export interface LanguageServiceParts {
  readonly reader: ReportReader;
  readonly checker: Checker;
  /** The language that everything is said in. */
  readonly wording: Wording;
  /** Where the page about a rule is found. */
  readonly ruleAddress: (code: string) => string;
}

export type { Analysis, AnalysisOptions, Draft } from './analysis';
export type { CodeAction } from './codeActions';
export type { Diagnostic } from './diagnostics';
export type { TextEdit } from './edits';
export type { Hover } from './hover/hover';

/**
 * What an editor asks about a report. Pure: the same analysis gives the same answers. Positions are
 * zero-based and UTF-16; those outside the text are clamped. Nothing is said about a document that
 * is not taken for a report.
 */
export interface LanguageService {
  /** Reads and checks one version of a document; the caller keeps the result for that version. */
  analyse(draft: Draft, options?: AnalysisOptions): Analysis;
  /** The findings in the draft's order, worded. */
  diagnostics(analysis: Analysis): readonly Diagnostic[];
  /** The fixes for the findings in the range, of the kinds asked for; all kinds without `only`. */
  codeActions(analysis: Analysis, range: Range, only?: readonly string[]): readonly CodeAction[];
  /** What the form says about the title, chapter, row, column or cell there; null elsewhere. */
  hover(analysis: Analysis, position: Position): Hover | null;
}

export function createLanguageService({
  reader,
  checker,
  wording,
  ruleAddress,
}: LanguageServiceParts): LanguageService {
  return Object.freeze<LanguageService>({
    analyse: (draft, options = {}) => analyse(reader, checker, draft, options),
    diagnostics: (analysis) => diagnosticsOf(analysis, wording, ruleAddress),
    codeActions: (analysis, range, only) =>
      codeActionsAt(analysis, range, only, wording, ruleAddress),
    hover: (analysis, position) => hoverAt(analysis, position, wording),
  });
}
