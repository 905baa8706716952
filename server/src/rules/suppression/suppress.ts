import type { Comment } from '../../report/source/comments';
import type { Report } from '../../report/model';
import { textAt } from '../../text/span';
import type { Finding, IdleMention } from '../model';
import { matchBaseline, type BaselineEntry } from './baseline';

/** What keeps a finding from being shown. */
export type Suppressor =
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'baseline'; readonly entry: BaselineEntry };

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: Suppressor;
}

export interface Suppression {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly idle: readonly IdleMention[];
  readonly unmatched: readonly BaselineEntry[];
}

/** Sorts out what the draft's comments of ours and the baseline accept; the order stays. */
export function suppress(
  report: Report,
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
): Suppression {
  const { entries, unmatched } = matchBaseline(report, findings, baseline);
  const mentions = mentionsIn(report);
  const byCode = grouped(mentions);
  const used = new Set<readonly Mention[]>();
  const shown: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const line = report.lines.lineAt(finding.span.start);
    const own = byCode.get(finding.code);
    const holding = [own?.get(null), own?.get(line)].filter((held) => held !== undefined);
    for (const held of holding) used.add(held);
    const entry = entries.get(finding);
    const [first] = holding.map(([earliest]) => earliest!).sort((a, b) => a.order - b.order);
    if (first) {
      suppressed.push({ finding, by: { kind: 'comment', comment: first.comment } });
    } else if (entry) {
      suppressed.push({ finding, by: { kind: 'baseline', entry } });
    } else {
      shown.push(finding);
    }
  }
  return {
    shown,
    suppressed,
    idle: mentions.filter((each) => !used.has(byCode.get(each.code)!.get(each.line)!)),
    unmatched,
  };
}

interface Mention extends IdleMention {
  readonly code: string;
  /** The line it holds for; null for all. */
  readonly line: number | null;
  /** The first of all is 0. */
  readonly order: number;
}

/** Those that name a rule, by the line they hold for. */
function grouped(
  mentions: readonly Mention[],
): ReadonlyMap<string, ReadonlyMap<number | null, readonly Mention[]>> {
  const byCode = new Map<string, Map<number | null, Mention[]>>();
  for (const mention of mentions) {
    const { code, line } = mention;
    const byLine = byCode.get(code) ?? new Map<number | null, Mention[]>();
    byCode.set(code, byLine);
    const held = byLine.get(line);
    if (held) held.push(mention);
    else byLine.set(line, [mention]);
  }
  return byCode;
}

function mentionsIn({ text, lines, comments }: Report): readonly Mention[] {
  const mentions: Mention[] = [];
  // The next line with text; the number after the last line if none follows.
  let next = 0;
  for (const comment of comments) {
    const { scope, codes } = comment;
    if (scope === null) continue;
    if (scope === 'next') {
      next = Math.max(next, comment.line + 1);
      while (next < lines.count && textAt(text, lines.line(next)).trim() === '') next++;
    }
    const line = scope === 'next' ? next : null;
    for (const [index, { code }] of codes.entries())
      mentions.push({ comment, index, code, line, order: mentions.length });
  }
  return mentions;
}
