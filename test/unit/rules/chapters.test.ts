import { feeStatement } from '../../../server/src/rules/catalogue/disclosure/fee-statement';
import { genericText } from '../../../server/src/rules/catalogue/generic-text';
import { issuesEmpty } from '../../../server/src/rules/catalogue/issues-empty';
import { issuesLastYear } from '../../../server/src/rules/catalogue/issues-last-year';
import { issuesNoImprovement } from '../../../server/src/rules/catalogue/issues-no-improvement';
import { overviewAspects } from '../../../server/src/rules/catalogue/disclosure/overview-aspects';
import { reviewUnexplained } from '../../../server/src/rules/catalogue/disclosure/review-unexplained';
import { testRule } from '../../support/ruleTester';
import { applications2021, disclosure2021, review, shortReport } from '../../support/shortReport';

const aspects = {
  disclosure: '主动公开各类信息120条。',
  requests: '收到依申请公开3件，均按期答复。',
  management: '开展公开内容集中清理。',
  platforms: '门户网站改版上线。',
  supervision: '组织业务培训2次。',
};
const covering = (...names: readonly (keyof typeof aspects)[]): string =>
  names.map((name) => aspects[name]).join('');
const all = covering('disclosure', 'requests', 'management', 'platforms', 'supervision');
const government = '青禾县人民政府2024年政府信息公开工作年度报告';
const trial = '云溪市生态环境局2020年政府信息公开工作年度报告';

testRule(overviewAspects, {
  valid: [
    { name: 'all five in one paragraph', text: shortReport({ overview: all }) },
    {
      name: 'in other words than the official ones',
      text: shortReport({
        overview:
          '公开各类文件30件，图文解读4篇。办理群众信息公开申请2件。落实先审后发。更新微信公众号。局领导专题研究。',
      }),
    },
    {
      name: 'documents for management named in title marks',
      text: shortReport({
        overview: `${covering('disclosure', 'requests', 'platforms', 'supervision')}修订了《云溪市生态环境局信息公开指南》。`,
      }),
    },
    {
      name: 'a government with appraisal, public review and accountability',
      text: shortReport({
        title: government,
        overview: `${all}纳入年度考核，满意度测评良好，全年没有责任追究情形。`,
      }),
    },
    {
      name: 'a government that tells of them in chapter five',
      text: shortReport({
        title: government,
        overview: `${all}纳入年度考核。`,
        issues: '社会评议反映的问题已整改，未发生问责。',
      }),
    },
    ...['发布各类动态120条', '公示权力事项120件'].map((words) => ({
      name: `disclosure as: ${words}`,
      text: shortReport({
        overview: `${words}。${covering('requests', 'management', 'platforms', 'supervision')}`,
      }),
    })),
    ...['申请政府信息公开3件', '收到申请3件', '申请人均已答复'].map((words) => ({
      name: `requests as: ${words}`,
      text: shortReport({
        overview: `${words}。${covering('disclosure', 'management', 'platforms', 'supervision')}`,
      }),
    })),
    {
      name: 'documents for management made over',
      text: shortReport({
        overview: `${covering('disclosure', 'requests', 'platforms', 'supervision')}进一步修订完善《办件流程图》。`,
      }),
    },
    { name: 'it stands in an attachment', text: shortReport({ overview: '见附件1。' }) },
    { name: 'the chapter is empty', text: shortReport({ overview: '', issues: '有待改进。' }) },
    { name: 'a blank form', text: shortReport({ overview: '（文字描述）' }) },
  ],
  invalid: [
    {
      name: 'one aspect is missing',
      text: shortReport({
        overview: `…⟦一、总体情况⟧\n${covering('disclosure', 'requests', 'management', 'platforms')}`,
      }),
      severity: 'info',
      says: '监督保障',
      related: ['主动公开', '依申请公开', '清理', '网站'],
    },
    {
      name: 'two are missing in the form’s first year',
      text: shortReport({
        title: '云溪市生态环境局2021年政府信息公开工作年度报告',
        overview: `…⟦一、总体情况⟧\n${covering('disclosure', 'requests', 'management')}`,
      }),
      severity: 'warning',
    },
    {
      name: 'all five are named by their titles',
      text: shortReport({ overview: '…⟦一、总体情况⟧\n平稳有序。' }),
      says: '主动公开、依申请公开、政府信息管理、平台建设、监督保障',
      related: [],
    },
    {
      name: 'brackets around a part of the text, or attachments further on, are no blank form',
      text: shortReport({ overview: '…⟦一、总体情况⟧\n（一）平稳有序（略）\n另见附件' }),
      related: [],
    },
    {
      name: 'two are missing in the form of 2021',
      text: shortReport({
        overview: `…## ⟦一、总体情况⟧\n${covering('disclosure', 'requests', 'management')}`,
      }),
      severity: 'warning',
    },
    {
      name: 'all but one are missing in the trial form',
      text: shortReport({ title: trial, overview: `…⟦一、总体情况⟧\n${aspects.disclosure}` }),
      severity: 'info',
    },
    {
      name: 'an aspect is only in a document’s title',
      text: shortReport({
        overview: `…⟦一、总体情况⟧\n落实《依申请公开答复规范》。${covering('disclosure', 'management', 'platforms', 'supervision')}`,
      }),
      related: ['主动公开', '清理', '网站', '培训'],
    },
    {
      name: 'a government without public review and accountability',
      text: shortReport({
        title: government,
        overview: `…⟦一、总体情况⟧\n${all}纳入年度考核。`,
      }),
      severity: 'info',
      messages: ['overview-aspects.government'],
      says: '社会评议、责任追究',
    },
    {
      name: 'a government without any of its duties, where supervision is told of',
      text: shortReport({ title: government, overview: `…⟦一、总体情况⟧\n${all}` }),
      messages: ['overview-aspects.government'],
      says: '工作考核、社会评议、责任追究',
    },
    {
      name: 'a government whose chapter leaves out most is told so once',
      text: shortReport({
        title: government,
        overview: `…⟦一、总体情况⟧\n${covering('disclosure', 'supervision')}`,
      }),
      messages: ['overview-aspects'],
    },
  ],
});

