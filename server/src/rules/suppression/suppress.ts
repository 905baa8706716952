import type { Comment } from '../../report/comments';
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
  const mentions = report.comments.flatMap((comment) => mentionsIn(report, comment));
  const used = new Set<Mention>();
  const shown: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const line = report.lines.lineAt(finding.span.start);
    const holding = mentions.filter(
      (mention) =>
        mention.code === finding.code && (mention.line === null || mention.line === line),
    );
    holding.forEach((mention) => used.add(mention));
    const entry = entries.get(finding);
    const [first] = holding;
    if (first) {
      suppressed.push({ finding, by: { kind: 'comment', comment: first.comment } });
    } else if (entry) {
      suppressed.push({ finding, by: { kind: 'baseline', entry } });
    } else {
      shown.push(finding);
    }
  }
  return { shown, suppressed, idle: mentions.filter((each) => !used.has(each)), unmatched };
}

interface Mention extends IdleMention {
  readonly code: string;
  /** The line it holds for; null for all. */
  readonly line: number | null;
}

function mentionsIn(report: Report, comment: Comment): readonly Mention[] {
  const { scope, codes } = comment;
  if (scope === null) return [];
  const line = scope === 'next' ? nextLineWithText(report, comment.line) : null;
  return codes.map(({ code }, index) => ({ comment, index, code, line }));
}

/** The number after the last line if no text follows. */
function nextLineWithText({ text, lines }: Report, after: number): number {
  let line = after + 1;
  while (line < lines.count && textAt(text, lines.line(line)).trim() === '') line++;
  return line;
}
