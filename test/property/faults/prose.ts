import { hasCell } from '../../support/disclosure';
import { editionOf } from '../../support/reader';
import type { ReportModel } from '../../support/reportModel';
import { withParagraphs } from './change';
import { inForm, placed, type Fault } from './fault';

/** Writes the report's own words otherwise; null where it has nothing of the kind. */
const said = (
  name: string,
  code: string,
  change: (report: ReportModel) => ReportModel | null,
): Fault => ({
  name,
  code,
  spoil: (draft) => {
    const changed = change(draft.model);
    return changed && inForm(draft, (form) => form, changed);
  },
});

/** The preamble with words replaced throughout; null where it has none of them. */
const inPreamble =
  (words: RegExp, by: string | ((found: string) => string)) =>
  (report: ReportModel): ReportModel | null => {
    const replace = typeof by === 'string' ? () => by : by;
    const preamble = report.preamble.map((paragraph) => paragraph.replace(words, replace));
    return preamble.join() === report.preamble.join() ? null : { ...report, preamble };
  };

/** One more sentence at the end of chapter one. */
const added =
  (sentence: string) =>
  (report: ReportModel): ReportModel =>
    withParagraphs(report, 'overview', (paragraphs) => [...paragraphs, sentence]);

const instead =
  (chapter: string, paragraphs: readonly string[]) =>
  (report: ReportModel): ReportModel =>
    withParagraphs(report, chapter, () => paragraphs);

export const proseFaults: readonly Fault[] = [
  said(
    'the period of the year before',
    'period-range',
    inPreamble(/\d{4}(?=年1月1日)|\d{4}(?=年12月31日)/g, (year) => String(Number(year) - 1)),
  ),
  said('a period that ends a day early', 'period-range', inPreamble(/12月31日/, '12月30日')),
  said('a day that no month has', 'date-invalid', inPreamble(/12月31日/, '12月32日')),
  {
    name: 'no ways to get in touch',
    code: 'contact-missing',
    spoil: (draft, draw) => {
      const broken = said('', '', inPreamble(/对本报告有疑问.*$/, '')).spoil(draft, draw);
      // What the preamble lacks is found in it.
      return broken && placed(broken, ({ preamble }) => preamble);
    },
  },
  said('a place left to fill in', 'placeholder', added('有关工作由XX科室负责落实。')),
  said('a mobile phone’s number', 'personal-mobile', added('经办人电话13812345678，欢迎来电。')),
  said('an identity card’s number', 'personal-id', added('申请人证件号11010519491231002X已登记。')),
  said('a word with a wrong character', 'typo', added('及时更新权利清单，方便群众查阅。')),
  said('chapter five with 无 alone', 'issues-empty', instead('issues', ['无。'])),
  said(
    'problems without what is done about them',
    'issues-no-improvement',
    instead('issues', ['公开内容与群众实际需求还有差距，政策解读形式较为单一。']),
  ),
  said('no word on fees', 'fee-statement', (report) =>
    hasCell(editionOf(report.edition), 'applications/other.fee-unpaid/total')
      ? instead('other-matters', ['没有其他需要报告的事项。'])(report)
      : null,
  ),
];