testRule(issuesEmpty, {
  valid: [
    { name: 'problems', text: shortReport({ issues: '公开不够及时，下一步将加强培训。' }) },
    {
      name: 'nothing new, but improvements',
      text: shortReport({ issues: '无新增问题，但公开仍需更加及时。' }),
    },
    {
      name: 'nothing at all has a rule of its own',
      text: shortReport({ issues: '', others: '无' }),
    },
    { name: 'a blank form', text: shortReport({ issues: '（文字描述）' }) },
    { name: 'chapter six may say 无', text: shortReport({ others: '无' }) },
    { name: 'just enough words', text: shortReport({ issues: '公开还不够及时有待加强。' }) },
    { name: 'a picture', text: shortReport({ issues: '见图\n![](a.png)' }) },
    { name: 'an attachment', text: shortReport({ issues: '见附件。' }) },
    {
      name: 'a blank form with blanks around it',
      text: shortReport({ issues: '  （文字描述）  ' }),
    },
  ],
  invalid: [
    { name: '无', text: shortReport({ issues: '⟦无⟧' }), severity: 'error' },
    { name: '暂无 with a full stop', text: shortReport({ issues: '⟦暂无。⟧', others: '无' }) },
    { name: 'next to nothing', text: shortReport({ issues: '⟦无明显问题。⟧', others: '无' }) },
    {
      name: 'brackets at one end alone',
      text: shortReport({ issues: '⟦（一）无问题⟧', others: '无' }),
      says: '（一）无问题',
    },
    {
      name: 'brackets at the other end',
      text: shortReport({ issues: '⟦无（略）⟧', others: '无' }),
    },
  ],
});

testRule(issuesNoImprovement, {
  valid: [
    {
      name: 'apart',
      text: shortReport({ issues: '（一）问题\n公开不及时。\n（二）整改\n已逐项完成。' }),
    },
    { name: 'in one sentence', text: shortReport({ issues: '公开形式有待丰富，今后多用图文。' }) },
    {
      name: 'next year’s plans',
      text: shortReport({ issues: '解读不够深入。2025年，丰富解读形式。' }),
    },
    { name: '无 has a rule of its own', text: shortReport({ issues: '无。' }) },
    { name: 'a blank form', text: shortReport({ issues: '（文字描述问题和改进情况等）' }) },
    {
      name: 'a blank form in few words',
      text: shortReport({ issues: ' （由各单位结合实际情况自行填写） ' }),
    },
    { name: 'marks alone', text: shortReport({ issues: '…………………………………………', others: '无' }) },
  ],
  invalid: [
    {
      name: 'problems alone',
      text: shortReport({ issues: '⟦公开的深度和广度不够，规范化水平需进一步提高。⟧' }),
      severity: 'warning',
      messages: ['issues-no-improvement'],
    },
    {
      name: 'improvements alone',
      text: shortReport({ issues: '⟦下一步，我局将加强培训，丰富解读形式。⟧' }),
      messages: ['issues-no-improvement.no-problems'],
    },
    {
      name: 'neither, in two paragraphs',
      text: shortReport({ issues: '⟦我局信息公开平稳有序开展。⟧\n各科室配合良好，群众普遍认可。' }),
      messages: ['issues-no-improvement.neither'],
    },
    {
      name: 'brackets at one end alone are no blank form',
      text: shortReport({ issues: '⟦（一）公开的深度和广度还是不够（略）⟧' }),
    },
    {
      name: 'the year after next is far',
      text: shortReport({ issues: '⟦公开的深度和广度不够，2026年再看。⟧' }),
      messages: ['issues-no-improvement'],
    },
    {
      name: 'improvement only in a document’s title',
      text: shortReport({ issues: '⟦对照《整改措施清单》，公开仍不够及时。⟧' }),
    },
  ],
});

