import { officeOf } from '../../support/generate/agency';
import { drawn, type Draft, type Fault } from './fault';
import { terseDrafts } from './drafts';
import { withSentence } from './sentences';

/** A wrong sentence, its slip marked, and the same as its fix must leave it. */
interface Slip {
  readonly wrong: string;
  readonly right?: string;
}

/** One sentence more in chapter one, drawn from those that have the slip; null where none can be said. */
const slip = (
  name: string,
  code: string,
  among: (draft: Draft) => readonly Slip[],
  more: Partial<Fault> = {},
): Fault => ({
  name,
  code,
  ...more,
  spoil: (draft, draw) => {
    const one = drawn(among(draft), draw);
    return (
      one &&
      withSentence(draft, {
        chapter: 'overview',
        sentence: one.wrong,
        ...(one.right !== undefined && { mended: one.right }),
      })
    );
  },
});

const always =
  (...slips: readonly Slip[]) =>
  (): readonly Slip[] =>
    slips;

const isLeap = (year: number): boolean => year % 4 === 0;

const numbers: readonly Fault[] = [
  slip(
    'parts above their whole, in digits, in characters, over two sentences',
    'narrative-sum',
    always(
      { wrong: '全年归集资料⟦100份⟧，其中文件60份、图表50份。' },
      { wrong: '全年发布图解⟦十条⟧，其中长图八条、动画六条。' },
      { wrong: '门户网站公开信息共计⟦10条⟧。其中，公告8条；通知6条。' },
      { wrong: '编发工作动态⟦20条⟧（网站12条、公众号4条、其他平台5条）。' },
      { wrong: '编发工作动态⟦20条⟧。其中，公告12条、通知4条、其他3条。' },
    ),
  ),
  slip(
    'a share that is not its number’s',
    'percent-mismatch',
    always(
      { wrong: '编发稿件10篇，其中原创3篇，占30%；转载7篇，占⟦80%⟧。' },
      { wrong: '编发稿件8篇，其中原创6篇，占⟦65％⟧。' },
      { wrong: '编发稿件8篇，其中原创6篇，占比达到⟦65%⟧。' },
      {
        wrong: '编发稿件48篇，⟦较上年40篇增长25%⟧。',
        right: '编发稿件48篇，较上年40篇增长20%。',
      },
      { wrong: '编发稿件 9 篇，原创3篇，占33.3%；约稿4篇，占44.4%；转载2篇，占⟦29.9%⟧。' },
    ),
  ),
  slip(
    'the same counted twice with different numbers',
    'narrative-conflict',
    always(
      { wrong: '全年主动公开政府信息320条。经统计，主动公开政府信息⟦316条⟧。' },
      { wrong: '通过审计信息栏目公开信息20条，另在审计信息专栏公开政府信息⟦16条⟧。' },
      { wrong: '全年发布图解12件。年内共发布图解⟦13件⟧。' },
      { wrong: '政务微博全年推送稿件120条。官方微博全年共推送稿件⟦102条⟧。' },
      { wrong: '全年召开新闻发布会3场。本年度共召开新闻发布会⟦4次⟧。' },
    ),
    { drafts: terseDrafts() },
  ),
  slip(
    'other items than are announced',
    'enumeration-count',
    always(
      { wrong: '从以下⟦四方面⟧抓好落实：一是完善制度；二是强化培训；三是加强督查。' },
      { wrong: '重点⟦做好两项工作⟧：一是规范栏目设置，二是及时更新内容，三是加强检查。' },
    ),
  ),
  slip(
    'a number both exact and about',
    'approximate-count',
    always(
      { wrong: '门户网站访问量⟦5169余⟧次。', right: '门户网站访问量5169次。' },
      { wrong: '参加培训的⟦约300人左右⟧。', right: '参加培训的300人左右。' },
    ),
  ),
  slip('more issues than the year has', 'calendar-count', ({ model: { year } }) => [
    { wrong: '编发政务公开⟦月报13期⟧。' },
    { wrong: '公布空气质量⟦季报5期⟧。' },
    ...(isLeap(year) ? [{ wrong: '公布空气质量⟦日报365期⟧。' }] : []),
  ]),
];

