/** A type of report that no product comes with: an office's yearly figures of its hotline. */
export const hotlineType = {
  id: 'hotline',
  name: { 'zh-cn': '便民热线年度统计' },
  recognition: { signs: ['便民热线'], points: { title: 3 } },
  title: { patterns: ['便民热线(?:年度)?统计(?:年报)?{year}'], begins: ['便民热线'] },
  period: { from: '01-01', to: '12-31' },
  roles: { overview: 'overview' },
};

const meaning = (words: string) => ({ meaning: { 'zh-cn': words } });

export const hotlineEdition = {
  id: 'hotline-2024',
  name: { 'zh-cn': '热线统计2024年版' },
  document: { title: '云溪市便民热线统计办法', number: '云热线〔2024〕1号' },
  years: { first: 2024, last: null },
  encouragedYears: [],
  title: {
    statutoryName: '便民热线年度统计',
    form: '{agency}{year}年便民热线年度统计',
    explanation: meaning('年报的题目。'),
  },
  preamble: [],
  chapters: [
    {
      id: 'overview',
      number: 1,
      title: '总体情况',
      variants: [],
      keywords: [['总体']],
      required: true,
      mayBeNone: false,
      skeleton: '{year}年，{agency}{fill:受理和办结的总体情况}。',
      explanation: meaning('全年的总体情况。'),
    },
    {
      id: 'calls',
      number: 2,
      title: '来电办理情况',
      variants: [],
      keywords: [['来电']],
      required: true,
      mayBeNone: false,
      table: 'calls',
      explanation: meaning('来电的办理情况。'),
    },
  ],
  tables: [
    {
      id: 'calls',
      name: { 'zh-cn': '来电表' },
      chapter: 'calls',
      orientation: 'down',
      blocks: [
        {
          id: 'calls',
          corner: '事项',
          columns: [
            { id: 'done', label: '已办结', type: 'count', explanation: meaning('办结的件数。') },
            { id: 'open', label: '未办结', type: 'count', explanation: meaning('没有办结的。') },
            { id: 'total', label: '合计', type: 'count', explanation: meaning('两者之和。') },
          ],
          rows: [
            {
              id: 'complaints',
              label: '投诉举报来电',
              kind: 'data',
              explanation: meaning('投诉。'),
            },
            {
              id: 'questions',
              label: '政策咨询来电',
              kind: 'data',
              explanation: meaning('咨询。'),
            },
            { id: 'total', label: '全部来电总计', kind: 'data', explanation: meaning('总计。') },
          ],
          explanation: meaning('各类来电。'),
        },
      ],
      formulas: [
        { id: 'row-total', over: 'columns', left: ['done', 'open'], right: ['total'] },
        {
          id: 'column-total',
          over: 'rows',
          left: ['complaints', 'questions'],
          right: ['total'],
        },
      ],
      explanation: meaning('一张表。'),
    },
  ],
  yearlyFormulas: [],
};

/** Such a report; `sum` is its first row's total, which should be 12. */
export const hotlineReport = (sum = '12'): string => `# 云溪市民政局2024年便民热线年度统计

## 一、总体情况

2024年，云溪市民政局热线运转平稳。

## 二、来电办理情况

| 事项 | 已办结 | 未办结 | 合计 |
| --- | ---: | ---: | ---: |
| 投诉举报来电 | 10 | 2 | ${sum} |
| 政策咨询来电 | 30 | 0 | 30 |
| 全部来电总计 | 40 | 2 | 42 |
`;

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of the type, and settings that name its folder. */
export const hotlineFiles = (
  edition: unknown = hotlineEdition,
  type: unknown = hotlineType,
): Readonly<Record<string, string>> => ({
  'gouji.json': text({ types: ['格式/热线'] }),
  '格式/热线/type.json': text(type),
  '格式/热线/2024.json': text(edition),
});
