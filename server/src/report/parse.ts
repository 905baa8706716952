import { indexLines, type LineIndex } from '../text/lines';
import { withPlainIdeographs } from '../text/radicals';
import { inSimplified } from '../text/traditional';
import { spanOf } from '../text/span';
import { byType } from '../template/editions';
import type { Template } from '../template/model';
import type { KnownFacts } from '../template/skeleton/parts';
import { titledFor } from '../template/skeleton/report';
import type { ReportType } from '../template/type';
import { vocabularyOf } from '../template/vocabulary';
import { forBody, namesBody } from './bind/forBody';
import { bindRegion } from './bind/region';
import { chooseChapters, findExtraHeadings } from './headings/chapters';
import { charactersIn } from './source/characters';
import { findComments, withoutComments } from './source/comments';
import { editionForYear, editionsOfTables, type Edition } from './locate/editions';
import { findHeadingCandidates } from './headings/candidates';
import { withoutMarkup } from './source/markup';
import type { LineRange } from './layout/readTableLines';
import type { BoundTable, Chapter, Report } from './model';
import { findLostBreaks } from './source/lostBreaks';
import { recognise } from './locate/recognise';
import { findRegions } from './locate/regions';
import { knownFacts } from './query/knownFacts';
import { readAsTypes, type PreparedType } from './locate/types';
import { findTitle } from './headings/title';
import { findYear } from './headings/year';

export interface ParseOptions {
  /** Id of the edition to bind to; without it the draft's tables and year decide. */
  readonly edition?: string | null;
  /** Id of the type of report; without it, or an edition's, the draft decides. */
  readonly type?: string | null;
}

/** Reads drafts against the given templates. */
export interface ReportReader {
  readonly templates: readonly Template[];
  readonly types: readonly ReportType[];
  /**
   * Never fails: any text at all gives a report, with what could be bound in it. Linear in the text.
   */
  parse(text: string, options?: ParseOptions): Report;
}

/** Prepares the templates (each type's oldest first, at least one) for reading. */
export function createReportReader(templates: readonly Template[]): ReportReader {
  const prepared = byType(templates).map(({ type, editions }) => ({
    type,
    editions: editions.map(prepareEdition),
  }));
  return {
    templates,
    types: prepared.map(({ type }) => type),
    parse: (source, options = {}) => {
      const draft = prepareDraft(source);
      return readAsTypes(draft, prepared, options, (each) => readAs(draft, each, options.edition));
    },
  };
}

/** An edition with its words, which are prepared for the first draft that may be of it. */
function prepareEdition(template: Template): Edition {
  let vocabularies: Edition['vocabularies'] | null = null;
  return {
    template,
    get vocabularies() {
      return (vocabularies ??= template.tables.map((table) => vocabularyOf(table)));
    },
  };
}

/** A draft without what is not read of it. */
interface PreparedDraft extends Pick<Report, 'source' | 'text' | 'traditional' | 'comments'> {
  /** The draft's own lines. */
  readonly ownLines: LineIndex;
  /** Where chapters' numbers may stand in the text. */
  readonly numerals: readonly number[];
}

function prepareDraft(source: string): PreparedDraft {
  const ownLines = indexLines(source);
  const comments = findComments(source, ownLines);
  const unmarked = withoutMarkup(withoutComments(source, comments));
  const characters = charactersIn(unmarked);
  const written = characters.radicals ? withPlainIdeographs(unmarked) : unmarked;
  const { traditional, numerals } = written === unmarked ? characters : charactersIn(written);
  const simplified = traditional ? inSimplified(written) : null;
  return {
    source,
    text: simplified ?? written,
    traditional: simplified !== null,
    comments,
    ownLines,
    numerals,
  };
}