const years: readonly Fault[] = [
  slip('a day that its month has not', 'date-invalid', ({ model: { year } }) => [
    { wrong: `⟦${year}年2月30日⟧开展政府开放日活动。` },
    { wrong: `⟦${year}年13月1日⟧更新公开指南。` },
  ]),
  slip('this year’s work under last year’s number', 'year-stale', ({ model: { year } }) => [
    {
      wrong: `⟦${year - 1}⟧年，本机关组织政府信息公开业务培训。`,
      right: `${year}年，本机关组织政府信息公开业务培训。`,
    },
    {
      wrong: `⟦${year - 1}⟧年度全市公开各类信息的渠道保持畅通。`,
      right: `${year}年度全市公开各类信息的渠道保持畅通。`,
    },
    {
      wrong: `健全机制，⟦${year - 1}⟧年举办政府信息公开业务培训，人员轮训一遍。`,
      right: `健全机制，${year}年举办政府信息公开业务培训，人员轮训一遍。`,
    },
    {
      wrong: `按照⟦${year - 1}⟧年政务公开工作要点安排，健全各项机制。`,
      right: `按照${year}年政务公开工作要点安排，健全各项机制。`,
    },
  ]),
  slip('the accounts of a year that is not over', 'budget-year', ({ model: { year } }) => [
    { wrong: `按时公开⟦${year}年度部门决算⟧信息。` },
  ]),
];

const words: readonly Fault[] = [
  slip(
    'words or characters twice',
    'repeated-word',
    always(
      { wrong: '畅通⟦举举报⟧渠道，接受社会监督。', right: '畅通举报渠道，接受社会监督。' },
      { wrong: '⟦进一步进一步⟧规范公开流程。', right: '进一步规范公开流程。' },
      { wrong: '规范⟦审核审核⟧发布机制。', right: '规范审核发布机制。' },
      { wrong: '落实保密⟦审查审查⟧责任。', right: '落实保密审查责任。' },
    ),
  ),
  slip(
    'a sentence that breaks off',
    'broken-sentence',
    always({ wrong: '加强业务培训⟦以及。⟧' }, { wrong: '确保政务新媒体⟦定、稳定⟧可靠运行。' }),
  ),
  slip(
    'a number left out, or brackets with nothing in them',
    'placeholder',
    always(
      { wrong: '全年发布动态⟦信息条⟧，内容涉及民生。' },
      { wrong: '举办业务⟦培训次⟧，覆盖各科室。' },
      { wrong: '电子版可在网站⟦（）⟧下载。' },
      { wrong: '电子版可在网站⟦（网址：）⟧下载。' },
    ),
  ),
  slip(
    'items that skip a number or have it twice',
    'enumeration-count',
    always(
      {
        wrong: '工作中注重：一是更新快；⟦三⟧是解读多；三是培训勤。',
        right: '工作中注重：一是更新快；二是解读多；三是培训勤。',
      },
      {
        wrong: '工作中注重：一是更新快；二是解读多；⟦二⟧是培训勤。',
        right: '工作中注重：一是更新快；二是解读多；三是培训勤。',
      },
    ),
  ),
  slip(
    'words that nobody may get wrong',
    'typo',
    always(
      {
        wrong: '坚持以⟦习新时代⟧中国特色社会主义思想为指导。',
        right: '坚持以习近平新时代中国特色社会主义思想为指导。',
      },
      { wrong: '贯彻党的⟦二十大三中全会⟧精神。', right: '贯彻党的二十届三中全会精神。' },
    ),
  ),
  slip(
    'a bracket without its other half, a number in other brackets',
    'punctuation',
    always(
      { wrong: '网站增设专栏⟦（⟧试运行，每周更新。' },
      {
        wrong: '按照云政办函⟦【2018】12号⟧规范流程。',
        right: '按照云政办函〔2018〕12号规范流程。',
      },
    ),
  ),
  slip(
    'a term whose halves contradict each other',
    'term-conflict',
    always({
      wrong: '编发⟦季度环境质量月报⟧，供公众查阅。',
      right: '编发季度环境质量季报，供公众查阅。',
    }),
  ),
  slip(
    '的 for 地',
    'de-particle',
    always({ wrong: '面向公众⟦通俗易懂的宣传⟧政策。', right: '面向公众通俗易懂地宣传政策。' }),
    { offByDefault: true },
  ),
  slip(
    'a mark left out, doubled or out of place',
    'punctuation',
    always(
      {
        wrong: '采取以下⟦措施一是⟧完善制度；二是强化培训。',
        right: '采取以下措施：一是完善制度；二是强化培训。',
      },
      { wrong: '欢迎来信⟦。⟧（地址：云溪路18号）。', right: '欢迎来信（地址：云溪路18号）。' },
      { wrong: '及时更新栏目⟦，，⟧方便查阅。', right: '及时更新栏目，方便查阅。' },
      { wrong: '组织学习⟦《⟧条例释义等文件。' },
      { wrong: '组织学习⟦《⟧条例释义、《办事手册》等材料。' },
    ),
  ),
  slip('a half-width mark among full ones', 'punctuation-width', ({ style }) =>
    style.halfWidthPunctuation
      ? []
      : [{ wrong: '及时更新栏目⟦,⟧方便公众查阅。', right: '及时更新栏目，方便公众查阅。' }],
  ),
  slip(
    'a mark of secrecy',
    'secrecy-mark',
    always({ wrong: '⟦此件不公开⟧。' }, { wrong: '⟦机密★⟧' }, { wrong: '⟦内部资料，注意保存⟧。' }),
  ),
  slip(
    'a place left to fill in, in brackets or signs',
    'placeholder',
    always(
      { wrong: '组织培训⟦____⟧场次。' },
      { wrong: '由⟦【单位名称】⟧负责落实。' },
      { wrong: '⟦（此处填写监督保障情况）⟧' },
    ),
  ),
  slip(
    'an applicant’s name',
    'personal-name',
    always(
      { wrong: '申请人⟦李明⟧提出的申请已答复。' },
      { wrong: '⟦张某某⟧来信反映的问题已办结。' },
    ),
  ),
  slip(
    'a private mailbox',
    'personal-email',
    always({ wrong: '补正材料可发至⟦lixiaoming@qq.com⟧。' }),
  ),
];

