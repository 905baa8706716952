import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { paragraphsOf } from '../../text/paragraphs';
import { spanOf, textAt } from '../../text/span';
import { looseBrackets, unpairedOf, type LooseBracket } from '../../facts/prose/brackets';
import { documentNumbersIn, type DocumentNumber } from '../../facts/prose/documentNumbers';
import { hasEndMarks, lacksEndMark, mayGoOnIn } from '../../facts/prose/endings';
import { straySpaces } from '../../facts/prose/spaces';
import type { Fix, RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { markSlips, type MarkSlip } from '../../facts/prose/marks';
import { judgedRule } from '../paragraphRule';
import { byPassage, type FoundIn, type Paragraph } from '../search';

/** What a paragraph's words show; whether it is wrong, the draft may decide. */
type Found =
  | { readonly slip: MarkSlip }
  | { readonly bracket: LooseBracket }
  | { readonly number: DocumentNumber }
  | { readonly end: number };

/** A colon left out, a full stop before its bracket, two marks running, a title not closed. */
export const punctuation = judgedRule<Found>({
  code: 'punctuation',
  severity: 'hint',
  find: foundIn,
  *judge(found, report) {
    const all = [...found];
    for (const { paragraph, found } of all) {
      for (const each of found) {
        const finding = findingOf(each, paragraph, report);
        if (finding) yield finding;
      }
    }
    yield* unpaired(all);
    yield* spaces(report);
  },
});

function* foundIn(text: string): Generator<Found> {
  for (const slip of markSlips(text)) yield { slip };
  for (const bracket of looseBrackets(text)) yield { bracket };
  for (const number of documentNumbersIn(text)) yield { number };
  if (lacksEndMark(text)) yield { end: text.length };
}

function findingOf(each: Found, paragraph: Paragraph, report: Report): RuleFinding | null {
  if ('slip' in each) return slipped(each.slip, paragraph, report);
  if ('number' in each) return numbered(each.number, paragraph, report);
  return 'end' in each ? unended(each.end, paragraph) : null;
}

function slipped(slip: MarkSlip, paragraph: Paragraph, report: Report): RuleFinding | null {
  const { from, to, kind, right } = slip;
  const span = paragraph.spanOf(from, to);
  // A heading on its own line needs no colon.
  if (kind === 'colon' && /[\r\n]/.test(textAt(report.text, span))) return null;
  return {
    span: kind === 'before-bracket' ? paragraph.spanOf(from, from + 1) : span,
    message: {
      key: `punctuation.${kind}`,
      args: { found: paragraph.text.slice(from, to), expected: right ?? '' },
    },
    fixes: fixesOf(paragraph, slip),
  };
}

/** A document's number in other brackets than its own. */
function numbered(
  { from, to, right, year, number }: DocumentNumber,
  paragraph: Paragraph,
  report: Report,
): RuleFinding | null {
  // The notice of another edition is wrong altogether.
  if (isOtherNotice(report, `〔${year}〕${number}号`)) return null;
  return {
    span: paragraph.spanOf(from, to),
    message: {
      key: 'punctuation.document-number',
      args: { found: paragraph.text.slice(from, to), expected: right },
    },
    fixes: mendingFix(paragraph, from, to, right, { preferred: true, safe: false }),
  };
}

const isOtherNotice = ({ year, edition }: Report, number: string): boolean =>
  year !== null &&
  /〔(?:2019〕60|2021〕30)号/.test(number) &&
  !edition.document.number.endsWith(number);

/** A paragraph without its last mark, where the others have theirs and the next does not go on with it. */
function unended(end: number, paragraph: Paragraph): RuleFinding | null {
  const { passage, index, text } = paragraph;
  if (mayGoOnIn(paragraphsOf(passage.text)[index + 1]?.text) || !hasEndMarks(passage.text))
    return null;
  const span = paragraph.spanOf(end - 1, end);
  return {
    span,
    message: { key: 'punctuation.end', args: { found: text.slice(-6) } },
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

/** Brackets without their other half. */
function* unpaired(all: readonly FoundIn<Found>[]): Generator<RuleFinding> {
  for (const paragraphs of byPassage(all)) {
    const loose = paragraphs.flatMap(({ paragraph, found }) =>
      found.flatMap((each) =>
        'bracket' in each ? { ...each, paragraph, index: paragraph.index } : [],
      ),
    );
    for (const { paragraph, bracket } of unpairedOf(loose)) {
      const { from, to } = bracket;
      yield {
        span: paragraph.spanOf(from, to),
        message: { key: 'punctuation.unpaired', args: { found: paragraph.text.slice(from, to) } },
      };
    }
  }
}

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
