import { narrativeConflict } from '../../../server/src/rules/catalogue/narrative-conflict';
import { narrativeSum } from '../../../server/src/rules/catalogue/narrative-sum';
import { percentMismatch } from '../../../server/src/rules/catalogue/percent-mismatch';
import { applicationsTable, balanced } from '../../support/applications';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(narrativeSum, {
  valid: [
    '公开信息22条，其中人事2条，动态2条，财务2条（其中预算1条、决算1条），计划5条，审计11条。',
    '公开信息9条，其中网站公开9条，包括项目计划1条、检查结果8条。',
    '共公开信息30条，网站20条，微信25条。',
    '公开信息20条，其中人事12条、财务9条等。',
    '公开信息20条，含规范性文件2条。',
    '公开信息20条，其中人事12条、财务4条、其他4条。',
    '编制图解9件，分别为防汛5件、灌溉4件。',
    '发出收费通知3件，总金额2400元，分别为800元、900元、700元。',
    '公开信息20条。其中，人事12条、财务9条等。',
    '公开信息20条（网站12条、微信4条、其他4条）。',
    '公开信息20条（网站20条、微信12条）。',
    '发出收费通知5件，总金额2400元，分别为800元、900元、600元。',
  ].map((sentence) => ({ name: sentence, text: overviewSaying(sentence) })),
  invalid: [
    '累计公开信息⟦875条⟧，在已公开信息当中动态类543条，专题类192条，其他信息143条。',
    '共公开信息⟦875条⟧：动态类543条，专题类192条，其他信息143条。',
    '共公开信息⟦875条⟧，动态类543条、专题类192条、其他信息143条。',
    '共公开信息⟦875条⟧，包括动态类543条，专题类192条，公示类143条。',
    '公开信息20条，其中网站公开⟦15条⟧（其中动态10条、公告6条），微信公开5条。',
    '公开信息⟦20条⟧，其中人事12条、财务4条、其他3条。',
    '公开信息9条，其中网站公开⟦9条⟧，包括项目计划3条、检查结果8条。',
    '公开信息⟦20条⟧。其中，人事12条、财务4条、其他3条。',
    '公开信息⟦20条⟧（网站12条、微信4条、其他平台5条）。',
    '发出收费通知3件，总金额⟦2400元⟧，分别为800元、900元、600元。',
    '有3件申请收取信息处理费⟦2330元⟧。其中，甲单位1件，收取880元；乙单位1件，收取1080元；丙单位1件，收取270元。',
  ].map((sentence) => ({ name: sentence, text: overviewSaying(sentence) })),
});

testRule(narrativeConflict, {
  valid: [
    {
      name: 'one channel’s number after all of them',
      text: overviewSaying(
        '主动公开政府信息304条，其中网站165条、报刊139条。网站栏目包括动态、公告等，共主动公开政府信息165条。',
      ),
    },
  ],
  invalid: [],
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
    '网站访问量同比增长35%。',
    '自然人申请量同比增长35%。',
    '涉及征地的申请同比增长35%。',
    '新收政府信息公开申请6件，较上年5件增长20%。',
    '主动公开信息418条，较上年380条增长10%。',
    '主动公开信息418条，同比2023年的380条增长10%。',
    '主动公开信息418条，相比上年（380条）多38条。',
    '主动公开信息418条，较上年38篇增长15%。',
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
    ['申请数量⟦较上年下降20%⟧。', null],
    ['申请量⟦比上年增加3件⟧。', '申请量比上年增加1件。'],
    ['⟦自然人申请占75%⟧。', '自然人申请占83.3%。'],
    ['办结的申请中，⟦予以公开占75%⟧。', '办结的申请中，予以公开占60%。'],
  ].map(([wrong, right]) => ({
    name: wrong!,
    text: now(wrong!),
    previous: before,
    severity: 'info' as const,
    fixed: right === null ? [] : [now(right!)],
  })),
});
