import { titledFor } from '../../template/skeleton/report';
import type { ChapterTemplate } from '../../template/model';
import type { Report } from '../model';

/** The chapters that the report's form has, the body's name and the year in their titles. */
export const formChapters = ({ edition, title, year }: Report): readonly ChapterTemplate[] =>
  edition.chapters.map((chapter) =>
    titledFor(chapter, {
      ...(title?.agency && { agency: title.agency }),
      ...(year !== null && { year }),
    }),
  );
