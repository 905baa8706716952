import { punctuation } from '../../../server/src/rules/catalogue/punctuation';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(punctuation, {
  valid: [
    {
      name: 'a colon, a heading, a sentence in brackets',
      text: overviewSaying(
        '整改措施：一是加强学习。\n\n改进措施\n\n一是加强学习。（二）依申请公开。请联系（电话：0870-2345678）。',
      ),
    },
    {
      name: 'brackets of a document’s number that look like the right ones',
      text: overviewSaying('按照青政办函﹝2023﹞12号要求公开。'),
    },
    { name: 'an ellipsis', text: overviewSaying('公开目录、指南。。。等。') },
    {
      name: 'a title in a title',
      text: overviewSaying('转发《关于印发〈青禾县工作要点〉的通知》。'),
    },
  ],
  invalid: [
    {
      name: 'no colon before the items',
      text: overviewSaying('下一步整改⟦措施一是⟧加强学习。'),
      severity: 'hint',
      messages: ['punctuation.colon'],
      says: '措施：一是',
      preferred: 0,
      safe: false,
      fixed: [overviewSaying('下一步整改措施：一是加强学习。')],
    },
    {
      name: 'a full stop before its bracket',
      text: overviewSaying('请与本局联系⟦。⟧（地址：云溪路1号；邮编：650000）。'),
      severity: 'hint',
      messages: ['punctuation.before-bracket'],
      titles: ['删去括号前的句号'],
      preferred: 0,
      safe: false,
      fixed: [overviewSaying('请与本局联系（地址：云溪路1号；邮编：650000）。')],
    },
    {
      name: 'a mark twice',
      text: overviewSaying('依法公开⟦，，⟧及时答复。'),
      severity: 'hint',
      says: '“，，”',
      fixed: [overviewSaying('依法公开，及时答复。')],
    },
    {
      name: 'a half-width mark twice',
      text: overviewSaying('依法公开⟦,,⟧及时答复。'),
      fixed: [overviewSaying('依法公开,及时答复。')],
    },
    {
      name: 'a mark twice over a converter’s line break',
      text: overviewSaying(
        '全面推进政务公开各项工作开展，保障知情权，方便⟦，\n，⟧群众查询获取政府信息，全年没有发生逾期的情形\n各科室配合良好，规范有序推进政务公开各项工作开\n展，保障知情权，方便群众查询获取政府信息。',
      ),
      fixed: [
        overviewSaying(
          '全面推进政务公开各项工作开展，保障知情权，方便，\n群众查询获取政府信息，全年没有发生逾期的情形\n各科室配合良好，规范有序推进政务公开各项工作开\n展，保障知情权，方便群众查询获取政府信息。',
        ),
      ],
    },
    {
      name: 'two marks',
      text: overviewSaying('依法公开⟦、，⟧及时答复。'),
      severity: 'hint',
      messages: ['punctuation.doubled'],
    },
    {
      name: 'a title not closed',
      text: overviewSaying('落实⟦《⟧青禾县工作要点，及时答复。'),
      severity: 'hint',
      messages: ['punctuation.unclosed'],
      fixed: [],
    },
  ],
});
