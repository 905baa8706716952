import { personalName } from '../../../server/src/rules/catalogue/personal-name';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(personalName, {
  valid: [
    { name: 'an office to ask', text: overviewSaying('请联系高新区，电话0870-2345678。') },
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
    {
      name: 'an office in the contact details',
      text: overviewSaying('联系人：办公室；请与云溪市生态环境局办公室联系。'),
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
      name: 'whom to ask, before the number',
      text: overviewSaying('如有疑问，请联系⟦张志强⟧，电话0870-2345678。'),
      severity: 'info',
    },
    {
      name: 'an applicant',
      text: overviewSaying('申请人⟦李清河⟧向本局提出申请。'),
      severity: 'info',
    },
    {
      name: 'who answers for the body',
      text: overviewSaying('请与云溪市生态环境局办公室⟦王小溪⟧联系（电话：0870-2345678）。'),
      severity: 'info',
      messages: ['personal-name.contact'],
    },
    {
      name: 'under a label',
      text: overviewSaying('联系人：⟦李清⟧，电话：0870-2345678。'),
    },
    {
      name: 'a lawsuit',
      text: overviewSaying('全年应诉1件，⟦王小溪⟧诉青禾县人民政府一案已撤诉。'),
      severity: 'info',
    },
  ],
});
