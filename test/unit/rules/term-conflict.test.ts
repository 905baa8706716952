import { termConflict } from '../../../server/src/rules/catalogue/term-conflict';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(termConflict, {
  valid: [
    {
      name: 'each period with its own report',
      text: overviewSaying('发布季度环境质量季报4期、月报12期，按季度汇总，另编月报。'),
    },
    {
      name: 'far apart, and in the title of a document',
      text: overviewSaying(
        '季度环境质量状况信息公开有关情况月报，印发《季度环境质量月报编制办法》。',
      ),
    },
  ],
  invalid: [
    {
      name: 'at the chapter’s beginning, and as far apart as may be',
      text: overviewSaying('⟦季度环境质量状况信息公开月报⟧4期。'),
      says: '“季度环境质量状况信息公开月报”',
      fixed: [overviewSaying('季度环境质量状况信息公开季报4期。')],
      preferred: null,
      safe: false,
    },
    {
      name: 'a quarter’s monthly',
      text: overviewSaying('发布⟦季度环境质量月报⟧4期。'),
      severity: 'warning',
      fixed: [overviewSaying('发布季度环境质量季报4期。')],
    },
  ],
});
