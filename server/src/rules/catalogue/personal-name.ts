import { paragraphRule } from '../paragraphRule';
import { contactPersonsIn, personsIn } from '../../facts/personal/names';
import { inTitle } from '../../facts/prose/quoted';
import type { Place } from '../../facts/words/search';

interface Name extends Place {
  readonly isContact: boolean;
}

/** The name of an applicant or of a party to a lawsuit, wholly or half hidden, and a person's in the contact details. */
export const personalName = paragraphRule<Name>({
  code: 'personal-name',
  severity: 'info',
  find: namesIn,
  tell: ({ from, to, isContact }, paragraph) => ({
    span: paragraph.spanOf(from, to),
    message: {
      key: isContact ? 'personal-name.contact' : 'personal-name',
      args: { found: paragraph.text.slice(from, to) },
    },
  }),
});

function* namesIn(text: string): Generator<Name> {
  for (const place of personsIn(text)) {
    if (!inTitle(text)(place)) yield { ...place, isContact: false };
  }
  for (const place of contactPersonsIn(text)) yield { ...place, isContact: true };
}
