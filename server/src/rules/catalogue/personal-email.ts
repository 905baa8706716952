import { fitsIn, matchesIn } from '../../text/matches';
import { sentencesOf, wordsAlone } from '../../report/prose/passages';
import { contactPersonsIn } from '../../facts/personal/names';
import type { Place } from '../../facts/words/search';
import { paragraphRule } from '../paragraphRule';

const mailbox =
  /(?<![\w.-])[\w.-]{1,64}@(?:qq|foxmail|163|126|yeah|139|189|sina|sohu|gmail|outlook|hotmail|aliyun)\.(?:com|net|cn)(?:\.cn)?/gi;
/** A sentence that says how to reach the body: its mailbox belongs there. */
const contact = /联系|地址|邮编|电话|传真|邮箱|信箱/;

interface Mailbox extends Place {
  readonly isContact: boolean;
}

/** A mailbox at a provider for everybody, elsewhere than in the body's own contact details. */
export const personalEmail = paragraphRule<Mailbox>({
  code: 'personal-email',
  severity: 'hint',
  find: mailboxesIn,
  tell: ({ from, to, isContact }, paragraph) => ({
    span: paragraph.spanOf(from, to),
    ...(isContact && { severity: 'info' }),
    message: {
      key: isContact ? 'personal-email.contact' : 'personal-email',
      args: { found: paragraph.text.slice(from, to) },
    },
  }),
});

function* mailboxesIn(paragraph: string): Generator<Mailbox> {
  if (!paragraph.includes('@')) return;
  for (const { text, from } of sentencesOf(wordsAlone(paragraph))) {
    const isContact = fitsIn(text, contact);
    // With a person's name beside it, it is the person's.
    if (isContact && contactPersonsIn(text).next().done === true) continue;
    for (const { 0: found, index } of matchesIn(text, mailbox)) {
      yield { from: from + index, to: from + index + found.length, isContact };
    }
  }
}
