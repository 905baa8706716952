import { fold } from '../text/fold';
import { indexLines, type LineIndex } from '../text/lines';
import { spanOf, textAt, type Span } from '../text/span';
import type { Template } from '../template/model';
import { vocabularyOf, type Vocabulary } from '../template/vocabulary';
import { bindTable } from './bind/table';
import { chooseChapters, findExtraHeadings } from './chapters';
import { findComments, withoutComments, type Comment } from './comments';
import { findHeadingCandidates } from './headings/candidates';
import { withoutMarkup } from './layout/markup';
import type { LineRange } from './layout/read';
import type { BoundTable, Chapter, Report } from './model';
import { findLostBreaks } from './lostBreaks';
import { isRecognised } from './recognise';
import { findRegions } from './regions';
import { findTitle } from './title';
import { findYear } from './year';

export interface ParseOptions {
  /** Id of the edition to bind to; without it the draft's tables and year decide. */
  readonly edition?: string;
}

/** Reads drafts against the given templates. */
export interface ReportReader {
  readonly templates: readonly Template[];
  /**
   * Never fails: any text at all gives a report, with what could be bound in it. Linear in the text.
   */
  parse(text: string, options?: ParseOptions): Report;
}

interface Edition {
  readonly template: Template;
  readonly vocabularies: readonly Vocabulary[];
}

/** Prepares the templates (oldest first, at least one) for reading. */
export function createReportReader(templates: readonly Template[]): ReportReader {
  const editions = templates.map((template) => ({
    template,
    vocabularies: template.tables.map((table) => vocabularyOf(table)),
  }));
  return { templates, parse: (text, options = {}) => parseReport(text, editions, options) };
}

function parseReport(source: string, editions: readonly Edition[], options: ParseOptions): Report {
  const ownLines = indexLines(source);
  const comments = findComments(source, ownLines);
  const text = withoutMarkup(withoutComments(source, comments));
  const newest = editions[editions.length - 1]!;
  const lines = readLines(source, text, ownLines, comments, newest.template);
  const forced = editions.find(({ template }) => template.id === options.edition);
  const candidates = findHeadingCandidates(text, lines, (forced ?? newest).template);
  const chapters = chooseChapters(text, lines, candidates);
  const beforeChapters = chapters[0]?.heading.start ?? text.length;
  const title = findTitle(text, lines, beforeChapters);
  const narrative = spanOf(
    title?.span.end ?? 0,
    Math.max(chapters[0]?.body.end ?? text.length, title?.span.end ?? 0),
  );
  const yearEvidence = findYear(text, title, narrative);
  const year = yearEvidence?.year ?? null;
  const byYear = forced ?? editions.find(({ template }) => appliesTo(template, year)) ?? newest;

  const regions = findRegions(text, lines, chapters, byYear.template, byYear.vocabularies);
  const tables = bindTables(text, lines, regions, editions, byYear, forced);
  const edition = forced?.template ?? mostUsed(tables) ?? byYear.template;
  const ownChapters = edition === newest.template ? chapters : rename(chapters, edition);
  const preambleStart = Math.min(title?.span.end ?? 0, beforeChapters);
  return {
    source,
    text,
    lines: ownLines,
    readLines: lines,
    comments,
    recognised: isRecognised(title, ownChapters, tables),
    edition,
    year,
    yearEvidence,
    title,
    preamble: spanOf(preambleStart, beforeChapters),
    chapters: ownChapters,
    extraHeadings: findExtraHeadings(text, lines, ownChapters, edition),
    tables,
  };
}

/** The lines that the text is read in; the draft's own where it has neither comments, nor markup, nor lost breaks. */
function readLines(
  source: string,
  text: string,
  ownLines: LineIndex,
  comments: readonly Comment[],
  template: Template,
): LineIndex {
  const allLines = text === source ? ownLines : indexLines(text);
  const passedOver = new Set(comments.map(({ span }) => allLines.lineAt(span.start)));
  const breaks = findLostBreaks(text, allLines, template);
  return passedOver.size > 0 || breaks.length > 0 ? indexLines(text, passedOver, breaks) : allLines;
}

