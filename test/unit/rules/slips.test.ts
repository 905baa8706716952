import { basisEdition } from '../../../server/src/rules/catalogue/basis-edition';
import { brokenSentence } from '../../../server/src/rules/catalogue/broken-sentence';
import { enumerationCount } from '../../../server/src/rules/catalogue/enumeration-count';
import { placeholder } from '../../../server/src/rules/catalogue/placeholder';
import { punctuation } from '../../../server/src/rules/catalogue/punctuation';
import { referenceOutdated } from '../../../server/src/rules/catalogue/reference-outdated';
import { repeatedWord } from '../../../server/src/rules/catalogue/repeated-word';
import { typo } from '../../../server/src/rules/catalogue/typo';
import { webResidue } from '../../../server/src/rules/catalogue/web-residue';
import type { Rule } from '../../../server/src/rules/model';
import { overviewSaying } from '../../support/narrative';
import { testRule, type Invalid, type Valid } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

/** A slip with what is right in its place; without that only the writer knows. */
type Slip = readonly [wrong: string, right?: string];

const saidRightly = (sentences: readonly string[]): readonly Valid[] =>
  sentences.map((sentence) => ({ name: sentence, text: overviewSaying(sentence) }));

const saidWrongly = (slips: readonly Slip[]): readonly Invalid[] =>
  slips.map(([wrong, right]) => ({
    name: wrong,
    text: overviewSaying(wrong),
    ...(right !== undefined && { fixed: [overviewSaying(right)] }),
  }));

const testSlips = (rule: Rule, right: readonly string[], wrong: readonly Slip[]): void =>
  testRule(rule, { valid: saidRightly(right), invalid: saidWrongly(wrong) });

testSlips(
  placeholder,
  [
    '对收到的申请件，逐一登记。',
    '每条信息、每份文件12件均核对。',
    '公开头条、微信12条。',
    '答复信件、电话12件。',
    '在网站（www.yunxi.gov.cn）公开。',
    '公开许可事项、处罚12项。',
    '收到申请表、身份证复印件各1份。',
    '印发简报、通报12期。',
    '发布动态信息，条理清楚。',
    '收到申请7件，办结7件。',
  ],
  [
    ['公开政府⟦信息条⟧，其中动态12条。'],
    ['全年新收政府信息公开⟦申请件⟧，予以公开。'],
    ['开展业务⟦培训次⟧，覆盖各科室。'],
    ['发布政策解读⟦材料篇⟧。'],
    ['全年公开核准企业⟦资质条⟧、施工许可证76条。'],
    ['累计发布动态⟦信息条⟧、通知公告12条。'],
    ['电子版可在网站⟦（）⟧下载。'],
    ['依据⟦《》⟧要求公开。'],
    ['在门户网站⟦（网址：）⟧下载。'],
    ['登录门户网站⟦（http://www.）⟧查询。'],
    ['全年发生行政⟦复议件⟧、行政诉讼1件。'],
  ],
);

testSlips(
  brokenSentence,
  [
    '现行有效的规范性文件全部公开。',
    '清理规范性文件3件，公布现行有效的规范性文件目录。',
    '依据《政务公开办法》（以下简称《办法》）公开。',
  ],
  [
    ['制定规范性文件2件，废止1件，⟦现行有效的规范性文件。⟧'],
    ['收到申请7件，办结6件，⟦结转下年度继续办理的申请。⟧'],
    [
      '依据《政务公开办法》⟦以下简称《办法》⟧公开。',
      '依据《政务公开办法》（以下简称《办法》）公开。',
    ],
  ],
);

testSlips(
  enumerationCount,
  [
    '一是公开目录；二是公开指南。三是培训：一是集中培训；二是跟班学习。四是检查。',
    '整改措施一是公开目录；二是公开指南。',
    '第一，公开目录；第二，公开指南；第三，公开年报。',
    '其一，更新慢；其二，解读少。',
    '二是公开指南。',
  ],
  [
    ['做了⟦三个方面工作⟧：一是更新目录；二是公开指南。'],
    ['一是更新慢；⟦三⟧是解读少；三是培训少。', '一是更新慢；二是解读少；三是培训少。'],
    ['一是更新慢；二是解读少；⟦二⟧是培训少。', '一是更新慢；二是解读少；三是培训少。'],
    ['一是更新慢；二是解读少；⟦四⟧是培训少。', '一是更新慢；二是解读少；三是培训少。'],
    ['第一，更新慢；第⟦三⟧，解读少；第三，培训少。', '第一，更新慢；第二，解读少；第三，培训少。'],
  ],
);

