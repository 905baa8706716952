import { withoutUnit, type Vocabulary } from '../../template/vocabulary';
import { fold } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';

/** What a table's wordings alone tell of a cell's or a line's words. */
export interface JudgedWords {
  readonly folded: string;
  /** Share of them that occurs in the table's wordings; 0 to 1. */
  readonly coverage: number;
  /** Whether they end in a whole label of a row: what follows on the line are its cells. */
  readonly endsRowLabel: boolean;
  /** Whether they are a formula, a spreadsheet's error or a mark: no label of the table. */
  readonly isFormula: boolean;
  /** The same, or a few words that are none either, as `约3` and `见附件`. */
  readonly isForeign: boolean;
}

/** A cell holds a formula or a few characters, not a sentence. */
const maxFormulaLength = 60;
const maxWordsLength = 8;
const han = /\p{Script=Han}/u;
const endsInDigit = /[\d０-９]$/;
/** `3.` or `（二）`, which a converter set apart from its label. */
const loneNumbering = /^[（(]?[\d０-９一二三四五六七八九十]{1,2}[)）.．、，]$/;
/** Of a label that is set out one character a line: no cell holds it alone. */
const loneBracket = /^[（()）]$/;
const maxNumberingLength = 4;

export const isLoneNumbering = (words: string): boolean =>
  words.length <= maxNumberingLength && loneNumbering.test(words);

/** Judges words by the table's wordings. The same labels stand in every draft, so they are kept. */
export const judge = (words: string, vocabulary: Vocabulary): JudgedWords =>
  words.length > maxFormulaLength ? judged(words, vocabulary) : judgeOf(vocabulary)(words);

const judgeOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words) => judged(words, vocabulary)),
);

function judged(words: string, vocabulary: Vocabulary): JudgedWords {
  const folded = fold(words);
  const named = fold(withoutUnit(words));
  const isNumbering = isLoneNumbering(words) || loneBracket.test(words);
  const hasHan = han.test(words);
  const isFormula =
    words.length <= maxFormulaLength &&
    !isNumbering &&
    !hasHan &&
    !vocabulary.terms.some(({ core }) => core === folded);
  const isFewWords = words.length <= maxWordsLength && !isNumbering && hasHan;
  return {
    folded,
    coverage: vocabulary.coverage(named),
    endsRowLabel: vocabulary.rowsEndingIn(named).length > 0,
    isFormula,
    isForeign:
      isFormula || (isFewWords && (endsInDigit.test(words) || !mayBeLabel(words, vocabulary))),
  };
}

/** See `JudgedWords`. */
export const endsRowLabel = (words: string, vocabulary: Vocabulary): boolean =>
  judge(words, vocabulary).endsRowLabel;

/** See `JudgedWords`. */
export const isFormula = (words: string, vocabulary: Vocabulary): boolean =>
  !beginsWithWord(words) && words.length <= maxFormulaLength && judge(words, vocabulary).isFormula;

/** See `JudgedWords`. */
export const isForeign = (words: string, vocabulary: Vocabulary): boolean =>
  words.length <= maxWordsLength || !beginsWithWord(words)
    ? judge(words, vocabulary).isForeign
    : false;

/** Whether the first unit is an ordinary Chinese character: such words are no formula. */
function beginsWithWord(words: string): boolean {
  const first = words.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fff;
}

const signedTwice = /^[-+−–—﹣－＋]{2,}\d[\d,.]*$/;
const signs = '-+−–—﹣－＋';

/** Whether the word is a number that was mistyped, such as `--5`: the cell it stands in holds no label. */
export const isMistypedNumber = (word: string): boolean =>
  word !== '' && signs.includes(word[0]!) && signedTwice.test(word);

/** Folded words without the numerals before them: folding takes only the marks of a numbering away. */
export const withoutNumerals = (folded: string): string =>
  folded.replace(/^[\d一二三四五六七八九十]+/, '');

/** Whether the words can be part of a label or title of the table. */
export const mayBeLabel = (words: string, vocabulary: Vocabulary): boolean =>
  mayBeLabelOf(vocabulary)(words);

const mayBeLabelOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words) => {
    const folded = withoutNumerals(fold(words));
    return (
      folded.length === 0 ||
      vocabulary.terms.some(({ core }) => core.includes(folded) || folded.includes(core)) ||
      vocabulary.coverage(folded) > 0.5
    );
  }),
);
