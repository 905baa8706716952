import type { ChapterTemplate } from '../../template/model';
import type { KnownFacts } from '../../template/skeleton/parts';
import { titledFor } from '../../template/skeleton/report';
import type { Report } from '../model';

/** What a draft tells of itself, for sentences and titles that name body and year. */
export const knownFacts = ({ title, year }: Pick<Report, 'title' | 'year'>): KnownFacts => ({
  agency: title?.agency ?? null,
  year,
});

/** The chapters that the report's form has, the body's name and the year in their titles. */
export function formChapters(report: Report): readonly ChapterTemplate[] {
  const known = knownFacts(report);
  return report.edition.chapters.map((chapter) => titledFor(chapter, known));
}