const notBefore = (draft: Draft, year: number, ...slips: readonly Slip[]): readonly Slip[] =>
  draft.model.year >= year ? slips : [];

/** Sentences without the year. */
const toldOfWork = (office: string, agency: string): readonly Slip[] => [
  {
    wrong: `⟦松山市${office}⟧举办政府信息公开业务培训，人员轮训一遍。`,
    right: `${agency}举办政府信息公开业务培训，人员轮训一遍。`,
  },
  {
    wrong: `健全机制，⟦松山市${office}⟧全年没有责任追究情形。`,
    right: `健全机制，${agency}全年没有责任追究情形。`,
  },
];

const names: readonly Fault[] = [
  slip('a body that is no more', 'agency-name-old', (draft) =>
    notBefore(
      draft,
      2019,
      { wrong: '会同⟦环保局⟧开展联合检查。' },
      { wrong: '与⟦工商局⟧共享数据。' },
    ),
  ),
  slip('words of another level', 'copied-residue', () => [
    { wrong: '⟦我部⟧组织开展政府信息公开培训。' },
    { wrong: '建立⟦部规章⟧和规范性文件台账。', right: '建立规章和规范性文件台账。' },
  ]),
  slip('another place’s body in one’s own stead', 'copied-residue', ({ model }) => {
    const office = officeOf(model.agency);
    return office.length < 3
      ? []
      : [
          {
            wrong: `${model.year}年，⟦松山市${office}⟧认真落实公开要求。`,
            right: `${model.year}年，${model.agency}认真落实公开要求。`,
          },
          // A province tells of its cities’ departments.
          ...(/^(?:人民)?政府/.test(office) || model.agency.includes('省')
            ? []
            : [{ wrong: `把公开纳入⟦松山市${office}⟧年度考核。` }]),
          // A government tells of those below it.
          ...(office.startsWith('人民政府') ? [] : toldOfWork(office, model.agency)),
        ];
  }),
  slip('the body’s name with two characters too many', 'agency-name', ({ model: { agency } }) =>
    /(?:生态环境|自然资源|卫生健康|医疗保障|应急管理)局$/.test(agency)
      ? [
          {
            wrong: `⟦${agency.slice(0, -1)}保护局⟧按时公开各类信息。`,
            right: `${agency}按时公开各类信息。`,
          },
        ]
      : [],
  ),
  slip(
    'a document by a short name that nobody has explained',
    'reference-undefined',
    always({ wrong: '按照⟦《细则》⟧要求规范答复格式。' }),
  ),
  slip('a document that is no more, or never was', 'reference-outdated', ({ model: { year } }) => [
    { wrong: '依照《⟦环境信息公开办法（试行）⟧》公开信息。' },
    { wrong: `落实⟦《${year}年政府信息公开工作要点》⟧。` },
  ]),
];

export const slipFaults: readonly Fault[] = [...numbers, ...years, ...words, ...names];
