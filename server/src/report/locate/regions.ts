import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { textAt } from '../../text/span';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import { findTerms } from '../bind/labels/terms';
import type { LineRange } from '../layout/readTableLines';
import type { Chapter } from '../model';

/**
 * The lines in which each table is looked for: its chapter's, or, where the chapter's heading is not
 * there, those of the chapter before it from the first line that only this table can have.
 */
export function findRegions(
  text: string,
  lines: LineIndex,
  chapters: readonly Chapter[],
  template: Template,
  vocabularies: readonly Vocabulary[],
): ReadonlyMap<string, LineRange> {
  const regions = new Map<string, LineRange>();
  for (const vocabulary of vocabularies) {
    const { table } = vocabulary;
    const own = chapters.find(({ template: { id } }) => id === table.chapter);
    if (own) regions.set(table.id, linesOf(lines, own, text));
  }
  for (const vocabulary of vocabularies) {
    const { table } = vocabulary;
    if (regions.has(table.id)) continue;
    const distinctive = distinctiveCores(vocabulary, vocabularies);
    const host = hostOf(table.chapter, chapters, template);
    const range = host
      ? linesOf(lines, host, text)
      : { from: 0, to: firstHeadingLine(lines, chapters) };
    const from = firstLineWith(text, lines, range, vocabulary, distinctive);
    if (from === null) continue;
    for (const [id, region] of regions) {
      if (region.from < from && from < region.to) regions.set(id, { from: region.from, to: from });
    }
    const next = [...regions.values()].filter(
      (region) => region.from > from && region.from < range.to,
    );
    regions.set(table.id, { from, to: Math.min(range.to, ...next.map((region) => region.from)) });
  }
  return regions;
}

function linesOf(lines: LineIndex, chapter: Chapter, text: string): LineRange {
  const { start, end } = chapter.body;
  const from = lines.lineAt(start);
  const to = end >= text.length ? lines.count : lines.lineAt(end);
  return { from, to: Math.max(from, to) };
}

const firstHeadingLine = (lines: LineIndex, chapters: readonly Chapter[]): number =>
  chapters[0] ? lines.lineAt(chapters[0].heading.start) : lines.count;

/** The chapter whose text a chapter without a heading runs on from. */
function hostOf(
  chapterId: string,
  chapters: readonly Chapter[],
  template: Template,
): Chapter | undefined {
  const number = template.chapters.find(({ id }) => id === chapterId)?.number ?? 0;
  return [...chapters].reverse().find((chapter) => chapter.template.number < number);
}

/** Wordings that no other table of the edition has. */
function distinctiveCores(vocabulary: Vocabulary, all: readonly Vocabulary[]): ReadonlySet<string> {
  const others = new Set(
    all
      .filter((other) => other !== vocabulary)
      .flatMap(({ terms }) => terms.map(({ core }) => core)),
  );
  return new Set(
    vocabulary.terms
      .map(({ core }) => core)
      .filter((core) => core.length >= 4 && !others.has(core)),
  );
}

const maxTableLineLength = 2000;

function firstLineWith(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
  cores: ReadonlySet<string>,
): number | null {
  for (let line = range.from; line < range.to; line++) {
    const raw = textAt(text, lines.line(line));
    if (raw.length > maxTableLineLength || /[。；]/.test(raw)) continue;
    const folded = fold(raw);
    if (vocabulary.coverage(folded.replace(/\d/g, '')) < 0.7) continue;
    if (findTerms(folded, vocabulary).some(({ terms }) => cores.has(terms[0]!.core))) return line;
  }
  return null;
}
