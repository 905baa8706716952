import { replaced } from './draft';

export const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
export const overview = '一、总体情况\n\n平稳有序。';
export const disclosure = '二、主动公开政府信息情况\n\n见下表。';
export const applications = '三、收到和处理政府信息公开申请情况\n\n见下表。';
export const cases = '四、政府信息公开行政复议、行政诉讼情况\n\n见下表。';
export const issues = '五、存在的主要问题及改进情况\n\n已经改进。';
export const others = '六、其他需要报告的事项\n\n依据规定，未收取信息处理费。';
export const six = [overview, disclosure, applications, cases, issues, others] as const;

export const draft = (...parts: readonly string[]): string => [title, ...parts].join('\n\n') + '\n';
export const whole = draft(...six);
export const without = (part: string): readonly string[] => six.filter((each) => each !== part);
/** The chapters with parts of them replaced, one after the other. */
export const changed = (
  parts: readonly string[],
  ...changes: readonly (readonly [string, string])[]
): string => changes.reduce((text, [part, by]) => replaced(text, part, by), draft(...parts));

export const reviewTable = [
  '| 行政复议 | | | | | 行政诉讼 未经复议直接起诉 | | | | | 行政诉讼 复议后起诉 | | | | |',
  `|${' ---: |'.repeat(15)}`,
  `|${' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'.repeat(3)}`,
  `|${' 0 |'.repeat(15)}`,
].join('\n');
