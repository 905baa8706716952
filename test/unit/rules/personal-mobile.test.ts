import { personalMobile } from '../../../server/src/rules/catalogue/personal-mobile';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(personalMobile, {
  valid: [
    {
      name: 'an area code and a telephone number without a hyphen',
      text: overviewSaying('电话：09306241668；传真：09306241669。'),
    },
    {
      name: 'hotlines and telephones',
      text: overviewSaying('拨打12345、12369、12315或400-810-1234，电话：0951 - 5160985。'),
    },
    {
      name: 'codes and addresses',
      text: overviewSaying(
        '索引号：13812345678，网址 http://www.yunxi.example/13812345678.html 。',
      ),
    },
    ...[
      '账号',
      '备案',
      '备案号',
      '许可证',
      '许可证号',
      '订单',
      '订单号',
      'QQ',
      'QQ群：',
      '代码为',
    ].map((word) => ({
      name: `what is said to be another number: ${word}`,
      text: overviewSaying(`${word}13812345678。`),
    })),
    { name: 'no mobile’s beginning', text: overviewSaying('电话：12012345678、23812345678。') },
    { name: 'in four pieces', text: overviewSaying('电话：13 81 2345 678。') },
    { name: 'in a longer number', text: overviewSaying('编号2024013812345678。') },
  ],
  invalid: [
    {
      name: 'at the draft’s very beginning',
      text: '⟦13812345678⟧\n\n' + overviewSaying('平稳有序。'),
      fixed: ['138****5678\n\n' + overviewSaying('平稳有序。')],
    },
    {
      name: 'eleven digits',
      text: overviewSaying('联系电话：⟦13812345678⟧。'),
      severity: 'warning',
      fixed: [overviewSaying('联系电话：138****5678。')],
      preferred: null,
      safe: false,
    },
    {
      name: 'two in three pieces each, side by side',
      text: overviewSaying('联系电话：⟦138 1534 5678⟧ ⟦139 1234 5678⟧。'),
      fixed: [overviewSaying('联系电话：138****5678 139 1234 5678。')],
    },
    {
      name: 'in three pieces',
      text: overviewSaying('联系电话：⟦138 1234 5678⟧、⟦139-1234-5678⟧。'),
      severity: 'warning',
      fixed: [overviewSaying('联系电话：138****5678、139-1234-5678。')],
    },
  ],
});
