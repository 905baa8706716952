import type { Rule } from '../model';
import { placeholdersIn } from '../../facts/prose/placeholders';
import { addressesIn, bookTitlesIn, quotationsIn, within } from '../../facts/prose/quoted';
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
  },
};
