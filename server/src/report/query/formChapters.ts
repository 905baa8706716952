import { titledFor } from '../../template/skeleton/report';
import type { ChapterTemplate } from '../../template/model';
import type { Report } from '../model';
import { knownFacts } from './knownFacts';

/** The chapters that the report's form has, the body's name and the year in their titles. */
export function formChapters(report: Report): readonly ChapterTemplate[] {
  const known = knownFacts(report);
  return report.edition.chapters.map((chapter) => titledFor(chapter, known));
}