testSlips(
  punctuation,
  [
    '（1）公开目录；（2）公开指南。',
    '1）更新目录，2）更新指南。',
    '以下信息公开，见下表',
    '国办公开办函〔2021〕30号文件。',
    '公开目录(试行)已更新。',
    '印发《关于〈公开条例〉的通知》和《关于印发《工作要点》的通知》。',
  ],
  [
    ['增设栏目⟦（⟧试行，每周更新。'],
    ['增设栏目⟦）⟧，每周更新。'],
    ['公开⟦《⟧防汛公告、《抗旱公告》等。'],
    [
      '每周更新公开目录，逐件核对公开指南。\n\n更新了公开目录。存在公开不够及时等⟦问⟧',
      '每周更新公开目录，逐件核对公开指南。\n\n更新了公开目录。存在公开不够及时等问。',
    ],
    ['按照云政办函⟦【2023】12号⟧要求公开。', '按照云政办函〔2023〕12号要求公开。'],
    ['按照云政办函⟦[2023]12号⟧要求公开。', '按照云政办函〔2023〕12号要求公开。'],
    ['改版了门⟦户 网⟧站的栏目。', '改版了门户网站的栏目。'],
    [
      '每周更新公开目录，逐件核对公开指南和公开年报。\n\n改版网站的专栏，及时发布办事指南、工作动态等政府信⟦息⟧',
      '每周更新公开目录，逐件核对公开指南和公开年报。\n\n改版网站的专栏，及时发布办事指南、工作动态等政府信息。',
    ],
  ],
);

testSlips(
  repeatedWord,
  ['制作登记登记表。', '落实保密审查审查意见。', '2023年12月至2023年12月底。'],
  [
    ['规范⟦审核审核⟧发布机制。', '规范审核发布机制。'],
    ['完善信息⟦登记登记⟧制度。', '完善信息登记制度。'],
    ['落实保密⟦审查审查⟧责任。', '落实保密审查责任。'],
    ['⟦召开成立70周年专场发布会召开成立70周年专场发布会⟧。', '召开成立70周年专场发布会。'],
  ],
);

testSlips(
  typo,
  ['学习新时代档案工作要求。', '自己公开的目录自己完成。', '至年末收到反馈。', '部分成员单位。'],
  [
    ['以⟦习新时代⟧中国特色社会主义思想为指导。', '以习近平新时代中国特色社会主义思想为指导。'],
    ['贯彻党的⟦二十大三中全会⟧精神。', '贯彻党的二十届三中全会精神。'],
    ['报告由六⟦部分成⟧，附表。', '报告由六部分组成，附表。'],
    ['工作中⟦仍在不足⟧。', '工作中仍存在不足。'],
    ['水平⟦残差不齐⟧。', '水平参差不齐。'],
    ['移交⟦不过顺畅⟧。', '移交不够顺畅。'],
    ['一季度⟦末收到⟧投诉。', '一季度未收到投诉。'],
  ],
);

const basis = (words: string): string =>
  shortReport({ preamble: `依据${words}编制，统计期限为2024年1月1日至12月31日。` });
const notice = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
const noticeNow =
  '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';

testRule(basisEdition, {
  valid: ['国办公开办函〔2021〕30号', '《中华人民共和国政府信息公开工作年度报告格式》'].map(
    (words) => ({ name: words, text: basis(words) }),
  ),
  invalid: [
    {
      name: 'the issuer written otherwise',
      text: basis('⟦国办公开函〔2021〕30号⟧'),
      messages: ['basis-edition.misspelt'],
      fixed: [basis('国办公开办函〔2021〕30号')],
    },
    {
      name: 'the other notice’s name',
      text: basis(`《${notice}》`.replace('政府信息公开工作年度报告有关事项的通知', '⟦$&⟧')),
      messages: ['basis-edition.name'],
      fixed: [basis(`《${noticeNow}》`)],
    },
    {
      name: 'one notice’s name, the other’s number',
      text: basis(
        `《${notice}》（国办公开办函〔2021〕30号）`.replace(
          '政府信息公开工作年度报告有关事项的通知',
          '⟦$&⟧',
        ),
      ),
      messages: ['basis-edition.mixed'],
      fixed: [basis(`《${noticeNow}》（国办公开办函〔2021〕30号）`)],
    },
    {
      name: 'the other notice by name and number',
      text: basis(`《${notice}》（⟦国办公开办函〔2019〕60号⟧）`),
      messages: ['basis-edition'],
      fixed: [basis(`《${noticeNow}》（国办公开办函〔2021〕30号）`)],
    },
  ],
});

testRule(referenceOutdated, {
  valid: [
    { name: 'a province’s own', text: basis('《云岭省政府信息公开条例》') },
    { name: 'the short form', text: basis('《条例》') },
  ],
  invalid: [
    '信息公开条例',
    '政府信息条例',
    '政务信息公开条例',
    '政府信息公开条列',
    '政府信息公开管理条例',
  ].map((wrong) => ({
    name: wrong,
    text: basis(`《⟦中华人民共和国${wrong}⟧》`),
    severity: 'warning' as const,
    messages: ['reference-outdated.misnamed'],
    fixed: [basis('《中华人民共和国政府信息公开条例》')],
  })),
});

testRule(webResidue, {
  valid: [{ name: 'a date of publication', text: `发布日期：2025-01-20\n\n${shortReport({})}` }],
  invalid: [
    '时间：2025-01-20 09:42 来源：本站 作者： 点击：',
    '首页 > 政务公开 > 政府信息公开年报',
  ].map((line) => ({
    name: line,
    text: `⟦${line}⟧\n\n${shortReport({})}`,
    fixed: [`\n${shortReport({})}`],
  })),
});
