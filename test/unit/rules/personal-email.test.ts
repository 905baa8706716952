import { personalEmail } from '../../../server/src/rules/catalogue/personal-email';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(personalEmail, {
  valid: [
    {
      name: 'the body’s own contact details',
      text: overviewSaying('请与本局联系（电话：0870-2345678，邮箱：yunxi@163.com）。'),
    },
  ],
  invalid: [
    {
      name: 'beside a person’s name in the contact details',
      text: overviewSaying('联系人：李清，邮箱：⟦liqing@qq.com⟧。'),
      severity: 'info',
      messages: ['personal-email.contact'],
    },
    {
      name: 'anywhere else',
      text: overviewSaying('材料发送至⟦qinghe_2024@qq.com⟧审核。'),
      severity: 'hint',
    },
  ],
});
