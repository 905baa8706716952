import { typesOf } from '../../template/editions';
import type { Template } from '../../template/model';
import { isCalled } from '../../report/locate/types';
import type { Comment } from '../../report/source/comments';
import type { Report } from '../../report/model';
import { spanOf, type Span } from '../../text/span';
import type { Fix, IdleMention, Rule, RuleFinding } from '../model';
import type { Message } from '../../wording/message';

/** Comments of ours that name no rule there is, or that suppress nothing. */
export const suppressionUnknown: Rule = {
  code: 'suppression-unknown',
  severity: 'warning',
  last: true,
  *check(report, { templates, ruleCodes, idle }) {
    const idleByComment = byComment(idle);
    for (const comment of report.comments) {
      const { scope, type, codes, span } = comment;
      if (type !== null) {
        if (!templates.some((each) => isCalled(each.type, type)))
          yield unknownType(report, comment, type, templates);
        continue;
      }
      if (scope === null) yield wholeComment(report, comment, 'suppression-unknown.form');
      else if (codes.length === 0) {
        yield wholeComment(report, comment, 'suppression-unknown.nothing-named');
      }
      for (const [index, named] of codes.entries()) {
        if (scope === null || ruleCodes.includes(named.code)) continue;
        const message = { key: 'suppression-unknown.rule', args: { code: named.code } };
        yield mention(report, comment, index, message);
      }
      for (const { index } of idleByComment.get(comment) ?? []) {
        const { code } = codes[index]!;
        const args = { code, rule: [{ key: `rule.${code}.title`, args: {} }] };
        yield {
          ...mention(report, comment, index, { key: `suppression-unknown.idle.${scope!}`, args }),
          span: codes.length > 1 ? codes[index]!.span : span,
        };
      }
    }
  },
};

function byComment(idle: readonly IdleMention[]): ReadonlyMap<Comment, readonly IdleMention[]> {
  const mentions = new Map<Comment, IdleMention[]>();
  for (const mention of idle) {
    const held = mentions.get(mention.comment);
    if (held) held.push(mention);
    else mentions.set(mention.comment, [mention]);
  }
  return mentions;
}

const unknownType = (
  report: Report,
  comment: Comment,
  type: string,
  templates: readonly Template[],
): RuleFinding => ({
  span: comment.span,
  message: {
    key: 'suppression-unknown.type',
    args: {
      type,
      known: typesOf(templates)
        .map(({ id }) => id)
        .join(', '),
    },
  },
  fixes: [removal(lineOf(report, comment))],
});

const wholeComment = (report: Report, comment: Comment, key: string): RuleFinding => ({
  span: comment.span,
  message: { key, args: {} },
  fixes: [removal(lineOf(report, comment))],
});

const mention = (
  report: Report,
  comment: Comment,
  index: number,
  message: Message,
): RuleFinding => ({
  span: comment.codes[index]!.span,
  message,
  fixes: [
    removal(comment.codes.length > 1 ? withSeparator(comment, index) : lineOf(report, comment)),
  ],
});

const removal = (span: Span): Fix => ({
  title: { key: 'fix.remove-comment', args: {} },
  edits: [{ span, newText: '' }],
  preferred: true,
  safe: false,
});

const lineOf = ({ lines }: Report, { line }: Comment): Span => lines.lineWithEnding(line);

/** The code with what separates it from its neighbour. */
const withSeparator = ({ codes }: Comment, index: number): Span =>
  index > 0
    ? spanOf(codes[index - 1]!.span.end, codes[index]!.span.end)
    : spanOf(codes[0]!.span.start, codes[1]!.span.start);
