import type { Report } from '../../report/model';
import { chapterHeading } from '../../template/skeleton/report';
import { touches } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { explain } from './explanation';
import type { Described } from './described';
import { bold, escaped } from './markdown';

/** The chapter whose heading is at the offset, and what it has to say. */
export function describeChapter(
  { chapters }: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const chapter = chapters.find(({ heading }) => touches(heading, offset));
  if (!chapter) return null;
  const { template, heading } = chapter;
  return {
    span: heading,
    paragraphs: [bold(chapterHeading(template)), ...explain(template.explanation, wording)],
  };
}

/** The title at the offset: whose report of which year by which edition it is. */
export function describeTitle(report: Report, offset: number, wording: Wording): Described | null {
  const { title, edition, year } = report;
  if (!title || !touches(title.span, offset)) return null;
  const understood =
    year === null
      ? { key: 'hover.report-without-year', args: { edition: edition.name } }
      : { key: 'hover.report', args: { year: String(year), edition: edition.name } };
  const agency = title.agency === null ? [] : [escaped(title.agency)];
  return {
    span: title.span,
    paragraphs: [
      bold(edition.title.statutoryName),
      [...agency, wording.say(understood)].join(' · '),
      ...explain(edition.title.explanation, wording),
    ],
  };
}
