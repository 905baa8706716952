import { narrativeCount } from '../../../server/src/rules/catalogue/narrative-count';
import { narrativeDenial } from '../../../server/src/rules/catalogue/narrative-denial';
import { narrativeSum } from '../../../server/src/rules/catalogue/narrative-sum';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

/** Six received, one carried in, five handled, two carried out; three reconsiderations, no suit. */
const saying = (overview: string, inReview = ''): string =>
  shortReport({
    overview,
    disclosure: disclosure2021({ documents: '2 1 9', fees: '12.5' }),
    applications: applicationsTable(balanced),
    review: `${review('2 0 0 1 3 0 0 0 0 0 0 0 0 0 0')}\n\n${inReview}`,
  });

const ofGovernment = (overview: string): string =>
  saying(overview).replace('云溪市生态环境局', '青禾县人民政府');

const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** About so many, from so many, of several years, of others: nothing that the table contradicts. */
const silent = [
  ...'不少于3件 至少3件 逾3件 不到8件 几十件 数百件 七八件 十余件 8件以内 8件之内 8件多 3至8件 3件至8件'
    .split(' ')
    .map((words) => `全年收到政府信息公开申请${words}。`),
  '政府信息公开申请由3件增加到6件。',
  '近三年共收到政府信息公开申请57件，其中2024年6件。',
  '近5年收到政府信息公开申请88件。',
  '全市生态环境系统共收到政府信息公开申请86件，办结80件。',
  '全市共收到政府信息公开申请86件，办结80件，市局机关收到政府信息公开申请6件，办结5件。',
  '全年制发公文412件，其中主动公开98件、依申请公开12件、不予公开302件。',
  '全年公开信息389条，其中主动公开377条，依申请公开12条。',
  '新增依申请公开受理点3个。',
  '新增政府信息公开申请渠道2个。',
  '依申请公开工作中，收到申请6件，登记受理4件，补正2件。',
  '征地拆迁类政府信息公开申请4件。',
  '收到政府信息公开申请6件，其中政府信息公开申请涉及规划4件。',
  '2023年结转政府信息公开申请1件，结转2025年办理2件。',
  '政府信息公开申请中，2025年结转下年9件。',
  '因政府信息公开被申请行政复议3件。此外，其他行政复议案件16件、其他行政应诉案件4件。',
  '全市共收到政府信息公开申请6件，上年结转1件，办结5件。其中，市政府（含市政府办公室）收到2件，部门收到4件。',
  '收到政府信息公开申请6件，上年结转的1件不予公开。',
  '收到政府信息公开申请6件，已办结4件、正在办理2件；上年结转的1件已办结。',
  '收到政府信息公开申请6件，办结4件，结转下年度2件。',
  '市局收到政府信息公开申请6件，办结5件。县（区）局收到申请31件，县区局办结30件。',
  '全市各级行政机关共收到政府信息公开申请6件，办结5件。市政府全年收到申请2件，答复2件。',
  '收到政府信息公开申请6件，按期办结3件，延期办结2件，结转下年度2件。',
  '收到政府信息公开申请6件，其中咨询2件为自然人来电。',
  '收到政府信息公开申请6件（含上年结转件1件），经沟通撤件4件，受理2件。',
  '收到政府信息公开申请6件，比2023年的9件减少3件，办结5件。',
  '收到政府信息公开申请6件；办理行政复议案件40件、行政应诉案件22件。',
  '收到政府信息公开申请6件，结转2件。办结的5件分别为予以公开3件、部分公开1件、不予公开1件。',
];

