import { matchesIn } from '../../text/matches';
import type { Rule } from '../model';
import { placeholdersIn } from '../../facts/prose/placeholders';
import { addressesIn, bookTitlesIn, quotationsIn, within } from '../../facts/prose/quoted';
import { passagesOf } from '../../report/prose/passages';
import { missingNumbers } from '../../facts/prose/missing';
import { stretchesOf } from '../../facts/prose/stretches';

/** Text that is still to be written: XX县, ____, （此处填写：…）. */
export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'error',
  *check(report, { words }) {
    for (const passage of stretchesOf(report)) {
      const { text } = passage;
      const isExempt = within([...bookTitlesIn(text), ...quotationsIn(text), ...addressesIn(text)]);
      for (const place of placeholdersIn(text, words.placeholders)) {
        if (isExempt(place)) continue;
        yield {
          span: passage.spanOf(place.from, place.to),
          message: {
            key: 'placeholder',
            args: { found: text.slice(place.from, place.to) },
          },
        };
      }
    }
    for (const passage of passagesOf(report)) {
      const { text } = passage;
      const isExempt = within([...bookTitlesIn(text), ...quotationsIn(text)]);
      for (const { from, to } of missingNumbers(text)) {
        if (isExempt({ from, to })) continue;
        yield {
          span: passage.spanOf(from, to),
          severity: 'warning',
          message: { key: 'placeholder.number', args: { found: text.slice(from, to) } },
        };
      }
      for (const { 0: found, index } of matchesIn(text, emptyBrackets)) {
        yield {
          span: passage.spanOf(index, index + found.length),
          severity: 'warning',
          message: { key: 'placeholder.brackets', args: { found } },
        };
      }
    }
  },
};

const label = '(?:网址|地址|链接|邮箱|电子邮箱|电话|联系电话|邮编|邮政编码|传真|网站|公众号)';
/**
 * Brackets with nothing in them, or with no more than a label or an address's beginning: （网址：）,
 * （http://）. White space is no part of a passage's text.
 */
const emptyBrackets = new RegExp(
  `[（(](?:${label}(?:为|是)?[:：])?(?:https?:/{2}(?:www\\.?)?)?[）)]|【】|《》|〔〕|“”`,
  'g',
);
