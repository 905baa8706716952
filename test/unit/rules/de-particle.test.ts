import { deParticle } from '../../../server/src/rules/catalogue/de-particle';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(deParticle, {
  valid: [
    { name: 'before a noun', text: overviewSaying('做出通俗易懂的发布方式，提供更好的服务工作。') },
  ],
  invalid: [
    {
      name: 'before a verb',
      text: overviewSaying('⟦通俗易懂的发布⟧信息。'),
      severity: 'hint',
      says: '“通俗易懂的发布”',
      fixed: [overviewSaying('通俗易懂地发布信息。')],
      preferred: 0,
      safe: false,
    },
  ],
});
