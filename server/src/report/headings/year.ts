import { compact } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { ReportingPeriod } from '../../template/type';
import type { Title, YearEvidence } from '../model';

const yearInProse = /(20\d{2})年(?:度)?[，,:：、]?/g;
const maxSearched = 200_000;

/** `2024年1月1日`, for a period that begins on `01-01`. */
function periodStartOf(from: string): RegExp {
  const [month, day] = from.split('-').map(Number);
  return new RegExp(`(20\\d{2})年0?${month!}月0?${day!}日`);
}

/** The report year, in which the period begins: from the title, else the statistical period, else the year the prose names most. */
export function findYear(
  text: string,
  title: Title | null,
  narrative: Span,
  { from }: ReportingPeriod,
): YearEvidence | null {
  if (title && title.year !== null) return { year: title.year, span: title.span, source: 'title' };
  const prose = compact(text, { start: 0, end: Math.min(text.length, maxSearched) });
  const period = periodStartOf(from).exec(prose.text);
  if (period) {
    return {
      year: Number(period[1]),
      span: prose.spanOf(period.index, period.index + period[0].length),
      source: 'period',
    };
  }
  const told = compact(text, {
    start: narrative.start,
    end: Math.min(narrative.end, narrative.start + maxSearched),
  });
  const counts = new Map<number, { count: number; span: Span }>();
  for (const match of told.text.matchAll(yearInProse)) {
    const year = Number(match[1]);
    const seen = counts.get(year);
    if (seen) seen.count++;
    else
      counts.set(year, { count: 1, span: told.spanOf(match.index, match.index + match[0].length) });
  }
  const most = [...counts.entries()].sort((a, b) => b[1].count - a[1].count || b[0] - a[0])[0];
  return most ? { year: most[0], span: most[1].span, source: 'narrative' } : null;
}
