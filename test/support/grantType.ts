/**
 * A type of report with all that a form may have and the disclosure report has not: chapters numbered `表一`
 * with the body and the year in their titles, columns of words, choices and dates, rows of one wording, and
 * relations between tables in 万元 and 元.
 */
export const grantType = {
  id: 'grant',
  name: { 'zh-cn': '专项资金使用年报' },
  recognition: { signs: ['专项资金使用'], points: { title: 3 } },
  title: { patterns: ['专项资金使用(?:情况)?年报{year}'], begins: ['专项资金使用'] },
  period: { from: '01-01', to: '12-31' },
};

const explanation = { meaning: { 'zh-cn': '按年度资金管理办法填写。' } };
const row = (id: string, label: string, more: object = {}): object => ({
  id,
  label,
  kind: 'data',
  explanation,
  ...more,
});
const column = (id: string, label: string, type: string, more: object = {}): object => ({
  id,
  label,
  type,
  explanation,
  ...more,
});
const chapter = (id: string, number: number, title: string): object => ({
  id,
  number,
  numberedAs: '表',
  title,
  variants: [],
  keywords: [[title.replaceAll(/\{.*\}/g, '').slice(-5)]],
  required: true,
  mayBeNone: false,
  table: id,
  explanation,
});
const tableOf = (id: string, name: string, columns: object[], rows: object[]): object => ({
  id,
  name: { 'zh-cn': name },
  chapter: id,
  orientation: 'down',
  blocks: [{ id, corner: '项目', columns, rows, explanation }],
  formulas: [],
  explanation,
});
const relation = (
  id: string,
  name: string,
  sign: string,
  left: string[],
  right: string[],
  tolerance?: number,
): object => ({
  id,
  name: { 'zh-cn': name },
  relation: sign,
  left,
  right,
  ...(tolerance !== undefined && { tolerance }),
});

export const grantEdition = {
  id: 'grant-2024',
  name: { 'zh-cn': '专项资金年报2024年版' },
  document: { title: '云溪市专项资金管理办法', number: '云财〔2024〕3号' },
  years: { first: 2024, last: null },
  encouragedYears: [],
  title: {
    statutoryName: '专项资金使用年报',
    form: '{agency}{year}年专项资金使用年报',
    explanation,
  },
  preamble: [],
  chapters: [
    chapter('funds', 1, '{agency}{year}年度资金拨付统计表'),
    chapter('projects', 2, '{agency}项目登记表'),
  ],
  tables: [
    tableOf(
      'funds',
      '资金表',
      [
        column('budget', '预算（万元）', 'amount', { unit: '万元', unitIn: 'column' }),
        column('spent', '支出（万元）', 'amount', { unit: '万元', unitIn: 'column' }),
      ],
      [
        { id: 'city', label: '市级资金', kind: 'group', explanation },
        row('building', '建设类', { parent: 'city' }),
        row('other-building', '其他', { parent: 'city', ordered: true }),
        row('service', '服务类', { parent: 'city' }),
        row('other-service', '其他', { parent: 'city', ordered: true }),
        row('sum', '资金总计'),
      ],
    ),
    tableOf(
      'projects',
      '项目表',
      [
        column('state', '进度', 'choice', { choices: ['未开工', '在建', '完工'] }),
        column('leader', '负责人', 'text'),
        column('finished', '完工日期', 'date'),
        column('cost', '造价（元）', 'amount', { unit: '元', unitIn: 'column' }),
      ],
      [row('road', '道路改造工程'), row('library', '图书馆修缮工程')],
    ),
  ],
  yearlyFormulas: [],
  relations: [
    relation(
      'cost-within',
      '项目造价之和应等于建设类支出',
      '=',
      ['projects/road/cost', 'projects/library/cost'],
      ['funds/building/spent'],
      0.01,
    ),
    relation('within-budget', '支出不应大于预算', '≤', ['funds/*/spent'], ['funds/*/budget']),
  ],
};

/** What stands in such a report's cells, where it is not as usual. */
export interface GrantCells {
  readonly building?: string;
  readonly other?: string;
  readonly road?: string;
  readonly finished?: string;
}

/** Such a report, in which everything is right. */
export const grantReport = ({
  building = '100 | 90.5',
  other = '3 | 2',
  road = '完工 | 3号楼张工 | 2024-11-08 | 604999',
  finished = '在建 | 12 | | 300000',
}: GrantCells = {}): string => `# 云溪市民政局2024年专项资金使用年报

## 表一 云溪市民政局2024年度资金拨付统计表

| 项目 | 预算（万元） | 支出（万元） |
| --- | ---: | ---: |
| 市级资金 | | |
| 建设类 | ${building} |
| 其他 | ${other} |
| 服务类 | 20 | 18 |
| 其他 | 1 | 0.5 |
| 资金总计 | 124 | 111 |

## 表二 云溪市民政局项目登记表

| 项目 | 进度 | 负责人 | 完工日期 | 造价（元） |
| --- | --- | --- | --- | ---: |
| 道路改造工程 | ${road} |
| 图书馆修缮工程 | ${finished} |
`;
