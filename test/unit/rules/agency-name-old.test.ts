import { agencyNameOld } from '../../../server/src/rules/catalogue/agency-name-old';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(agencyNameOld, {
  valid: [
    { name: 'said to be a former one', text: overviewSaying('转载原县环保局的文件。') },
    {
      name: 'before the reorganisation and about it',
      text: overviewSaying(
        '原环保局的档案已移交。机构改革前由环境保护局负责。引用《青禾县国土资源局工作规则》。环保部门、农业部门参与。',
      ),
    },
    {
      name: 'a sentence about the past on a line of its own, and one that ends there',
      text: overviewSaying('环保局机构改革后更名\n平稳有序。前身为环保局'),
    },
    {
      name: 'a year in which the body had that name',
      text: overviewSaying('青禾县环保局官方微博已开通。', 2018),
    },
    {
      name: 'the body itself has a name with it',
      text: '# 青禾县环境保护局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n环境保护局官方微博已开通。\n',
    },
    {
      name: 'a name that only contains it',
      text: overviewSaying('与文化旅游局、农业农村局会商。'),
    },
  ],
  invalid: [
    {
      name: 'one finding a name',
      text: overviewSaying('青禾县⟦环保局⟧官方微博、云溪市环保局网站。'),
      severity: 'info',
      says: '“环保局”',
      related: ['环保局'],
    },
    {
      name: 'in the year of the reorganisation',
      text: overviewSaying('青禾县⟦环保局⟧官方微博已开通。', 2019),
    },
    {
      name: 'what the sentences before and after tell of the past is another matter',
      text: overviewSaying('机构改革平稳有序。⟦环保局⟧官方微博已开通。前身不详。'),
    },
    {
      name: 'the same on lines of their own',
      text: overviewSaying('机构改革平稳有序\n⟦环保局⟧官方微博已开通\n前身不详'),
    },
    {
      name: 'the longer of two names, and each once',
      text: overviewSaying('青禾县⟦环境保护局⟧和青禾县⟦环保局⟧官方微博已开通。'),
      related: [],
    },
  ],
});
