import type { ReportReader } from '../report/parse';
import type { Checker } from '../rules/check';
import type { Finding } from '../rules/model';
import type { Position, Range } from '../text/lines';
import type { Wording } from '../wording/wording';
import { addressesOf, type Address } from './addresses';
import { analyse, type Analysis, type AnalysisOptions, type Draft } from './analysis';
import { codeActionsAt, type CodeAction } from './fixes/codeActions';
import { completionsAt, type CompletionItem } from './completion/completion';
import type { Matching } from './completion/matching';
import { diagnosticsOf, type Diagnostic } from './diagnostics';
import { hoverAt, type Hover } from './hover/hover';
import { highlightsAt, type Highlight } from './navigation/highlights';
import { definitionAt, referencesAt, type Definition } from './navigation/navigation';
import { appliesIn, typesOf } from '../template/editions';
import { editionsFor, newReport, type NewReport, type NewReportFacts } from './newReport/newReport';
import { openFieldsOf, type OpenFields } from './openFields';
import { draftInfoOf, type DraftInfo } from './draftInfo';
import { foldingsOf, type Folding } from './structure/folding';
import { outlineOf, type OutlineItem } from './structure/outline';
import { selectionsAt } from './structure/selection';
import { symbolsOf, type ReportSymbol } from './symbols';
import { createTableService, type TableService } from './tables/tableService';
import { tokensOf, type Token } from './tokens/tokens';

export interface LanguageServiceParts {
  readonly reader: ReportReader;
  readonly checker: Checker;
  /** The language that everything is said in. */
  readonly wording: Wording;
  /** Where the page about a rule is found. */
  readonly ruleAddress: (code: string) => string;
}

export type { Analysis, AnalysisOptions, Draft } from './analysis';
export type { CodeAction } from './fixes/codeActions';
export type { CompletionItem } from './completion/completion';
export type { Diagnostic } from './diagnostics';
export type { TextEdit } from './edits';
export type { Hover } from './hover/hover';
export type { Highlight } from './navigation/highlights';
export type { Definition } from './navigation/navigation';
export type { OpenFields } from './openFields';
export type { DraftInfo } from './draftInfo';
export type { NewReport, NewReportFacts } from './newReport/newReport';
export type { Folding } from './structure/folding';
export type { OutlineItem } from './structure/outline';
export type { ReportSymbol } from './symbols';
export type { Address } from './addresses';
export type { Token } from './tokens/tokens';
export type { Lens } from './tables/lenses';
export type { TableChange, TableTarget } from './tables/requests';

/**
 * What an editor asks about a report. Pure: the same analysis gives the same answers. Positions are
 * zero-based and UTF-16; those outside the text are clamped. Nothing is said about a document that
 * is not taken for a report.
 */
