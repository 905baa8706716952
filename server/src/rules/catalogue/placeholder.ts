import { matchesIn } from '../../text/matches';
import { paragraphRule } from '../paragraphRule';
import { placeholdersIn } from '../../facts/prose/placeholders';
import { inAddress, inTitleOrQuotation } from '../../facts/prose/quoted';
import { isAboutCounts, missingNumbers } from '../../facts/prose/missing';
import type { WordLists } from '../../facts/words/model';
import { listedIn, type Place } from '../../facts/words/search';

interface Gap extends Place {
  readonly kind: 'words' | 'number' | 'brackets';
  /** Whether only what stands before the paragraph can tell that something is counted there. */
  readonly isOpen?: boolean;
}

/** Text that is still to be written: XX县, ____, （此处填写：…）. */
export const placeholder = paragraphRule<Gap>({
  code: 'placeholder',
  severity: 'error',
  withTitle: true,
  find: gapsIn,
  tell({ from, to, kind, isOpen = false }, paragraph) {
    const { passage, text } = paragraph;
    if (kind !== 'words' && !paragraph.isText) return null;
    if (isOpen && !isAboutCounts(passage.text, paragraph.from + to)) return null;
    return {
      span: paragraph.spanOf(from, to),
      ...(kind !== 'words' && { severity: 'warning' }),
      message: {
        key: kind === 'words' ? 'placeholder' : `placeholder.${kind}`,
        args: { found: text.slice(from, to) },
      },
    };
  },
});

function* gapsIn(text: string, words: WordLists): Generator<Gap> {
  const phrases = listedIn(text, words).of(words.placeholders);
  for (const place of placeholdersIn(text, phrases)) {
    if (!inTitleOrQuotation(text)(place) && !inAddress(text)(place))
      yield { ...place, kind: 'words' };
  }
  for (const place of missingNumbers(text)) {
    if (!inTitleOrQuotation(text)(place)) yield { ...place, kind: 'number' };
  }
  for (const { 0: found, index } of matchesIn(text, emptyBrackets)) {
    yield { from: index, to: index + found.length, kind: 'brackets' };
  }
}

const label = '(?:网址|地址|链接|邮箱|电子邮箱|电话|联系电话|邮编|邮政编码|传真|网站|公众号)';
/**
 * Brackets with nothing in them, or with no more than a label or an address's beginning: （网址：）,
 * （http://）. White space is no part of a passage's text.
 */
const emptyBrackets = new RegExp(
  `[（(](?:${label}(?:为|是)?[:：])?(?:https?:/{2}(?:www\\.?)?)?[）)]|【】|《》|〔〕|“”`,
  'g',
);