/** What is wrong in a text of its own, and what it should be. */
const told: readonly (readonly [words: string, mended: string])[] = [
  ['2024年，我局新增政府信息公开申请⟦16件⟧。', '6'],
  ['全年登记政府信息公开申请⟦16件⟧，依法处理5件。', '6'],
  ['本年度共有政府信息公开申请⟦16件⟧。', '6'],
  ['全年累计收到依申请公开事项⟦16件⟧。', '6'],
  ['年内政府信息公开申请量⟦16件⟧。', '6'],
  ['依申请公开⟦0件⟧。', '6'],
  ['依申请公开平稳有序，全年收件⟦16件⟧。', '6'],
  ['依法处理政府信息公开申请⟦15件⟧。', '5'],
  ['2023年结转政府信息公开申请⟦3件⟧。', '1'],
  ['收到政府信息公开申请6件，结转2025年办理⟦5件⟧。', '2'],
  ['收到政府信息公开申请6件，⟦5件⟧留待下年办理。', '2'],
  ['收到政府信息公开申请6件，其中⟦5件⟧跨年办理。', '2'],
  ['收到政府信息公开申请6件，信访举报投诉类⟦3件⟧。', '0'],
  ['收到政府信息公开申请6件，上年结转1件，办结⟦7件⟧。', '5'],
  ['收到政府信息公开申请6件，上年结转1件，办结⟦3件⟧，结转下年度2件。', '5'],
  ['收到政府信息公开申请6件，本机关不掌握相关信息的⟦3件⟧。', '0'],
  // Another year is spoken of in brackets, in a comparison, of what was carried over, and there alone.
  ['办结政府信息公开申请5件（含2023年结转的1件），其中予以公开⟦4件⟧。', '3'],
  ['收到政府信息公开申请6件，比2023年（9件）减少3件，办结⟦8件⟧。', '5'],
  ['收到政府信息公开申请6件，结转2025年办理2件，予以公开⟦4件⟧。', '3'],
  ['因政府信息公开被申请行政复议3件，未经复议直接起诉⟦1件⟧。', '0'],
  ['因政府信息公开被申请行政复议3件，复议后诉讼⟦1件⟧。', '0'],
  ['因政府信息公开被申请行政复议3件，维持结果⟦1件⟧，尚未审结1件。', '2'],
  ['收到政府信息公开申请6件；行政复议⟦4件⟧，行政诉讼0件。', '3'],
  ['全年收到⟦16件⟧信息依申请公开。', '6'],
  ['受理依申请政府信息公开事项⟦16件⟧，均逐件登记。', '6'],
  ['收到政府信息依申请公开办理事项⟦16件⟧。', '6'],
  ['共收到和答复依申请公开⟦15件⟧。', '5'],
  ['收到政府信息公开申请6件，目前依法办结⟦8件⟧。', '5'],
  ['收到政府信息公开申请6件，信息不存在的2件，结转下年度⟦5件⟧。', '2'],
  ['收到政府信息公开申请6件，按期办结5件。结转下年度⟦5件⟧。', '2'],
  ['收到政府信息公开申请6件，⟦4件⟧为自然人申请。', '6'],
  ['收到政府信息公开申请6件，上年度结转办理件⟦3件⟧，共办结5件。', '1'],
  ['收到政府信息公开申请6件，上年度结转办理件1件，共办结⟦8件⟧。', '5'],
  ['制发行政规范性文件2件，清理废止文件⟦4件⟧，现行有效文件9件。', '1'],
  ['制发行政规范性文件2件，清理废止文件1件，现行有效文件⟦8件⟧。', '9'],
  ['收到政府信息公开申请6件，其中6件由自然人提出，⟦2件⟧来自法人和其他组织。', '0'],
];

testRule(narrativeCount, {
  valid: [
    ...silent.map((text) => ({ name: text, text: saying(text) })),
    {
      name: 'cases of all kinds, and those of them that the table counts',
      text: saying('平稳有序。', '全年被申请行政复议15件，其中政府信息公开类3件。'),
    },
    {
      name: 'cases that are said to be of something else',
      text: saying('平稳有序。', '作为被告的行政诉讼案件7件，均与政府信息公开无关。'),
    },
  ],
  invalid: [
    ...told.map(([words, mended]) => ({
      name: unmarked(words),
      text: saying(words),
      severity: 'warning' as const,
      fixed: [saying(words.replace(/⟦\d+(.)⟧/, `${mended}$1`))],
    })),
    {
      name: 'of the whole city, where nothing says how many are the body’s own',
      text: saying('全市共收到政府信息公开申请6件，办结⟦80件⟧。'),
      severity: 'hint',
      messages: ['narrative-count.wider'],
      fixed: [saying('全市共收到政府信息公开申请6件，办结5件。')],
    },
    {
      name: 'of the whole county in the report of its government, which is of all of it',
      text: ofGovernment('全县共收到政府信息公开申请⟦16件⟧，县政府办公室受理2件，全县办结5件。'),
      severity: 'warning',
      fixed: [ofGovernment('全县共收到政府信息公开申请6件，县政府办公室受理2件，全县办结5件。')],
    },
    {
      name: 'how many cases there were is right, how they ended is not',
      text: saying('平稳有序。', '因政府信息公开被申请行政复议⟦3件，结果纠正⟧。'),
      severity: 'warning',
      fixed: [],
    },
    {
      name: 'cases in their chapter',
      text: saying('平稳有序。', '全年被申请行政复议⟦15件⟧。'),
      severity: 'warning',
      fixed: [saying('平稳有序。', '全年被申请行政复议3件。')],
    },
  ],
});

