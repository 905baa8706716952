import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { spanOf, textAt } from '../../text/span';
import { unpairedBrackets } from '../../facts/prose/brackets';
import { documentNumbersIn } from '../../facts/prose/documentNumbers';
import { missingEndMarks } from '../../facts/prose/endings';
import { straySpaces } from '../../facts/prose/spaces';
import type { Fix, Rule, RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { markSlips, type MarkSlip } from '../../facts/prose/marks';

/** A colon left out, a full stop before its bracket, two marks running, a title not closed. */
export const punctuation: Rule = {
  code: 'punctuation',
  severity: 'hint',
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const { from, to, kind, right } of markSlips(passage.text)) {
        const span = passage.spanOf(from, to);
        // A heading on its own line needs no colon.
        if (kind === 'colon' && /[\r\n]/.test(textAt(report.text, span))) continue;
        yield {
          span: kind === 'before-bracket' ? passage.spanOf(from, from + 1) : span,
          message: {
            key: `punctuation.${kind}`,
            args: { found: passage.text.slice(from, to), expected: right ?? '' },
          },
          fixes: fixesOf(passage, { from, to, kind, right }),
        };
      }
      yield* otherSlips(report, passage);
    }
    yield* spaces(report);
  },
};

/** A bracket without its other half, a paragraph without its last mark, a document's number in other brackets. */
function* otherSlips(report: Report, passage: Passage): Generator<RuleFinding> {
  const { text } = passage;
  for (const { from, to } of unpairedBrackets(text)) {
    yield {
      span: passage.spanOf(from, to),
      message: { key: 'punctuation.unpaired', args: { found: text.slice(from, to) } },
    };
  }
  for (const { from, to } of missingEndMarks(text)) {
    const span = passage.spanOf(from, to);
    yield {
      span,
      message: { key: 'punctuation.end', args: { found: text.slice(Math.max(0, to - 6), to) } },
      fixes: [
        {
          title: { key: 'fix.add-stop', args: {} },
          edits: [{ span: spanOf(span.end, span.end), newText: '。' }],
          preferred: true,
          safe: false,
        },
      ],
    };
  }
  for (const { from, to, right, year, number } of documentNumbersIn(text)) {
    // The notice of another edition is wrong altogether.
    if (isOtherNotice(report, `〔${year}〕${number}号`)) continue;
    yield {
      span: passage.spanOf(from, to),
      message: {
        key: 'punctuation.document-number',
        args: { found: text.slice(from, to), expected: right },
      },
      fixes: mendingFix(passage, from, to, right, { preferred: true, safe: false }),
    };
  }
}

const isOtherNotice = ({ year, edition }: Report, number: string): boolean =>
  year !== null &&
  /〔(?:2019〕60|2021〕30)号/.test(number) &&
  !edition.document.number.endsWith(number);

/** All stray blanks are one finding with one fix. */
function* spaces(report: Report): Generator<RuleFinding> {
  const [first, ...others] = straySpaces(report, passagesOf(report));
  if (!first) return;
  yield {
    span: spanOf(first.start - 1, first.end + 1),
    message: { key: 'punctuation.space', args: { count: others.length + 1 } },
    related: others.map((span) => ({
      span,
      message: { key: 'punctuation.space.again', args: {} },
    })),
    fixes: [
      {
        title: { key: 'fix.delete-spaces', args: {} },
        edits: [first, ...others].map((span) => ({ span, newText: '' })),
        preferred: true,
        safe: false,
      },
    ],
  };
}

function fixesOf(passage: Passage, { from, to, kind, right }: MarkSlip): readonly Fix[] {
  if (right === null) return [];
  if (kind !== 'before-bracket') {
    return mendingFix(passage, from, to, right, { preferred: true, safe: false });
  }
  return [
    {
      title: { key: 'fix.delete-stop', args: {} },
      edits: [{ span: passage.spanOf(from, from + 1), newText: '' }],
      preferred: true,
      safe: false,
    },
  ];
}