const appliesTo = (template: Template, year: number | null): boolean =>
  year !== null &&
  template.years.first <= year &&
  (template.years.last === null || year <= template.years.last);

function bindTables(
  text: string,
  lines: LineIndex,
  regions: ReadonlyMap<string, LineRange>,
  editions: readonly Edition[],
  byYear: Edition,
  forced: Edition | undefined,
): ReadonlyMap<string, BoundTable> {
  const scores = new Map<string, ReadonlyMap<Edition, Evidence>>();
  for (const [id, region] of regions) scores.set(id, evidence(text, lines, region, id, editions));
  const ownWordings = (id: string, edition: Edition): number => scores.get(id)!.get(edition)!.own;
  const overall =
    forced ??
    bestOf(
      editions,
      (edition) => sum([...regions.keys()].map((id) => ownWordings(id, edition))),
      byYear,
    );
  /** What no wording of its own decides is of the edition that lacks the fewest of its words. */
  const undecided = (id: string): Edition =>
    ownWordings(id, overall) === ownWordings(id, byYear)
      ? bestOf([byYear], (edition) => -scores.get(id)!.get(edition)!.lacking, overall)
      : overall;
  const tables = new Map<string, BoundTable>();
  for (const [id, region] of regions) {
    const edition =
      forced ?? bestOf(editions, (candidate) => ownWordings(id, candidate), undecided(id));
    const vocabulary = edition.vocabularies.find(({ table }) => table.id === id);
    const table = vocabulary && bindTable(text, lines, region, vocabulary, edition.template);
    if (table) tables.set(id, table);
  }
  return tables;
}

/** What a region's words say of the edition that its table is of. */
interface Evidence {
  /** How many wordings it has that only this edition's table has. */
  readonly own: number;
  /** How many of this edition's wordings it has not. */
  readonly lacking: number;
}

function evidence(
  text: string,
  lines: LineIndex,
  region: LineRange,
  tableId: string,
  editions: readonly Edition[],
): ReadonlyMap<Edition, Evidence> {
  const span: Span = spanOf(lines.line(region.from).start, lines.line(region.to - 1).end);
  const folded = fold(
    textAt(
      text,
      spanOf(span.start, Math.max(span.start, Math.min(span.end, span.start + 100_000))),
    ),
  );
  const cores = editions.map((edition) =>
    officialCores(edition.vocabularies.find(({ table }) => table.id === tableId)),
  );
  return new Map(
    editions.map((edition, i) => {
      const others = new Set(cores.filter((_, k) => k !== i).flat());
      const own = cores[i]!.filter(
        (core) => !others.has(core) && ![...others].some((other) => other.includes(core)),
      );
      return [
        edition,
        {
          own: own.filter((core) => folded.includes(core)).length,
          lacking: cores[i]!.filter((core) => !folded.includes(core)).length,
        },
      ];
    }),
  );
}

const officialCores = (vocabulary: Vocabulary | undefined): readonly string[] =>
  (vocabulary?.terms ?? [])
    .filter(({ likeness, core }) => likeness === 'official' && core.length >= 4)
    .map(({ core }) => core);

function bestOf(
  editions: readonly Edition[],
  score: (edition: Edition) => number,
  otherwise: Edition,
): Edition {
  const best = [...editions].sort((a, b) => score(b) - score(a))[0]!;
  return score(best) > score(otherwise) ? best : otherwise;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The edition of the table with the most columns of its own: the first table of each edition tells them apart. */
function mostUsed(tables: ReadonlyMap<string, BoundTable>): Template | undefined {
  return [...tables.values()].find(({ state }) => state !== 'empty')?.edition;
}

/** The same chapters as parts of another edition. */
const rename = (chapters: readonly Chapter[], edition: Template): readonly Chapter[] =>
  chapters.flatMap((chapter) => {
    const template = edition.chapters.find(({ id }) => id === chapter.template.id);
    return template ? [{ ...chapter, template }] : [];
  });
