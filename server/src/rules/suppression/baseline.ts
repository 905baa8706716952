import type { Report } from '../../report/model';
import { fingerprint } from '../../text/fingerprint';
import { squeezedText } from '../../text/span';
import type { Finding, Related } from '../model';
import { placeOf, sentenceAround } from '../../report/query/address';

/**
 * A finding that was accepted, known again by what it says and not by its line: lines put in or taken
 * out elsewhere do not lose it, a change of the words or figures it is about does.
 */
export interface BaselineEntry {
  readonly rule: string;
  /** By the form's names, e.g. `applications/received/total`. */
  readonly place: string;
  /** Of the words and figures that the finding is about. */
  readonly hash: string;
  /** Why it is accepted, and whose word that is, where whoever accepted it has written so. */
  readonly reason?: string;
  readonly by?: string;
}

/** The entry that stands for the finding. */
export function entryFor(report: Report, { code, span, related }: Finding): BaselineEntry {
  const own = squeezedText(report.text, span);
  // A finding on a lone mark or on nothing is about what is missing there, not about the mark.
  const words = /[\p{L}\p{N}]/u.test(own)
    ? [
        own,
        sentenceAround(report, span),
        ...related
          .filter(({ isComparison }) => isComparison !== true)
          .map((place) => wordsAt(report, place)),
      ]
    : [];
  return { rule: code, place: placeOf(report, span), hash: fingerprint(words.join('\n')) };
}

/** What stands at a related place; of one in another file what the finding tells of it. */
function wordsAt({ text }: Report, { span, file, message }: Related): string {
  if (!file) return squeezedText(text, span);
  const { found } = message.args;
  return typeof found === 'string' ? found : '';
}

/** What of a baseline is found again. */
export interface BaselineMatch {
  /** One entry a finding at most, and the other way about. */
  readonly entries: ReadonlyMap<Finding, BaselineEntry>;
  readonly unmatched: readonly BaselineEntry[];
}

/** Finds the findings that the entries stand for. Of equal ones each takes an entry of its own. */
export function matchBaseline(
  report: Report,
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
): BaselineMatch {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of baseline) {
    const alike = left.get(keyOf(entry));
    if (alike) alike.push(entry);
    else left.set(keyOf(entry), [entry]);
  }
  // The first of equal entries is the first to be taken.
  for (const alike of left.values()) alike.reverse();
  const entries = new Map<Finding, BaselineEntry>();
  if (baseline.length === 0) return { entries, unmatched: [] };
  for (const finding of findings) {
    const entry = left.get(keyOf(entryFor(report, finding)))?.pop();
    if (entry) entries.set(finding, entry);
  }
  return { entries, unmatched: [...left.values()].flatMap((alike) => alike.reverse()) };
}

const keyOf = ({ rule, place, hash }: BaselineEntry): string => [rule, place, hash].join('\n');