testRule(issuesLastYear, {
  valid: [
    {
      name: 'last year’s problems',
      text: shortReport({ issues: '上年指出的问题有三条，均有进展。' }),
    },
    {
      name: 'by its number',
      text: shortReport({ issues: '2023年查找的短板继续补齐，效果较好。' }),
    },
    { name: 'a few words', text: shortReport({ issues: '不够及时。' }) },
    ...['去年', '此前', '历年'].map((when) => ({
      name: when,
      text: shortReport({ issues: `${when}的问题有三条，仍需继续努力巩固。` }),
    })),
    { name: 'done already', text: shortReport({ issues: '专栏不全的问题已完成整改，仍需巩固。' }) },
  ],
  invalid: [
    {
      name: 'only this year',
      text: shortReport({
        issues: '…⟦五、存在的主要问题及改进情况⟧\n公开不够及时，下一步将加强培训。',
      }),
      severity: 'hint',
    },
  ],
});

const signature = '云溪市生态环境局\n\n2025年1月20日';
const noFee = '2024年，本机关未收取政府信息公开信息处理费。';

testRule(feeStatement, {
  valid: [
    { name: 'none charged', text: shortReport({ others: '本年度未收取信息处理费。' }) },
    { name: '0 yuan', text: shortReport({ others: '全年收取政府信息公开信息处理费0元。' }) },
    { name: 'in words of its own', text: shortReport({ others: '未发出收费通知。其他无。' }) },
    { name: 'under a shorter name', text: shortReport({ others: '无信息公开处理费。' }) },
    {
      name: 'the trial form does not ask for it',
      text: shortReport({ title: trial, others: '无' }),
    },
    {
      name: 'the trial form was still used in its last year',
      text: shortReport({ title: trial, disclosure: disclosure2021({}), others: '无' }),
    },
    { name: 'the chapter holds a signature alone', text: shortReport({ others: signature }) },
    { name: 'a blank form with blanks around it', text: shortReport({ others: '　（文字描述）' }) },
    { name: 'no chapter six', text: shortReport({ overview: all }) },
    { name: 'a blank form', text: shortReport({ others: '（文字描述）' }) },
  ],
  invalid: [
    {
      name: 'only 无',
      text: shortReport({ others: '⟦无⟧' }),
      severity: 'warning',
      fixed: [shortReport({ others: noFee })],
      titles: [`写明“${noFee}”（请确认属实）`],
      preferred: null,
      safe: false,
    },
    ...['没有其他需要报告的事项。', '无需报告事项', '无其他情况'].map((words) => ({
      name: words,
      text: shortReport({ others: `⟦${words}⟧` }),
      fixed: [shortReport({ others: noFee })],
    })),
    {
      name: '无 is not all of it',
      text: shortReport({ others: '…⟦六、其他需要报告的事项⟧\n无事项。办理建议提案4件。' }),
      fixed: [shortReport({ others: `无事项。办理建议提案4件。\n\n${noFee}` })],
    },
    {
      name: 'brackets at one end alone are no blank form',
      text: shortReport({ others: '…⟦六、其他需要报告的事项⟧\n（一）办理建议（略）' }),
      fixed: [shortReport({ others: `（一）办理建议（略）\n\n${noFee}` })],
    },
    {
      name: 'in the form’s first year',
      text: shortReport({
        title: '云溪市生态环境局2021年政府信息公开工作年度报告',
        others: '⟦无⟧',
      }),
      fixed: [
        shortReport({
          title: '云溪市生态环境局2021年政府信息公开工作年度报告',
          others: noFee.replace('2024', '2021'),
        }),
      ],
    },
    {
      name: '暂无。',
      text: shortReport({ others: '⟦暂无。⟧' }),
      fixed: [shortReport({ others: noFee })],
    },
    {
      name: '无 above the signature',
      text: shortReport({ others: `⟦无。⟧\n\n${signature}` }),
      fixed: [shortReport({ others: `${noFee}\n\n${signature}` })],
    },
    {
      name: 'other matters above the signature',
      text: shortReport({
        others: `…⟦六、其他需要报告的事项⟧\n办理建议提案4件。\n\n${signature}`,
      }),
      fixed: [shortReport({ others: `办理建议提案4件。\n\n${noFee}\n\n${signature}` })],
    },
    {
      name: 'other matters only',
      text: shortReport({ others: '…⟦六、其他需要报告的事项⟧\n办理建议提案4件。' }),
      fixed: [shortReport({ others: `办理建议提案4件。\n\n${noFee}` })],
    },
    {
      name: 'in chapter one instead',
      text: shortReport({ overview: '未收取信息处理费。', others: '⟦无⟧' }),
      severity: 'hint',
      messages: ['fee-statement.elsewhere'],
    },
    {
      name: 'table three knows of fees, so none is not proposed',
      text: shortReport({ applications: applications2021('2'), others: '⟦无⟧' }),
    },
  ],
});

