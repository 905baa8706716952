import { placeholder } from '../../../server/src/rules/catalogue/placeholder';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(placeholder, {
  valid: [
    {
      name: 'examples, titles, products',
      text: overviewSaying(
        '标题含“×××”的文件、《20XX年要点》、×××等信息、3×4规格、XXL号、10×条、A×件。',
      ),
    },
    { name: 'a party’s name half hidden', text: overviewSaying('申请人李××的申请已答复。') },
  ],
  invalid: [
    {
      name: 'signs',
      text: overviewSaying('⟦××⟧县共收到申请⟦____⟧件，⟦20XX⟧年公开，⟦X⟧月⟦×⟧日发布。'),
      severity: 'error',
    },
    {
      name: 'stars before a unit, and no bold type',
      text: overviewSaying('公开信息⟦***⟧条，其中动态***12***条。'),
      severity: 'error',
    },
    ...['公开信息⟦共计条⟧。', '公开信息⟦累计件⟧，均已审核。', '收到来信⟦共件⟧。'].map((text) => ({
      name: text,
      text: overviewSaying(text),
      severity: 'warning' as const,
    })),
    {
      name: 'one sign before a unit',
      text: overviewSaying('公开信息⟦×⟧条，培训⟦X⟧次。'),
      severity: 'error',
    },
    {
      name: 'after other words',
      text: overviewSaying('共收到申请⟦____⟧件。'),
      says: '“____”',
    },
    {
      name: 'our own',
      text: overviewSaying('⟦（此处填写：主动公开情况）⟧'),
      severity: 'error',
    },
    {
      name: 'the form’s',
      text: overviewSaying('⟦（文字描述，收费情况在此处报告。）⟧'),
      severity: 'error',
    },
    {
      name: 'a name to fill in',
      text: overviewSaying('⟦[单位名称]⟧依法公开信息。'),
      severity: 'error',
    },
  ],
});
