/** The parts of a short report; a chapter that is not given is left out. */
interface Parts {
  readonly title: string;
  readonly preamble: string;
  readonly overview: string;
  readonly disclosure: string;
  readonly applications: string;
  readonly review: string;
  readonly issues: string;
  readonly others: string;
}

const usual = {
  title: '云溪市生态环境局2024年政府信息公开工作年度报告',
  preamble:
    '本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制，数据统计期限为2024年1月1日至2024年12月31日。联系电话：0870-2345678。',
};

const headings: readonly (readonly [Exclude<keyof Parts, keyof typeof usual>, string])[] = [
  ['overview', '一、总体情况'],
  ['disclosure', '二、主动公开政府信息情况'],
  ['applications', '三、收到和处理政府信息公开申请情况'],
  ['review', '四、政府信息公开行政复议、行政诉讼情况'],
  ['issues', '五、存在的主要问题及改进情况'],
  ['others', '六、其他需要报告的事项'],
];

/**
 * A report of 云溪市生态环境局 for 2024 with the given parts. A part that begins with `…` stands as it is
 * after the mark, with its own heading, so that places in the heading can be marked.
 */
export function shortReport(parts: Partial<Parts>): string {
  const { title, preamble } = { ...usual, ...parts };
  const chapters = headings.flatMap(([part, heading]) => {
    const text = parts[part];
    if (text === undefined) return [];
    return [text.startsWith('…') ? text.slice(1) : `${heading}\n${text}`];
  });
  return [title, preamble, ...chapters].filter((text) => text !== '').join('\n\n') + '\n';
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const block = (head: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** Table two of 2021; cells as text, blanks apart. */
export const disclosure2021 = ({
  regulations = '0 0 0',
  documents = '2 1 9',
  fees = '0',
}: {
  readonly regulations?: string;
  readonly documents?: string;
  readonly fees?: string;
}): string =>
  [
    '第二十条第（一）项',
    block(
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', ...regulations.split(' ')],
      ['行政规范性文件', ...documents.split(' ')],
    ),
    '第二十条第（五）项',
    block(['信息内容', '本年处理决定数量'], ['行政许可', '5']),
    '第二十条第（六）项',
    block(['信息内容', '本年处理决定数量'], ['行政处罚', '3'], ['行政强制', '0']),
    '第二十条第（八）项',
    block(['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费', fees]),
  ].join('\n\n');

/** Table two of 2019; cells as text, blanks apart. */
export const disclosure2019 = ({
  regulations = '0 0 0',
  documents = '2 2 9',
  licensing = '10 0 127',
  services = '2 0 5',
  penalties = '30 1 12',
  coercion = '4 0 0',
}: {
  readonly regulations?: string;
  readonly documents?: string;
  readonly licensing?: string;
  readonly services?: string;
  readonly penalties?: string;
  readonly coercion?: string;
}): string =>
  [
    '第二十条第（一）项',
    block(
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', ...regulations.split(' ')],
      ['规范性文件', ...documents.split(' ')],
    ),
    '第二十条第（五）项',
    block(
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', ...licensing.split(' ')],
      ['其他对外管理服务事项', ...services.split(' ')],
    ),
    '第二十条第（六）项',
    block(
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政处罚', ...penalties.split(' ')],
      ['行政强制', ...coercion.split(' ')],
    ),
    '第二十条第（八）项',
    block(['信息内容', '上一年项目数量', '本年增/减'], ['行政事业性收费', '0', '0']),
    '第二十条第（九）项',
    block(['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购', '3', '20万元']),
  ].join('\n\n');

const applicationRows = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
] as const;

/** Rows of table three of 2021, all of natural persons; `unpaid` were dropped for fees unpaid. */
export function applications2021(unpaid: string): string {
  const figures: Readonly<Record<string, string>> = {
    [applicationRows[0]]: '6',
    [applicationRows[2]]: '4',
    [applicationRows[4]]: unpaid,
    [applicationRows[6]]: '6',
  };
  return block(
    ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ...applicationRows.map((label) => {
      const figure = figures[label] ?? '0';
      return [label, figure.replace(/[⟦⟧]/g, ''), '0', '0', '0', '0', '0', figure];
    }),
  );
}

/** Table four; five cells each for reconsideration, direct suits and suits after reconsideration. */
export const review = (cells: string): string =>
  [
    '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |',
    '| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    row(...cells.split(' ')),
  ].join('\n');
