import { passagesOf } from '../../report/prose/passages';
import type { Rule } from '../model';
import { contactPersonsIn, personsIn } from '../../facts/personal/names';
import { bookTitlesIn, within } from '../../facts/prose/quoted';

/** The name of an applicant or of a party to a lawsuit, wholly or half hidden, and a person's in the contact details. */
export const personalName: Rule = {
  code: 'personal-name',
  severity: 'info',
  *check(report) {
    for (const passage of passagesOf(report)) {
      const isInTitle = within(bookTitlesIn(passage.text));
      for (const place of personsIn(passage.text)) {
        if (isInTitle(place)) continue;
        const found = passage.text.slice(place.from, place.to);
        yield {
          span: passage.spanOf(place.from, place.to),
          message: { key: 'personal-name', args: { found } },
        };
      }
      for (const { from, to } of contactPersonsIn(passage.text)) {
        const found = passage.text.slice(from, to);
        yield {
          span: passage.spanOf(from, to),
          message: { key: 'personal-name.contact', args: { found } },
        };
      }
    }
  },
};
