import type { Template } from '../../template/model';
import type { ReportAt } from './schema';

/**
 * What editions of one type do not have between them: a notice that tells one from another, and a form for every
 * year from the first one on. The editions are in the order of their first years.
 */
export function problemsBetween(
  editions: readonly Template[],
  reportIn: (edition: Template) => ReportAt,
): void {
  editions.forEach((edition, at) => {
    const before = editions.slice(0, at);
    const { noticeTitle } = edition.document;
    const namesake = before.find(({ document }) => document.noticeTitle === noticeTitle);
    if (noticeTitle !== undefined && namesake)
      reportIn(edition)(['document', 'noticeTitle'], 'same-notice', { other: namesake.id });
    const gap = gapBefore(edition, before);
    if (gap) reportIn(edition)(['years', 'first'], 'years-apart', { gap });
  });
}

/** `2021` or `2021–2023`, right before an edition, that no other is for, though earlier years have one. */
function gapBefore(edition: Template, before: readonly Template[]): string | null {
  const lasts = before
    .filter((each) => sharesPlace(each, edition))
    .map(({ years }) => years.last ?? Infinity);
  const from = Math.max(...lasts) + 1;
  const to = edition.years.first - 1;
  if (lasts.length === 0 || from > to) return null;
  return from === to ? String(from) : `${from}–${to}`;
}

/** Whether there is a place that both are for. */
const sharesPlace = (one: Template, other: Template): boolean =>
  one.places === undefined ||
  other.places === undefined ||
  one.places.some((place) => other.places!.includes(place));
