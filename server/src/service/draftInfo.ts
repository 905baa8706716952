import type { Message } from '../wording/message';
import type { Report } from '../report/model';
import { textAt, trimSpan } from '../text/span';
import type { Wording } from '../wording/wording';
import type { Analysis } from './analysis';

/** What a draft is taken for. */
export interface DraftInfo {
  /** Name of the type of report that it is taken for. */
  readonly type: string;
  /** Why that type, as a sentence. */
  readonly typeReason: string;
  /** Name of the edition that it is checked against. */
  readonly edition: string;
  readonly year: number | null;
  /** Why that edition, as a sentence. */
  readonly reason: string;
  /** The headings of its chapters and the lines that they begin at, zero-based. */
  readonly chapters: readonly { readonly title: string; readonly line: number }[];
}

/**
 * The edition and year of a draft, and how they were found; null for a document that is no report.
 *
 * @param chosen whether the settings name the edition
 */
export function draftInfoOf(
  { checked, report }: Analysis,
  chosen: boolean,
  wording: Wording,
): DraftInfo | null {
  if (!checked) return null;
  const { edition, year } = report;
  const { name: type } = edition.type;
  return {
    type: type[wording.language],
    typeReason: wording.say({ key: `standing.type.${report.typeFrom}`, args: { type } }),
    edition: edition.name[wording.language],
    year,
    reason: wording.say(reasonFor(report, chosen)),
    chapters: report.chapters.map(({ heading }) => ({
      title: textAt(report.text, trimSpan(report.text, heading)),
      line: report.lines.positionAt(heading.start).line,
    })),
  };
}

function reasonFor({ edition, year, tables }: Report, chosen: boolean): Message {
  const args = { edition: edition.name, number: edition.document.number, year: year ?? '' };
  if (chosen) return { key: 'standing.chosen', args };
  const hasTables = [...tables.values()].some(({ state }) => state !== 'empty');
  if (hasTables) {
    const { first, last } = edition.years;
    const isOfYear = year !== null && first <= year && (last === null || year <= last);
    return { key: isOfYear ? 'standing.tables-and-year' : 'standing.tables', args };
  }
  return { key: year === null ? 'standing.newest' : 'standing.year', args };
}
