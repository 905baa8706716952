import { isTablesOnly } from '../../facts/tablesOnly';
import type { Rule } from '../model';
import { preamblePlace } from '../fixes/preamblePlace';
import { citedFor } from '../wording/ruleTexts';
import { fitsAnywhere } from '../../facts/prose/anywhere';

const waysToReach = [
  /(?:电话|手机|传真|邮编|邮政编码|邮箱|邮件|地址|联系方式|咨询方式|联系人)(?:号码)?(?:[:为是]|\d)/,
  /(?<!\d)0\d{2,3}[-—)]{1,2}\d{7,8}(?!\d)/,
  // Enough of an address to know one: a run of letters before the @ would be tried at each of them.
  /[\w.+-]@[\w-]+\.[\w-]/,
  /请(?:直接)?(?:与[^。\n]{2,40}联系|联系)/,
];

/** Readers are told, anywhere, how to reach the body; customary, not required by the regulations. */
export const contactMissing: Rule = {
  code: 'contact-missing',
  needs: ['sentence:contact'],
  severity: 'info',
  format: true,
  *check(report) {
    if (fitsAnywhere(report, waysToReach)) return;
    if (isTablesOnly(report)) return;
    yield {
      span: preamblePlace(report),
      message: {
        key: 'contact-missing',
        args: { cited: citedFor('contact-missing', report.edition.type) },
      },
    };
  },
};
