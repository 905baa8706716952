import { narrativeConflict } from '../../../server/src/rules/catalogue/narrative-conflict';
import { filledSaying, overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

testRule(narrativeConflict, {
  valid: [
    {
      name: 'a kind of information that has its name from disclosure',
      text: filledSaying('主动公开政府信息698条，包括政府信息公开信息155条。'),
    },
    {
      name: 'the same twice',
      text: filledSaying('主动公开政府信息20条。全年主动公开政府信息20条。'),
    },
    ...[
      '主动公开政府信息20条。累计主动公开政府信息99条。',
      '主动公开政府信息20条。去年主动公开政府信息9条，上年主动公开政府信息8条。',
      '主动公开政府信息20条。主动公开政府信息约30条。',
      '主动公开政府信息20条。主动公开政府信息30件。',
      '审计信息栏目公开信息20条。财政专栏公开信息16条。',
      '一是开展培训2次。二是开展培训3次，覆盖基层。',
      '全年组织培训5次。组织培训2次，组织培训3次。',
      '门户网站全年发布动态300条；微信公众号全年发布动态100条。',
      '1.门户网站建设\n全年发布动态300条。\n2.微信公众号建设\n全年发布动态100条。',
      '河湖管理方面，全年公开动态30条；水资源管理方面，全年公开动态50条。',
      '局机关全年组织培训2次，基层水利站全年组织培训3次。',
      '政务新媒体全年发布动态320条，其中微信公众号200条、微博120条。微信公众号全年发布动态200条。',
      '召开新闻发布会3场。上半年召开新闻发布会1场，2023年召开新闻发布会5场。',
      '收到政府信息公开申请6件。收到政府信息公开申请7件。',
    ].map((text) => ({ name: text, text: filledSaying(text) })),
    {
      name: 'for a part of the body, or about so many',
      text: shortReport({
        overview:
          '收到政府信息公开申请6件。本级收到政府信息公开申请4件。收到政府信息公开申请约5件。',
      }),
    },
    {
      name: 'what may include those carried in, and what may not, without the table',
      text: shortReport({
        overview: '全年共办理政府信息公开申请7件。全年办结政府信息公开申请5件。',
      }),
    },
    {
      name: 'below a heading that names a part',
      text: filledSaying('无障碍环境建设。全年发布图解12件。年内共发布图解13件。'),
    },
    {
      name: 'below a heading that begins as a denial does',
      text: filledSaying('未成年人保护。全年发布图解12件。年内共发布图解13件。'),
    },
    {
      name: 'on different platforms',
      text: filledSaying('网站主动公开政府信息20条。微信公众号主动公开政府信息16条。'),
    },
  ],
  invalid: [
    ...[
      '全年举办业务培训2次。年内共组织政务公开业务培训⟦3次⟧。',
      '政务微信公众号发布动态120条，门户网站发布动态298条。全年微信公众号共发布动态⟦110条⟧。',
      '召开新闻发布会4场。全年共召开新闻发布会⟦3场⟧。',
      '全年发布动态418条，其中门户网站300条、微信公众号118条。门户网站发布动态⟦310条⟧。',
      '“水务要闻”栏目发布动态140条。“水务要闻”栏目全年发布动态⟦132条⟧。',
      '未发生因信息公开引发的行政诉讼。全年发布图解12件。年内共发布图解⟦13件⟧。',
    ].map((text) => ({ name: text, text: filledSaying(text), severity: 'warning' as const })),
    {
      name: 'one number that is less than the whole',
      text: filledSaying('发布图解12件。全年共发布图解⟦13件⟧。'),
      severity: 'info',
    },
    {
      name: 'two numbers for one column of a site',
      text: filledSaying(
        '本局通过审计信息栏目公开信息20条。全年在审计信息专栏公开政府信息⟦16条⟧。',
      ),
      related: ['20条'],
    },
    {
      name: 'what no table can settle',
      text: shortReport({
        overview: '收到政府信息公开申请6件。收到政府信息公开申请⟦7件⟧。',
      }),
      says: '本年新收',
      related: ['6件'],
    },
    {
      name: 'after what is told of another place, from the last comma on',
      text: filledSaying('主动公开政府信息20条。网站改版，全年主动公开政府信息⟦16条⟧。'),
      says: '“16条”',
    },
    {
      name: 'two numbers for one thing',
      text: filledSaying('全年主动公开政府信息20条。本局主动公开政府信息⟦16条⟧。'),
      severity: 'warning',
      related: ['20条'],
    },
  ],
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