export interface LanguageService extends TableService {
  /** Reads and checks one version of a document; the caller keeps the result for that version. */
  analyse(draft: Draft, options?: AnalysisOptions): Analysis;
  /** The findings in the draft's order, worded; those that are withheld are left out. */
  diagnostics(analysis: Analysis, withheld?: ReadonlySet<Finding>): readonly Diagnostic[];
  /** The fixes for the findings in the range, of the kinds asked for; all kinds without `only`. */
  codeActions(analysis: Analysis, range: Range, only?: readonly string[]): readonly CodeAction[];
  /** What the form says about the title, chapter, row, column or cell there; null elsewhere. */
  hover(analysis: Analysis, position: Position): Hover | null;
  /** What fits at the position and begins as what was typed there. */
  completions(
    analysis: Analysis,
    position: Position,
    matching: Matching,
  ): readonly CompletionItem[];
  outline(analysis: Analysis): readonly OutlineItem[] | null;
  foldings(analysis: Analysis): readonly Folding[] | null;
  /** For each position what can be selected there, from the smallest to the whole. */
  selections(
    analysis: Analysis,
    positions: readonly Position[],
  ): readonly (readonly Range[])[] | null;
  definition(analysis: Analysis, position: Position): Definition | null;
  /** What refers to the cell or number there; with `declarations` its cells come first. */
  references(
    analysis: Analysis,
    position: Position,
    declarations: boolean,
  ): readonly Range[] | null;
  highlights(analysis: Analysis, position: Position): readonly Highlight[] | null;
  addresses(analysis: Analysis): readonly Address[] | null;
  /** Of the lines that the range touches, if one is given. */
  tokens(
    analysis: Analysis,
    range?: Range,
    withheld?: ReadonlySet<Finding>,
  ): readonly Token[] | null;
  /** Title and chapters whose names have the query's characters in order. */
  symbols(analysis: Analysis, query: string): readonly ReportSymbol[];
  /** What is still to be filled in. */
  openFields(analysis: Analysis): OpenFields | null;
  /** Edition and year, and why; `chosen` says that the settings name the edition. */
  draftInfo(analysis: Analysis, chosen: boolean): DraftInfo | null;
  /** The text of a new report, with what last year's gives for it. */
  newReport(facts: NewReportFacts): NewReportText;
  /** The editions that a report of the year may follow, the one that applies first. */
  editionsFor(year: number, type?: string): readonly EditionName[];
  /** The types that a report may be of, the usual one first. */
  types(): readonly TypeName[];
  /** What a text tells as a report; null for one that is none. */
  facts(text: string): ReportFacts | null;
}

/** A new report, and in words why nothing was taken over. */
export type NewReportText = Omit<NewReport, 'refusal'> & { readonly refusal: string | null };

export interface EditionName {
  readonly id: string;
  readonly name: string;
  /** Number of the notice that carries the form. */
  readonly number: string;
  /** Whether it is for reports on that year. */
  readonly applies: boolean;
}

export interface TypeName {
  readonly id: string;
  readonly name: string;
}

/** What a report tells of itself. */
export interface ReportFacts {
  /** Id of its type. */
  readonly type: string;
  readonly agency: string | null;
  readonly year: number | null;
}

export function createLanguageService({
  reader,
  checker,
  wording,
  ruleAddress,
}: LanguageServiceParts): LanguageService {
  return Object.freeze<LanguageService>({
    analyse: (draft, options = {}) => analyse(reader, checker, draft, options),
    diagnostics: (analysis, withheld) => diagnosticsOf(analysis, wording, ruleAddress, withheld),
    codeActions: (analysis, range, only) =>
      codeActionsAt(analysis, range, only, wording, ruleAddress),
    hover: (analysis, position) => hoverAt(analysis, position, wording),
    completions: (analysis, position, matching) =>
      completionsAt(analysis, position, wording, matching),
    outline: (analysis) => outlineOf(analysis, wording),
    foldings: foldingsOf,
    selections: selectionsAt,
    definition: definitionAt,
    references: referencesAt,
    highlights: highlightsAt,
    addresses: addressesOf,
    tokens: tokensOf,
    symbols: symbolsOf,
    ...createTableService(reader, wording),
    openFields: openFieldsOf,
    draftInfo: (analysis, chosen) => draftInfoOf(analysis, chosen, wording),
    newReport: (facts) => {
      const { refusal, ...report } = newReport(reader, facts);
      return { ...report, refusal: refusal && wording.say(refusal) };
    },
    editionsFor: (year, type) =>
      editionsFor(reader, year, type).map((edition) => ({
        id: edition.id,
        name: edition.name[wording.language],
        number: edition.document.number,
        applies: appliesIn(edition, year),
      })),
    types: () =>
      typesOf(reader.templates).map(({ id, name }) => ({ id, name: name[wording.language] })),
    facts: (text) => {
      const { recognised, title, year, edition } = reader.parse(text);
      return recognised ? { type: edition.type.id, agency: title?.agency ?? null, year } : null;
    },
  });
}