const cases = review('3 0 0 0 3 0 0 0 0 0 0 0 0 0 0');

testRule(reviewUnexplained, {
  valid: [
    {
      name: 'explained in chapter one',
      text: shortReport({ overview: '行政复议3件，均维持。', review: cases }),
    },
    {
      name: 'explained below the heading',
      text: shortReport({ review: `全年复议3件。\n\n${cases}` }),
    },
    { name: 'no cases', text: shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') }) },
    { name: 'no table', text: shortReport({ review: '见附件。' }) },
  ],
  invalid: [
    {
      name: 'cases and no word of them',
      text: shortReport({
        overview: '主动公开信息20条，落实《行政复议法》。',
        review: `…⟦四、政府信息公开行政复议、行政诉讼情况⟧\n${cases}`,
      }),
      severity: 'hint',
      related: ['3'],
    },
    {
      name: 'the totals of each kind of case are told',
      text: shortReport({
        review: `…⟦四、政府信息公开行政复议、行政诉讼情况⟧\n${review('3 0 0 0 3 0 2 0 0 2 0 0 0 0  ')}`,
      }),
      says: '3、2',
      related: ['3', '2'],
    },
    {
      name: 'only the preamble names the chapter',
      text: shortReport({
        preamble: '本报告由总体情况、行政复议和行政诉讼情况等部分组成，统计期限为2024年。',
        overview: '主动公开信息20条。',
        review: `…⟦四、政府信息公开行政复议、行政诉讼情况⟧\n${cases}`,
      }),
    },
  ],
});

const boilerplate =
  '各级各部门高度重视政府信息公开工作，按照要求认真组织实施，不断加强组织领导，健全完善工作制度，拓宽公开渠道，丰富公开内容，提升公开质量，回应社会关切，保障公众知情权、参与权和监督权，部分地区探索形成了一批行之有效的经验做法，有力推动了各项工作开展，取得了明显成效，得到了社会各界的普遍认可，为经济社会高质量发展营造了良好环境。';

testRule(genericText, {
  valid: [
    { name: 'with a number', text: shortReport({ overview: `${boilerplate}公开信息20条。` }) },
    { name: 'with a Chinese number', text: shortReport({ overview: `${boilerplate}培训两次。` }) },
    { name: 'with the body’s own name', text: shortReport({ overview: `云溪市${boilerplate}` }) },
    { name: 'with the place alone', text: shortReport({ overview: `云溪${boilerplate}` }) },
    { name: 'with 我局', text: shortReport({ overview: `我局${boilerplate}` }) },
    {
      name: 'with the office',
      text: shortReport({ overview: `生态环境局${boilerplate}` }),
    },
    {
      name: 'a small body with nothing to report',
      text: shortReport({ overview: '无主动公开事项，无申请。' }),
    },
  ],
  invalid: [
    {
      name: 'a text that fits every body',
      text: shortReport({ overview: `…⟦一、总体情况⟧\n${boilerplate}` }),
      severity: 'warning',
    },
    {
      name: '人民政府 is no name',
      text: shortReport({
        title: government,
        overview: `…⟦一、总体情况⟧\n人民政府${boilerplate}`,
      }),
    },
    {
      name: 'a place of one character within other words is no name',
      text: shortReport({
        title: '和县教育局2024年政府信息公开工作年度报告',
        overview: `…⟦一、总体情况⟧\n${boilerplate}`,
      }),
    },
  ],
});
