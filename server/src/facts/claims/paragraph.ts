import { quantitiesWithin } from '../../report/prose/quantities';
import type { Template } from '../../template/model';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { Breakdown, Figure } from './breakdown';
import { chargesIn } from './charges';
import { disclosuresIn, type Disclosure } from './disclosures';
import { itemListsIn } from './itemLists';
import { breakdownsIn } from './lists';
import { mayHaveRatios, ratiosIn, type Ratios } from './ratios';
import { statementReader, type StatementInSentence } from './readStatements';
import { mayHead, tallyReader, type ParagraphTallies } from './readTallies';
import { numberedSentences, type NumberedSentence } from './sentences';
import { wrongSharesIn, type WrongShare } from './shares';

/** Everything that a paragraph tells in numbers, by its words alone: places are those in its own sentences. */
export interface ParagraphClaims {
  readonly statements: readonly StatementInSentence[];
  readonly tallies: ParagraphTallies | null;
  readonly breakdowns: readonly Breakdown[];
  readonly ratios: readonly Ratios[];
  readonly wrongShares: readonly WrongShare[];
  readonly disclosures: readonly Disclosure[];
  /** Information processing fees. */
  readonly charges: readonly Figure[];
}

/** Nothing is claimed, as in most paragraphs. */
export const noClaims: ParagraphClaims = {
  statements: [],
  tallies: null,
  breakdowns: [],
  ratios: [],
  wrongShares: [],
  disclosures: [],
  charges: [],
};

/** Reads the claims of a paragraph of running text, which stands in the chapter of that id, `''` before the first. */
type ParagraphReader = (paragraph: string, chapter: string) => ParagraphClaims;

/**
 * The reader for reports of an edition. What it finds is kept by the paragraph's words, all together; a paragraph
 * without a number and without words that deny something is not cut into sentences.
 */
export const claimsReader = oncePer((template: Template): ParagraphReader => {
  const { claims } = template;
  const reader = claims ? statementReader(template, claims) : null;
  const readTallies = claims?.tallies ? tallyReader(claims.tallies) : null;
  return oncePerText((paragraph, chapter): ParagraphClaims => {
    const { quantities, hasDigits } = quantitiesWithin(paragraph);
    const denials = reader?.denialsFor(paragraph) ?? [];
    const hasNumbers = quantities.length > 0;
    const hasRatios = hasDigits && mayHaveRatios(paragraph);
    const heads = readTallies !== null && (hasNumbers || mayHead(paragraph));
    if (!hasNumbers && denials.length === 0 && !hasRatios && !heads) return noClaims;
    const sentences = numberedSentences(paragraph, quantities);
    const found: ParagraphClaims = {
      statements: reader?.statementsIn(sentences, paragraph, chapter, denials) ?? [],
      tallies: heads ? readTallies(paragraph, sentences) : null,
      breakdowns: hasNumbers ? listsIn(sentences) : [],
      ratios: hasRatios ? ratiosIn(sentences) : [],
      wrongShares: paragraph.includes('占') && hasNumbers ? wrongSharesIn(sentences) : [],
      disclosures: hasNumbers ? disclosuresIn(sentences) : [],
      charges: hasNumbers ? chargesIn(sentences) : [],
    };
    const { tallies, ...lists } = found;
    return tallies === null && Object.values(lists).every(({ length }) => length === 0)
      ? noClaims
      : found;
  });
});

/** What the paragraph breaks down; a list of items is more than the part before its first semicolon. */
function listsIn(sentences: readonly NumberedSentence[]): readonly Breakdown[] {
  const items = itemListsIn(sentences);
  const wholes = new Set(items.map(({ whole }) => whole.quantity));
  return [...breakdownsIn(sentences).filter(({ whole }) => !wholes.has(whole.quantity)), ...items];
}
