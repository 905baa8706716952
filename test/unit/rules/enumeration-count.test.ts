import { enumerationCount } from '../../../server/src/rules/catalogue/enumeration-count';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(enumerationCount, {
  valid: [
    {
      name: 'as many as announced',
      text: overviewSaying('从以下四方面改进：一是学习；二是制度；三是平台；四是培训。'),
    },
    { name: 'no items follow', text: overviewSaying('存在以下三方面问题，将逐步解决。') },
    {
      name: 'a list in a list',
      text: overviewSaying(
        '从以下三个方面改进：一是学习。重点做好两项：一是法规；二是案例。二是制度；三是平台。',
      ),
    },
    {
      name: 'items in paragraphs of their own',
      text: overviewSaying('主要抓好以下三项工作：\n\n一是学习。\n\n二是制度。\n\n三是平台。'),
    },
  ],
  invalid: [
    {
      name: 'one too few',
      text: overviewSaying('将从⟦以下四方面改进⟧：一是学习；二是制度；三是平台。'),
      severity: 'info',
      related: ['三是'],
    },
    {
      name: 'one too many',
      text: overviewSaying('⟦存在两个方面问题⟧：一是人少；二是事多；三是经验不足。'),
      severity: 'info',
      related: ['三是'],
    },
  ],
});
