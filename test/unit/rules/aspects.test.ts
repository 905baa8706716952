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
  ],
});