testRule(narrativeDenial, {
  valid: [
    '未发生依申请公开逾期答复。',
    '没有依申请公开超期情况。',
    '没有公民、法人和其他组织对政府信息公开申请答复提出举报。',
    '无人对依申请公开答复提出异议。',
    '依申请公开工作中，其他科室均无申请。',
    '依申请公开工作中，上半年无申请，下半年收到6件。',
    '下属单位未产生政府信息公开申请。',
    '咨询类事项不涉及依申请公开。',
    '不涉及依申请公开的事项，引导到热线反映。',
    '逾期答复的政府信息公开申请为零。',
    '依申请公开规范办理，复议零申请。',
    '政府信息公开申请均已按期答复。',
    '政府信息公开申请6件，答复率100%。',
    '政府信息公开申请办结率100%，另有2件未到答复期限，结转下年度。',
    '没有因政府信息公开超期引发的行政复议。',
    '因政府信息公开被申请行政复议3件，无败诉。',
    '政府信息公开申请中，1件未收到申请人依申请公开补正材料。',
  ].map((text) => ({ name: text, text: saying(text) })),
  invalid: [
    '2024年，⟦政府信息公开申请为零⟧。',
    '依申请公开工作规范，全年⟦零申请⟧。',
    '全年⟦依申请公开无一例⟧。',
    '全年⟦未产生政府信息公开申请⟧。',
    '本年度我局⟦没有依申请公开件⟧。',
    '本年度⟦未发生依申请公开情况⟧。',
    '本年度⟦没有公民、法人和其他组织提出政府信息公开申请⟧。',
    '本年度⟦没有人向我局申请公开政府信息⟧。',
    '本年度⟦不涉及依申请公开⟧。',
    '本年度⟦依申请公开：无⟧。',
    '⟦依申请公开数量为0⟧。',
    '全年⟦未收到依申请政府信息公开⟧。',
    '全年⟦未收到信息依申请公开⟧。',
    '依申请公开办理情况：本年度⟦无申请⟧。',
    '政府信息公开申请5件答复完毕，⟦无结转⟧。',
    '政府信息公开申请6件，⟦办结率100%⟧。',
    '政府信息公开申请6件，⟦均在法定期限内办结⟧。',
    '政府信息公开申请6件，⟦均已按期办结，办结率100%⟧。',
    '政府信息公开申请规范办理，年末⟦没有未办结的申请⟧。',
    '因政府信息公开引起的⟦行政复议3件，均已审结⟧。',
    '因政府信息公开引起的⟦行政复议、行政诉讼均为0⟧件。',
  ].map((text) => ({ name: unmarked(text), text: saying(text) })),
});

testRule(narrativeSum, {
  valid: [
    '公开信息377条，同比增长16%，其中公告类120条，占比31.8%。',
    '收到咨询19件，同比增加6件，其中企业14件、个人5件。',
    '收到咨询19件，较上年多6件，其中企业14件、个人5件。',
    // What each of the tables' numbers is, the table's own sums tell.
    '因政府信息公开被申请行政复议2件，其中维持2件，尚未审结1件。',
  ].map((text) => ({ name: text, text: saying(text) })),
  invalid: [
    {
      name: 'the whole stands before what it has grown by',
      text: saying('公开信息⟦10条⟧，同比增长16%，其中通知8条，动态6条。'),
      related: ['8条', '6条'],
    },
  ],
});
