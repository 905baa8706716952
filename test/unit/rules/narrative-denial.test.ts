import { narrativeDenial } from '../../../server/src/rules/catalogue/narrative-denial';
import { applicationsTable, balanced } from '../../support/applications';
import { filledSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';
import { review, shortReport } from '../../support/shortReport';

testRule(narrativeDenial, {
  valid: [
    {
      name: 'none, where the table’s sum leaves open whether there was one',
      text: shortReport({
        overview: '未因政府信息公开被申请行政复议。',
        review: review('0 0 0 0 1 0 0 0 0 0 0 0 0 0 0'),
      }),
    },
    { name: 'none, and none in the table', text: filledSaying('未因政府信息公开被提起行政诉讼。') },
    { name: 'of something else', text: filledSaying('未收到政府信息公开申请延期投诉。') },
    { name: 'none was corrected', text: filledSaying('政府信息公开行政复议案件没有被纠正的。') },
    {
      name: 'of one kind of applicant',
      text: filledSaying('未收到科研机构提出的政府信息公开申请。'),
    },
    {
      name: 'none overdue',
      text: filledSaying('无政府信息公开申请积压，无依申请公开超期答复情况。'),
    },
    { name: 'over other work', text: filledSaying('未因行政执法被提起行政复议。') },
    {
      name: 'what last year left is all done',
      text: filledSaying('收到政府信息公开申请6件；上年度结转的1件已于第一季度全部办结。'),
    },
    { name: 'of one kind of document', text: filledSaying('未制发需要听证的规范性文件。') },
    { name: 'no complaint', text: filledSaying('未收到对政府信息公开申请答复不满意的举报。') },
  ],
  invalid: [
    {
      name: 'no application',
      text: filledSaying('2024年，本局⟦未收到政府信息公开申请⟧。'),
      severity: 'warning',
      related: ['6'],
    },
    {
      name: 'none carried on',
      text: filledSaying('⟦无结转下年度继续办理的政府信息公开申请⟧。'),
      related: ['2'],
    },
    {
      name: 'none carried in',
      text: filledSaying('政府信息公开申请⟦没有上年结转件⟧。'),
      related: ['1'],
    },
    {
      name: 'all done, though some were carried in',
      text: filledSaying('共受理政府信息公开申请7件（含上年结转1件），⟦均已办结⟧。'),
      related: ['2'],
    },
    {
      name: 'all done, of this year and the last',
      text: filledSaying('收到政府信息公开申请6件，上年度结转1件，⟦全部办结⟧。'),
      related: ['2'],
    },
    {
      name: 'neither reconsideration nor suit, in one finding',
      text: filledSaying('全年⟦没有发生政府信息公开行政复议⟧和行政诉讼。'),
      related: ['3'],
    },
    {
      name: 'two that the tables count are one finding, with all numbers',
      text: shortReport({
        overview: '全年⟦未收到政府信息公开申请，没有发生政府信息公开行政复议⟧。',
        applications: applicationsTable(balanced),
        review: review('2 0 0 1 3 0 0 0 0 0 0 0 0 0 0'),
      }),
      related: ['6', '3'],
    },
    {
      name: 'two sentences are two findings',
      text: filledSaying('⟦未收到政府信息公开申请⟧。⟦没有发生政府信息公开行政复议⟧。'),
      messages: ['narrative-denial', 'narrative-denial'],
      related: ['6'],
    },
    {
      name: 'all upheld, and one is pending',
      text: filledSaying('信息公开类行政⟦复议3件，均获维持⟧。'),
      related: ['1'],
    },
  ],
});
