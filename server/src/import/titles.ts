/** A report's title, as a file's name tells it. */
export interface TitleFromName {
  /** As the form of the type has it. */
  readonly title: string;
  readonly agency: string;
  readonly year: number;
}

const year = /(20[0-3]\d)\s*年?度?/;
/** What stands in names of files beside the body and the year. */
const words =
  /政府信息公开|信息公开|政务公开|工作|年度报告|年报|报告|公开版|定稿|终稿|送审稿?|修改稿?|正式|最终|附件\d*|表[一二三四]|副本|copy|v\d+/gi;
const numbering = /^[\s\d._\-—、()（）[\]【】]+/;
const body =
  /[\p{Script=Han}·]{2,40}?(?:局|委|委员会|办|办公室|厅|部|院|会|处|站|中心|公司|大学|学校|医院|政府|街道|街道办|乡|镇|县|区|市|省|州|旗|盟|管委会|集团|所|队|银行)(?![\p{Script=Han}])/u;

/**
 * The title of the report that a file named so holds; null where the name does not tell both whose it
 * is and of which year. `name` may be a path; its last part counts.
 */
export function titleFromName(name: string): TitleFromName | null {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[A-Za-z]{2,5}$/, '');
  const match = year.exec(base);
  if (!match) return null;
  const rest = base
    .replace(match[0], ' ')
    .replace(words, ' ')
    .replace(numbering, '')
    .replace(/[（(【[].*?[)）】\]]/g, ' ');
  const agency = body.exec(rest)?.[0];
  if (agency === undefined) return null;
  return {
    title: `${agency}${match[1]}年政府信息公开工作年度报告`,
    agency,
    year: Number(match[1]),
  };
}
