import type { Report } from '../../report/model';
import { chapterHeading } from '../../template/skeleton/report';
import type { ChapterRole } from '../../template/type';
import type { Related, Rule } from '../model';
import { chapterText, copiedParagraphs } from '../../facts/years/copiedParagraphs';
import { resemblance } from '../../facts/years/resemblance';
import { citedFor } from '../wording/ruleTexts';
import { lastYearPassage, type LastYear } from '../wording/lastYear';

const roles: readonly ChapterRole[] = ['overview', 'issues'];
const tooAlike = 0.9;
const minLength = 80;
/** More passages than these are not shown beside last year's. */
const maxShown = 3;
const maxQuotationLength = 80;

/**
 * Chapters one and five are not last year's over again (国办公开办函〔2021〕30号: 内容雷同). Numbers and years
 * do not count; short texts are not compared.
 */
export const copiedText: Rule = {
  code: 'copied-text',
  needs: ['role:overview'],
  severity: 'warning',
  comparesYears: true,
  *check(report, { previous, previousFile }) {
    if (!previous) return;
    for (const role of roles) {
      const id = report.edition.type.roles?.[role];
      if (id === undefined) continue;
      const now = chapterText(report, id);
      const before = chapterText(previous, id);
      const chapter = report.chapters.find(({ template }) => template.id === id);
      if (!chapter || now.length < minLength || before.length < minLength) continue;
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
            cited: citedFor('copied-text', report.edition.type),
          },
        },
        related: previousFile ? sideBySide(report, { previous, previousFile }, id) : [],
      };
    }
  },
};

/** The longest passages that both years have, in the draft's order, each with last year's after it. */
function sideBySide(report: Report, lastYear: LastYear, id: string): readonly Related[] {
  const copied = copiedParagraphs(report, lastYear.previous, id);
  const shown = new Set(
    [...copied].sort((a, b) => b.now.text.length - a.now.text.length).slice(0, maxShown),
  );
  return copied
    .filter((each) => shown.has(each))
    .flatMap(({ now, before }) => [
      {
        span: now.span,
        message: { key: 'related.passage', args: { found: quoted(now.text) } },
        isComparison: true,
      },
      ...lastYearPassage(lastYear, before.span, quoted(before.text)),
    ]);
}

const quoted = (text: string): string =>
  text.length > maxQuotationLength ? `${text.slice(0, maxQuotationLength)}…` : text;
