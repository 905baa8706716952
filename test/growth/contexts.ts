/** Where in a draft what is repeated stands. */
export interface Context {
  readonly name: string;
  readonly around: (repeated: string) => string;
}

const title = '云溪市教育局2024年政府信息公开工作年度报告\n';
const opening =
  '根据《中华人民共和国政府信息公开条例》的规定，编制本报告。本报告数据统计期限为2024年1月1日至2024年12月31日。\n';
const overview = '一、总体情况\n2024年，本局主动公开政府信息12条，共收到申请5件。\n';
const disclosure = `二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 3 |
`;
const rows = (cell: string): string =>
  [
    '三、收到和处理政府信息公开申请情况',
    '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    `| （一）予以公开 | 2${cell} | 0 | 0 | 0 | 0 | 0 | 2 |`,
    '| （二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    '| （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
    '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '',
  ].join('\n');
const review = `四、政府信息公开行政复议、行政诉讼情况
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 0 | 0 | 0 | 0 | 0 |
`;
const issues = '五、存在的主要问题及改进情况\n公开内容不够丰富，将加强培训。\n';
const others = '六、其他需要报告的事项\n本年度未收取信息处理费。\n';
const rest = `${disclosure}${rows('')}${review}${issues}${others}`;

/** The same repeated text in every place where a draft is read in a way of its own. */
export const contexts: readonly Context[] = [
  { name: 'alone', around: (repeated) => repeated },
  {
    name: 'title',
    around: (repeated) => `# ${title.trimEnd()}${repeated}x\n${opening}${overview}${rest}`,
  },
  {
    name: 'preamble',
    around: (repeated) => `${title}${opening}${repeated}\n${overview}${rest}`,
  },
  {
    name: 'chapter one',
    around: (repeated) => `${title}${opening}${overview}${repeated}\n${rest}`,
  },
  {
    name: 'table three',
    around: (repeated) =>
      `${title}${opening}${overview}${disclosure}${rows('').replace('| （二）', () => `${repeated}\n| （二）`)}${review}${issues}${others}`,
  },
  {
    name: 'table cell',
    around: (repeated) =>
      `${title}${opening}${overview}${disclosure}${rows(repeated.replace(/[\r\n]/g, ' '))}${review}${issues}${others}`,
  },
  {
    name: 'chapter five',
    around: (repeated) =>
      `${title}${opening}${overview}${disclosure}${rows('')}${review}${issues}${repeated}\n${others}`,
  },
];
