import { personalId } from '../../../server/src/rules/catalogue/personal-id';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(personalId, {
  valid: [
    { name: 'a wrong check character', text: overviewSaying('证件号110101199003078518。') },
    {
      name: 'a code of another kind',
      text: overviewSaying('统一社会信用代码：11010119900307851X，索引号：11010119900307851X。'),
    },
    { name: 'of somebody who is not born yet', text: overviewSaying('证件号110101202703078511。') },
    { name: 'no such day', text: overviewSaying('证件号110101199013078512。') },
    { name: 'longer numbers', text: overviewSaying('流水6222110101199003078515。') },
  ],
  invalid: [
    {
      name: 'of somebody born after the report’s year',
      text: overviewSaying('申请人证件号⟦110101202503070012⟧。'),
      fixed: [overviewSaying('申请人证件号110101********0012。')],
    },
    {
      name: 'with X at its end',
      text: overviewSaying('申请人证件号⟦11010119900307141X⟧。'),
      severity: 'error',
      titles: ['改为“110101********141X”'],
      fixed: [overviewSaying('申请人证件号110101********141X。')],
    },
  ],
});