/** The draft as a report of one type. */
function readAs(
  draft: PreparedDraft,
  { type, editions }: PreparedType,
  editionId: string | null | undefined,
): Report {
  const { source, text, traditional, comments, ownLines } = draft;
  const newest = editions[editions.length - 1]!;
  const lines = readLines(draft, newest.template);
  const forcedForm = editions.find(({ template }) => template.id === editionId);
  const candidates = findHeadingCandidates(text, lines, (forcedForm ?? newest).template);
  const { chapters, repeated } = chooseChapters(text, lines, candidates);
  const beforeChapters = chapters[0]?.heading.start ?? text.length;
  const title = findTitle(text, lines, beforeChapters, type);
  const narrative = spanOf(
    title?.span.end ?? 0,
    Math.max(chapters[0]?.body.end ?? text.length, title?.span.end ?? 0),
  );
  const yearEvidence = findYear(text, title, narrative, type.period);
  const year = yearEvidence?.year ?? null;
  const own = editions.some(namesBody)
    ? editions.map((each) => forBody(each, title?.agency ?? null))
    : editions;
  const forced = own.find(({ template }) => template === forcedForm?.template);
  const byYear = forced ?? editionForYear(own, year, title?.agency ?? null) ?? own[own.length - 1]!;

  const regions = findRegions(text, lines, chapters, byYear.template, byYear.vocabularies);
  const tables = bindTables(
    text,
    lines,
    regions,
    forced ? () => forced : editionsOfTables(text, lines, regions, own, byYear),
  );
  const edition = forced?.template ?? editionOfFirst(tables) ?? byYear.template;
  const ownChapters = titled(
    edition === newest.template ? chapters : rename(chapters, edition),
    knownFacts({ title, year }),
  );
  const { recognised, points } = recognise(type, text, narrative, title, ownChapters, tables);
  const preambleStart = Math.min(title?.span.end ?? 0, beforeChapters);
  return {
    source,
    text,
    lines: ownLines,
    readLines: lines,
    traditional,
    comments,
    recognised,
    points,
    typeFrom: 'text',
    edition,
    year,
    yearEvidence,
    title,
    preamble: spanOf(preambleStart, beforeChapters),
    chapters: ownChapters,
    extraHeadings: findExtraHeadings(text, lines, ownChapters, edition),
    repeatedHeadings: repeated,
    tables,
  };
}

/** The lines that the text is read in; the draft's own where it has neither comments, nor markup, nor lost breaks. */
function readLines(
  { source, text, ownLines, comments, numerals }: PreparedDraft,
  template: Template,
): LineIndex {
  const allLines = text === source ? ownLines : indexLines(text);
  const passedOver = new Set(comments.map(({ span }) => allLines.lineAt(span.start)));
  const breaks = findLostBreaks(text, allLines, template, numerals);
  return passedOver.size > 0 || breaks.length > 0 ? indexLines(text, passedOver, breaks) : allLines;
}

function bindTables(
  text: string,
  lines: LineIndex,
  regions: ReadonlyMap<string, LineRange>,
  editionOf: (tableId: string) => Edition,
): ReadonlyMap<string, BoundTable> {
  const tables = new Map<string, BoundTable>();
  for (const [id, region] of regions) {
    const { template, vocabularies } = editionOf(id);
    const vocabulary = vocabularies.find(({ table }) => table.id === id);
    const table = vocabulary && bindRegion(text, lines, region, vocabulary, template);
    if (table) tables.set(id, table);
  }
  return tables;
}

/** The edition of the first table with rows: in table two the editions differ most. */
const editionOfFirst = (tables: ReadonlyMap<string, BoundTable>): Template | undefined =>
  [...tables.values()].find(({ state }) => state !== 'empty')?.edition;

/** The same chapters, the body's name and the year in their official titles. */
const titled = (chapters: readonly Chapter[], known: KnownFacts): readonly Chapter[] =>
  chapters.map((chapter) => {
    const template = titledFor(chapter.template, known);
    return template === chapter.template ? chapter : { ...chapter, template };
  });

/** The same chapters as parts of another edition. */
const rename = (chapters: readonly Chapter[], edition: Template): readonly Chapter[] =>
  chapters.flatMap((chapter) => {
    const template = edition.chapters.find(({ id }) => id === chapter.template.id);
    return template ? [{ ...chapter, template }] : [];
  });
