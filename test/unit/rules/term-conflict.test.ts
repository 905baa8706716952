import { termConflict } from '../../../server/src/rules/catalogue/term-conflict';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(termConflict, {
  valid: [
    {
      name: 'each period with its own report',
      text: overviewSaying('发布季度环境质量季报4期、月报12期，按季度汇总，另编月报。'),
    },
  ],
  invalid: [
    {
      name: 'a quarter’s monthly',
      text: overviewSaying('发布⟦季度环境质量月报⟧4期。'),
      severity: 'warning',
      fixed: [overviewSaying('发布季度环境质量季报4期。')],
    },
  ],
});
