import {
  passagesOf,
  spanInSentence,
  type Passage,
  type PlacedSentence,
  type Sentence,
} from '../../report/prose/passages';
import type { Report } from '../../report/model';
import type { Template } from '../../template/model';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import type { Figure } from './breakdown';
import { claimsReader, noClaims, type ParagraphClaims } from './paragraph';
import type { Under } from './readTallies';
import type { Statement } from './statement';

/** A number in the draft. */
export interface PlacedFigure {
  readonly span: Span;
  /** As written, with its unit. */
  readonly text: string;
}

/** The claims of a paragraph at its place in the draft. */
export interface PlacedClaims extends InPassage {
  readonly passage: Passage;
  /** The draft's sentence for one of the paragraph's; the same whenever it is asked. */
  readonly sentenceOf: (sentence: Sentence) => PlacedSentence;
  /** Where a number of the paragraph stands. */
  readonly figureAt: (figure: Figure) => PlacedFigure;
}

/** The claims of a paragraph at its place in the passage. */
interface InPassage {
  readonly claims: ParagraphClaims;
  /** Where the paragraph begins in the passage. */
  readonly from: number;
  /** What headings in paragraphs before say of what it counts. */
  readonly under: { readonly part: boolean; readonly channel: boolean };
}

/** The paragraphs of the running text that claim something, in order. */
export const placedClaims = oncePer((report: Report): readonly PlacedClaims[] => {
  const inPassage = passageReader(report.edition);
  return passagesOf(report).flatMap((passage) =>
    inPassage(passage.text, passage.chapter?.template.id).map((each) => placed(passage, each)),
  );
});

function placed(passage: Passage, inPassage: InPassage): PlacedClaims {
  const sentences: PlacedSentence[] = [];
  const sentenceOf: PlacedClaims['sentenceOf'] = ({ index, text, from }) =>
    (sentences[index] ??= { passage, text, from: inPassage.from + from });
  const { claims, from, under } = inPassage;
  return {
    claims,
    from,
    under,
    passage,
    sentenceOf,
    figureAt: ({ sentence, quantity: { from, to } }) => ({
      span: spanInSentence(sentenceOf(sentence), from, to),
      text: sentence.text.slice(from, to),
    }),
  };
}

/** Reads a passage of a report of the edition, each paragraph by its words alone. */
const passageReader = oncePer((template: Template) => {
  const claimsIn = claimsReader(template);
  return oncePerText((text, chapter): readonly InPassage[] => {
    const found: InPassage[] = [];
    let under = { part: false, channel: false };
    for (const paragraph of paragraphsOf(text)) {
      const claims = claimsIn(paragraph.text, chapter);
      if (claims === noClaims) continue;
      found.push({ claims, from: paragraph.from, under });
      const heads = claims.tallies?.heads;
      if (heads) under = following(under, heads);
    }
    return found;
  });
});

/** What holds where something is said, given what held before. */
export const following = (before: InPassage['under'], { part, channel }: Under) => ({
  part: part ?? before.part,
  channel: before.channel || channel,
});

/** Whether the statement is of the report's year: what a sentence tells under another year's number is not. */
export const isOfYear = ({ year }: Pick<Statement, 'year'>, own: number | null): boolean =>
  own === null || year === null || year === own;
