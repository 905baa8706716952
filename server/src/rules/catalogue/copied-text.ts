import { passagesOf } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { chapterHeading } from '../../template/skeleton/report';
import type { ChapterRole } from '../../template/type';
import type { Rule } from '../model';
import { resemblance } from '../../facts/years/resemblance';

const roles: readonly ChapterRole[] = ['overview', 'issues'];
const tooAlike = 0.9;
const shortest = 80;

/**
 * Chapters one and five are not last year's over again (国办公开办函〔2021〕30号: 内容雷同). Numbers and years
 * do not count; short texts are not compared.
 */
export const copiedText: Rule = {
  code: 'copied-text',
  needs: ['role:overview'],
  severity: 'warning',
  comparesYears: true,
  *check(report, { previous }) {
    if (!previous) return;
    for (const role of roles) {
      const id = report.edition.type.roles?.[role];
      if (id === undefined) continue;
      const now = textOf(report, id);
      const before = textOf(previous, id);
      const chapter = report.chapters.find(({ template }) => template.id === id);
      if (!chapter || now.length < shortest || before.length < shortest) continue;
      const share = resemblance(now, before);
      if (share <= tooAlike) continue;
      yield {
        span: chapter.heading,
        message: {
          key: 'copied-text',
          args: {
            chapter: chapterHeading(chapter.template),
            share: Math.round(share * 100),
            year: previous.year ?? 0,
          },
        },
      };
    }
  },
};

const textOf = (report: Report, id: string): string =>
  passagesOf(report)
    .filter(({ chapter }) => chapter?.template.id === id)
    .map(({ text }) => text)
    .join('\n');
