import { personalName } from '../../../server/src/rules/catalogue/personal-name';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(personalName, {
  valid: [
    {
      name: 'no person',
      text: overviewSaying(
        '对于某些问题、关于某项工作，依法应诉，成功化解投诉，申请人向本机关提出申请，行政诉讼未发生，申请人全是因不服答复而来。',
      ),
    },
    {
      name: 'in the title of a case',
      text: overviewSaying('学习《王小溪诉青禾县人民政府一案》。'),
    },
    { name: 'officials', text: overviewSaying('局长张云海主持会议，审核人：李清。') },
  ],
  invalid: [
    {
      name: 'half hidden',
      text: overviewSaying('⟦张某某⟧诉云溪市生态环境局一案已审结。'),
      severity: 'info',
      says: '“张某某”',
    },
    {
      name: 'an applicant',
      text: overviewSaying('申请人⟦李清河⟧向本局提出申请。'),
      severity: 'info',
    },
    {
      name: 'a lawsuit',
      text: overviewSaying('全年应诉1件，⟦王小溪⟧诉青禾县人民政府一案已撤诉。'),
      severity: 'info',
    },
  ],
});
