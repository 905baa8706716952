import type { Vocabulary } from '../../template/vocabulary';
import { fold } from '../../text/mapped';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';

/** Whether the words end in a whole label of a row: what follows on the line are its cells. */
export const endsRowLabel = (words: string, vocabulary: Vocabulary): boolean =>
  vocabulary.endingIn(fold(words)).some((term) => term.kind === 'row' && term.row.kind === 'data');

const signedTwice = /^[-+−–—﹣－＋]{2,}\d[\d,.]*$/;
const signs = '-+−–—﹣－＋';

/** Whether the word is a number that was mistyped, such as `--5`: the cell it stands in holds no label. */
export const isMistypedNumber = (word: string): boolean =>
  word !== '' && signs.includes(word[0]!) && signedTwice.test(word);

/** Whether the words can be part of a label or title of the table. */
export const mayBeLabel = (words: string, vocabulary: Vocabulary): boolean =>
  judgeOf(vocabulary)(words);

const judgeOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words) => {
    const folded = fold(words).replace(/^[\d一二三四五六七八九十]+/, '');
    return (
      folded.length === 0 ||
      vocabulary.terms.some(({ core }) => core.includes(folded) || folded.includes(core)) ||
      vocabulary.coverage(folded) > 0.5
    );
  }),
);
