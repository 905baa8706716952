import { officeOf } from '../../support/generate/agency';
import { textAt, type Span } from '../../../server/src/text/span';
import { edited, placed, type Fault } from './fault';

/** Writes the title otherwise; null where this one cannot be. */
const titled = (
  name: string,
  code: string,
  change: (title: string, agency: string) => string,
): Fault => ({
  name,
  code,
  spoil: (draft) => {
    const span = draft.report.title?.span;
    if (!span || draft.style.titleTwice) return null;
    const title = textAt(draft.text, span);
    const spoilt = change(title, draft.model.agency);
    return spoilt === title ? null : edited(draft, span, spoilt);
  },
});

const withoutYear = (title: string): string =>
  title
    .replace(/\d{4} ?(?=年度报告)/, '')
    .replace(/[（(]?\d{4} ?年度?[）)]?/, '')
    .replace(/^\s+/, '');

function firstLine(text: string): Span {
  const start = text.search(/[^\s\uFEFF]/);
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) };
}

export const titleFaults: readonly Fault[] = [
  titled('the title without 年度', 'report-title', (title) =>
    title.replace('工作年度报告', '工作报告'),
  ),
  titled('the title without its year', 'report-title', withoutYear),
  titled('the title without the body’s name', 'report-title', (title, agency) =>
    title.replace(agency, ''),
  ),
  {
    ...titled('no title at all', 'report-title', () => ''),
    spoil: (draft, draw) => {
      const broken = titled('', '', () => '').spoil(draft, draw);
      // With nothing else to stand on, the finding stands on the first line.
      return broken && placed(broken, ({ text }) => firstLine(text));
    },
  },
  titled('the body’s name without its place', 'agency-name', (title, agency) =>
    title.replace(agency, officeOf(agency)),
  ),
  titled('last year’s title', 'year-mismatch', (title) =>
    title.replace(/\d{4}/, (year) => String(Number(year) - 1)),
  ),
  titled('a title of five years ago', 'year-mismatch', (title) =>
    title.replace(/\d{4}/, (year) => String(Number(year) - 5)),
  ),
];
