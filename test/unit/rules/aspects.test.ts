import { overviewAspects } from '../../../server/src/rules/catalogue/disclosure/overview-aspects';
import { testRule } from '../../support/ruleTester';

const report = (agency: string, platform: string, supervision: string): string =>
  `# ${agency}2024年政府信息公开工作年度报告\n\n一、总体情况\n\n主动公开信息20条，依申请公开按期答复，逐件审核公开属性。${platform}${supervision}\n\n二、主动公开政府信息情况\n`;
const marked = (text: string): string => text.replace('一、总体情况', '⟦一、总体情况⟧');
const bureau = '云溪市生态环境局';
const site = '改版网站栏目。';
const training = '举办培训2次。';

testRule(overviewAspects, {
  valid: [
    { name: 'all that is asked for', text: report(bureau, site, training) },
    {
      name: 'all that an office above asks for, in other signs and choices',
      text: report(bureau, site, training),
      requirements: {
        longestOverview: { characters: 500 },
        aspects: [{ aspect: '监督保障', words: [['考试', '培训']] }],
        sentences: [
          { text: '举办 培训2次', chapter: 'overview' },
          { text: '没有这一章', chapter: 'review' },
        ],
      },
    },
    { name: 'a street', text: report('白鹭区梧桐街道', site, training) },
    { name: 'a development zone', text: report('云溪高新技术产业开发区', site, training) },
    {
      name: 'a committee',
      text: report('云溪市开发区管理委员会', site, training),
    },
  ],
  invalid: [
    {
      name: 'a right that contains the word',
      text: marked(report(bureau, site, '保障群众的知情权、参与权和监督权。')),
      says: '监督保障',
      related: ['主动公开', '依申请公开', '审核', '网站'],
    },
    {
      name: 'where something was published',
      text: marked(report(bureau, '通过公众号公开信息12条。', training)),
      says: '平台建设',
      related: ['主动公开', '依申请公开', '审核', '培训'],
    },
    {
      name: 'longer than an office above allows',
      text: marked(report(bureau, site, training)),
      requirements: { longestOverview: { characters: 30 } },
      severity: 'warning',
      messages: ['overview-aspects.asked.length'],
      says: '《关于编制年报的通知》要求不超过 30 字',
    },
    {
      name: 'what its aspect must state is said elsewhere',
      text: report(
        bureau,
        `\n\n（四）平台建设。开展社会评议。${site}`,
        `\n\n⟦（五）监督保障⟧。${training}`,
      ),
      requirements: {
        aspects: [
          { aspect: '监督保障', words: [['社会评议', '满意度'], ['培训']] },
          { aspect: '平台建设', words: [['社会评议']] },
        ],
      },
      severity: 'warning',
      messages: ['overview-aspects.asked.words'],
      says: '“监督保障”没有写到“社会评议、满意度”',
    },
    {
      name: 'a sentence that everybody must write',
      text: report(bureau, site, training).replace(/况\n$/, '⟦况⟧\n'),
      requirements: { sentences: [{ text: '欢迎监督。', chapter: null }] },
      severity: 'warning',
      messages: ['overview-aspects.asked.sentence'],
    },
  ],
});
