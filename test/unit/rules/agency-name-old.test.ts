import { agencyNameOld } from '../../../server/src/rules/catalogue/agency-name-old';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(agencyNameOld, {
  valid: [
    {
      name: 'before the reorganisation and about it',
      text: overviewSaying(
        '原环保局的档案已移交。机构改革前由环境保护局负责。引用《青禾县国土资源局工作规则》。环保部门、农业部门参与。',
      ),
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
      severity: 'hint',
      related: ['环保局'],
    },
  ],
});
