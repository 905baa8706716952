import { fitsIn, matchesIn } from '../../text/matches';
import { sentencesOf, passagesOf, spanInSentence } from '../../report/prose/passages';
import { contactPersonsIn } from '../../facts/personal/names';
import type { Rule } from '../model';

const mailbox =
  /(?<![\w.-])[\w.-]{1,64}@(?:qq|foxmail|163|126|yeah|139|189|sina|sohu|gmail|outlook|hotmail|aliyun)\.(?:com|net|cn)(?:\.cn)?/gi;
/** A sentence that says how to reach the body: its mailbox belongs there. */
const contact = /联系|地址|邮编|电话|传真|邮箱|信箱/;

/** A mailbox at a provider for everybody, elsewhere than in the body's own contact details. */
export const personalEmail: Rule = {
  code: 'personal-email',
  severity: 'hint',
  *check(report) {
    for (const sentence of passagesOf(report).flatMap(sentencesOf)) {
      if (!sentence.text.includes('@')) continue;
      const isContact = fitsIn(sentence.text, contact);
      // With a person's name beside it, it is the person's.
      if (isContact && contactPersonsIn(sentence.text).length === 0) continue;
      for (const { 0: found, index } of matchesIn(sentence.text, mailbox)) {
        yield {
          span: spanInSentence(sentence, index, index + found.length),
          ...(isContact && { severity: 'info' as const }),
          message: {
            key: isContact ? 'personal-email.contact' : 'personal-email',
            args: { found },
          },
        };
      }
    }
  },
};
