/** What stands in names of files beside the body and the year. */
const words =
  /(?:政[府务])?(?:信息)?公开版?|工作|年度报告|年报|报告|定稿|终稿|送审稿?|修改稿?|正式|最终|附件\d*|表[一二三四]|副本|copy|v\d+/gi;
const year = /(20[0-3]\d)\s*年?度?/;
const numbering = /^[\s\d._\-—、()（）[\]【】]+/;
const body =
  /[\p{Script=Han}·]{2,40}?(?:局|委|委员会|办|办公室|厅|部|院|会|处|站|中心|公司|大学|学校|医院|政府|街道|街道办|乡|镇|县|区|市|省|州|旗|盟|管委会|集团|所|队|银行)(?![\p{Script=Han}])/u;

/**
 * The titles, one for each form `{agency}{year}年…`, that the report in a file named so may have: those whose own
 * words the name has go first. None where the name does not tell both whose the report is and of which year.
 * `name` may be a path; its last part counts.
 */
export function titlesFromName(name: string, forms: readonly string[]): readonly string[] {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[A-Za-z]{2,5}$/, '');
  const match = year.exec(base);
  if (!match) return [];
  const isNamed = (form: string): boolean => base.includes(ownWords(form));
  const own = forms.filter(isNamed);
  const rest = own
    .reduce((left, form) => left.replace(ownWords(form), ' '), base.replace(match[0], ' '))
    .replace(words, ' ')
    .replace(numbering, '')
    .replace(/[（(【[].*?[)）】\]]/g, ' ');
  const agency = body.exec(rest)?.[0];
  if (agency === undefined) return [];
  return [...own, ...forms.filter((form) => !isNamed(form))].map((form) =>
    form
      .replace('{agency}', agency)
      .replace('{year}', match[1]!)
      .replace('{nextYear}', String(Number(match[1]) + 1)),
  );
}

/** What a form has besides the body and the year: 行政执法统计年报 of {agency}{year}年度行政执法统计年报. */
const ownWords = (form: string): string => form.replace(/^.*\}[年度学]*/, '');
