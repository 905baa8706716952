import type { Report } from '../../report/model';
import type { LineIndex } from '../../text/lines';
import { spanOf, squeezedText, textAt, trimSpan, type Span } from '../../text/span';
import type { Section } from './section';
import { nested } from './nested';
import { tableSection } from './table';

/**
 * The parts of a draft as a tree: under the title the preamble and the chapters, in these the tables with
 * their blocks, groups and rows. A draft without a title has several roots.
 */
export function sectionsOf(report: Report): readonly Section[] {
  const { text, title } = report;
  const parts = nested([...preambleOf(report), ...chaptersOf(report), ...strayTables(report)]);
  const [first] = parts;
  if (!title || (first && first.span.start < title.span.end)) return parts;
  return [
    {
      kind: 'report',
      name: title.text,
      detail: '',
      span: trimSpan(text, spanOf(title.span.start, text.length)),
      nameSpan: title.span,
      children: parts,
    },
  ];
}

/** The section and those around it that touch the offset, outermost first. */
export function sectionsAt(sections: readonly Section[], offset: number): readonly Section[] {
  const here = sections.filter(({ span }) => span.start <= offset && offset <= span.end);
  const found = here.find(({ span }) => offset < span.end) ?? here[0];
  return found ? [found, ...sectionsAt(found.children, offset)] : [];
}

/** The sections and all that are in them, each before its parts. */
export const allSections = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.children)]);

function preambleOf({ text, lines, preamble, chapters: [first] }: Report): readonly Section[] {
  const end = first ? lineStart(lines, first.heading) : preamble.end;
  const span = trimSpan(text, spanOf(preamble.start, Math.max(preamble.start, end)));
  if (span.start === span.end) return [];
  const name = { key: 'outline.preamble', args: {} };
  const nameSpan = spanOf(span.start, span.start);
  return [{ kind: 'preamble', name, detail: '', span, nameSpan, children: [] }];
}

function chaptersOf(report: Report): readonly Section[] {
  const { text, lines, chapters, extraHeadings } = report;
  const last = chapters[chapters.length - 1];
  const known = chapters.map(({ heading, body }) => ({ heading, end: body.end }));
  const extra = extraHeadings.map(({ heading }) => ({ heading, end: last?.body.end ?? 0 }));
  const headed = [...known, ...extra].sort((a, b) => a.heading.start - b.heading.start);
  return headed.map(({ heading, end }, i) => {
    const following = headed[i + 1];
    const next = following ? lineStart(lines, following.heading) : text.length;
    const span = trimSpan(text, spanOf(lineStart(lines, heading), Math.min(end, next)));
    return {
      kind: 'chapter',
      name: lineOf(textAt(text, heading)),
      detail: '',
      span,
      nameSpan: heading,
      children: tablesIn(report, spanOf(heading.start, next)),
    };
  });
}

const tablesIn = (report: Report, { start, end }: Span): readonly Section[] =>
  [...report.tables.values()]
    .filter(({ span }) => start <= span.start && span.start < end)
    .map((table) => tableSection(report, table));

/** Tables before the first chapter. */
const strayTables = (report: Report): readonly Section[] =>
  tablesIn(report, spanOf(0, report.chapters[0]?.heading.start ?? report.text.length));

/** Where the heading's line starts, with its markup. */
const lineStart = (lines: LineIndex, { start }: Span): number =>
  lines.line(lines.lineAt(start)).start;

/** A heading broken over lines, in one. */
const lineOf = (heading: string): string =>
  /[\r\n]/.test(heading)
    ? squeezedText(heading, spanOf(0, heading.length))
    : heading.replace(/\s+/g, ' ');
