import { percentMismatch } from '../../../server/src/rules/catalogue/percent-mismatch';
import { applicationsTable, balanced } from '../../support/applications';
import { filledSaying, overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(percentMismatch, {
  valid: [
    {
      name: 'right, rounded',
      text: filledSaying('答复申请9件，其中公开3件，占33.3%，不予公开6件，占66.7%。'),
    },
    { name: 'a growth is no share', text: filledSaying('收到申请9件，同比增长12.3%。') },
    ...[
      '答复申请9件，公开3件，占33.4%。',
      '公开3件，占33.3%。',
      '答复申请9条，公开3件，占13.3%。',
      '答复申请约9件，公开3件，占13.3%。',
      '答复申请9件。\n公开3件，占13.3%。',
      '答复申请9件，公开3件，同比增长13.3%。',
      '答复申请9件，增长20%，占13.3%。',
      '答复申请2件，公开3件，占13.3%。',
      '答复申请9件，收到12件，公开3件，占13.3%，不予公开4件，占40%。',
    ].map((text) => ({ name: text, text: filledSaying(text) })),
    {
      name: 'nobody can tell of what',
      text: filledSaying('有申请9件，另有投诉20件，公开3件，占15.9%。'),
    },
    {
      name: 'shares of two totals, each of its own',
      text: filledSaying(
        '收到来信192件，其中个人156件，占81.3%；企业22件，占11.5%；团体14件，占7.3%。办结来信189件，采纳72件，占38.1%；留作参考26件，占13.8%；其他91件，占48.1%。',
      ),
    },
    {
      name: 'of what came in and what was carried on together',
      text: filledSaying(
        '收到来信42件，上年结转3件，共办理45件。其中，个人33件，占73.3%；企业12件，占26.7%。办结42件，采纳16件，占38.1%；留作参考5件，占11.9%。',
      ),
    },
    {
      name: 'all of them, and more than was aimed at',
      text: filledSaying('答复率100%，目标完成率120%，访问量增长率达到130%。'),
    },
    {
      name: 'right of the table’s number; that the text has another is told by itself',
      text: filledSaying('办结政府信息公开申请5件，其中予以公开2件，占60%。'),
    },
    { name: 'of a total that is not there', text: filledSaying('其中予以公开3件，占33.3%。') },
  ],
  invalid: [
    ...[
      '政府信息公开申请⟦答复率101%⟧。',
      '按时⟦办结率达到120.5%⟧。',
      '群众⟦满意度为１０２％⟧。',
    ].map((text) => ({
      name: text,
      text: filledSaying(text),
      severity: 'info' as const,
      messages: ['percent-mismatch.too-much'],
    })),
    {
      name: 'of the first of two totals',
      text: filledSaying(
        '收到来信192件，其中个人156件，占81.3%；企业22件、占⟦21.5%⟧；团体14件、占7.3%。办结来信189件，采纳72件，占38.1%；留作参考26件，占13.8%。',
      ),
      says: '22÷192',
    },
    {
      name: 'one of three',
      text: filledSaying(
        '答复申请9件，公开3件，占33.3%；部分公开4件，占44.4%；其他2件，占⟦29.9%⟧。',
      ),
      severity: 'info',
      says: '22.22%',
      related: ['2件', '9件'],
    },
    {
      name: 'the only one, of the only larger number',
      text: filledSaying('答复申请9件，公开3件，约占⟦13.3%⟧。'),
      related: ['3件', '9件'],
    },
    {
      name: 'in brackets',
      text: filledSaying('答复申请9件，公开3件（占比⟦13.3%⟧）。'),
    },
    {
      name: 'of the number of which most are right',
      text: filledSaying(
        '收到申请12件，答复9件，公开3件，占33.3%，部分公开4件，占44.4%；其他2件，占总数的⟦29.9%⟧。',
      ),
      related: ['2件', '9件'],
    },
    {
      name: 'one of two, of the only number for which the other is right',
      text: filledSaying(
        '收到申请16件，办结17件（含上年2件），信函申请13件，占⟦85.6%⟧；网络申请3件，占18.8%。',
      ),
      related: ['13件', '16件'],
    },
    {
      name: 'neither of the table’s number nor of the text’s',
      text: filledSaying('办结政府信息公开申请5件，其中予以公开2件，占⟦70%⟧。'),
    },
    {
      name: 'one of two',
      text: filledSaying('编发稿件10篇，其中原创3篇，占30%；转载7篇，占⟦80%⟧。'),
      related: ['7篇', '10篇'],
    },
  ],
});

const titled = (year: number, words: string, received: string): string =>
  `${overviewSaying(words, year)}\n三、收到和处理政府信息公开申请情况\n\n${applicationsTable({
    ...balanced,
    received,
    total: '5 0 0 0 0 0 5',
  })}\n`;
const before = titled(2023, '认真落实。', '4 1 0 0 0 0 5');
const now = (words: string): string => titled(2024, words, '5 1 0 0 0 0 6');

testRule(percentMismatch, {
  valid: [
    '新收申请同比增长20%。',
    '新收政府信息公开申请6件，同比增长20%。',
    '申请量比上年增加1件。',
    '自然人申请占83.3%。',
    '予以公开占60%，不予公开占20%。',
    '予以公开的申请占新收申请的50%。',
    '予以公开或部分公开占80%，不予公开占20%。',
    '网站访问量同比增长35%。',
    '自然人申请量同比增长35%。',
    '涉及征地的申请同比增长35%。',
    '新收政府信息公开申请6件，较上年5件增长20%。',
    '主动公开信息418条，较上年380条增长10%。',
    '主动公开信息418条，同比2023年的380条增长10%。',
    '主动公开信息418条，相比上年（380条）多38条。',
    '主动公开信息418条，较上年38篇增长15%。',
    '收到信息公开咨询22起，比2023年（31起）下降29%。',
    '其他处理或不予公开占60%。',
  ].map((sentence) => ({ name: sentence, text: now(sentence), previous: before })),
  invalid: [
    ['新收申请⟦同比增长15.2%⟧。', '新收申请同比增长20%。'],
    ['新收政府信息公开申请6件，⟦同比增长15%⟧。', '新收政府信息公开申请6件，同比增长20%。'],
    ['主动公开信息418条，⟦较上年380条增长15%⟧。', '主动公开信息418条，较上年380条增长10%。'],
    [
      '主动公开信息418条，⟦同比2023年的380条增长15%⟧。',
      '主动公开信息418条，同比2023年的380条增长10%。',
    ],
    [
      '主动公开信息418条，⟦相比上年（380条）增长15%⟧。',
      '主动公开信息418条，相比上年（380条）增长10%。',
    ],
    ['受理投诉22起，⟦比2023年（31起）下降22%⟧。', '受理投诉22起，比2023年（31起）下降29%。'],
    ['申请数量⟦较上年下降20%⟧。', null],
    ['申请量⟦比上年增加3件⟧。', '申请量比上年增加1件。'],
    ['⟦自然人申请占75%⟧。', '自然人申请占83.3%。'],
    ['⟦予以公开或部分公开占85%⟧，不予公开占20%。', '予以公开或部分公开占80%，不予公开占20%。'],
    ['办结的申请中，⟦予以公开占75%⟧。', '办结的申请中，予以公开占60%。'],
    ['予以公开占60%、⟦不予公开占25%⟧。', '予以公开占60%、不予公开占20%。'],
  ].map(([wrong, right]) => ({
    name: wrong!,
    text: now(wrong!),
    previous: before,
    severity: 'info' as const,
    fixed: right === null ? [] : [now(right!)],
  })),
});
