import { fillInsOf } from '../../template/skeleton/fillIns';
import { spanOf, textAt, type Span } from '../../text/span';
import type { Run } from '../model';

/** Marks that a draft is written with: none of them is published. */
const marks =
  /\*\*(?=\S)(?<strong>[^*\n]+?)\*\*|\[(?<words>[^[\]\n]+)\]\((?<target>(?:https?:\/\/|mailto:)[^\s()]+)\)|<(?<address>(?:https?:\/\/|mailto:)[^\s<>]+)>|\\(?<escaped>[\\`*_{}[\]()#+.!|<>~-])/g;

/** The runs of one line or part of it, in order; what the draft's marks leave of it is all there. */
export function runsOf(text: string, within: Span): readonly Run[] {
  const line = textAt(text, within);
  const runs: Run[] = [];
  const add = (from: number, to: number, kind: Run['kind'], link: string | null = null): void => {
    if (from >= to) return;
    const span = spanOf(within.start + from, within.start + to);
    runs.push({ text: textAt(text, span), span, kind, link });
  };
  const open = fillInsOf(line);
  const plain = (from: number, to: number): void => {
    let at = from;
    for (const { span, hint } of open) {
      if (span.start < at || span.end > to) continue;
      add(at, span.start, 'plain');
      const whole = spanOf(within.start + span.start, within.start + span.end);
      runs.push({ text: hint, span: whole, kind: 'open', link: null });
      at = span.end;
    }
    add(at, to, 'plain');
  };
  let at = 0;
  for (const match of line.matchAll(marks)) {
    const { strong, words, target, address, escaped } = match.groups ?? {};
    plain(at, match.index);
    const start = match.index;
    if (strong !== undefined) add(start + 2, start + 2 + strong.length, 'strong');
    else if (words !== undefined) add(start + 1, start + 1 + words.length, 'plain', target);
    else if (address !== undefined) add(start + 1, start + 1 + address.length, 'plain', address);
    else if (escaped !== undefined) add(start + 1, start + 2, 'plain');
    at = start + match[0].length;
  }
  plain(at, line.length);
  return runs;
}

/** The words of the runs, one after the other. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
