import { valueOf, type Facts } from './facts';

/** Numbers that a sentence is free to choose. */
type Numbers = readonly [number, number, number];

/** True sentences of several numbers that have to go with each other, or with the tables. */
export type List = (facts: Facts, numbers: Numbers) => string;

const share = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${Number(((100 * part) / whole).toFixed(1))}%`;

const requests = (facts: Facts, row: string, column = 'total'): number =>
  valueOf(facts, 'applications', row, column);

/** How much was disclosed in all: one number throughout the report. */
const disclosed = ({ year, choices }: Facts): number => year - 1900 + (choices[0] ?? 0);

const cases = (facts: Facts, ...rows: readonly string[]): number =>
  rows.reduce((sum, row) => sum + valueOf(facts, 'review', row, 'total'), 0);

export const lists: readonly List[] = [
  (_, [a, b]) => `全年发布动态${a + b}条，其中公告${a}条、通知${b}条。`,
  (_, [a, b, c]) =>
    `门户网站公开信息共计${a + b + c}条。其中，公告${a}条；通知${b}条；其他信息${c}条。`,
  (_, [a, b, c]) => `发布便民信息${a + b + c}条，其中办事指南${a}条、问答${b}条等。`,
  (_, [a, b, c]) =>
    `推送信息${a + b + c}条，其中图解${a + b}条（长图${a}条，动画${b}条），视频${c}条。`,
  (_, [a, b]) =>
    `编发稿件${a + b}篇，其中原创${a}篇，占${share(a, a + b)}；转载${b}篇，占${share(b, a + b)}。`,
  (facts) => {
    const all = requests(facts, 'received');
    const own = requests(facts, 'received', 'natural-person');
    return `收到政府信息公开申请${all}件，其中自然人${own}件，占${share(own, all)}。`;
  },
  (facts, [a]) => {
    const all = requests(facts, 'received');
    const online = Math.min(a, all);
    return `共收到政府信息公开申请${all}件，其中网络申请${online}件、信函申请${all - online}件。`;
  },
  (facts) => {
    const carried = requests(facts, 'carried-in');
    return `共受理政府信息公开申请${requests(facts, 'received') + carried}件（含上年结转${carried}件）。`;
  },
  (facts) => {
    const due = requests(facts, 'received') + requests(facts, 'carried-in');
    return `全年共办理政府信息公开申请${due}件，其中办结${requests(facts, 'total')}件。`;
  },
  (facts, [a]) => {
    const all = requests(facts, 'received');
    return `全年收到政府信息公开申请${all}件，较上年${a > all ? '减少' : '增加'}${Math.abs(a - all)}件。`;
  },
  (facts) =>
    `因政府信息公开工作发生行政复议${cases(facts, 'reconsideration')}件、行政诉讼${cases(facts, 'direct-litigation', 'litigation-after-reconsideration')}件。`,
  (facts) =>
    `全年主动公开政府信息${disclosed(facts)}条，内容及时准确。截至12月底，主动公开政府信息${disclosed(facts)}条的任务全部完成。`,
  (_, [a, b]) => `网站主动公开政府信息${a}条，政务微信公众号主动公开政府信息${b}条。`,
  () => '从以下三方面抓好落实：一是完善制度；二是强化培训；三是加强督查。',
  () => '重点做好两项工作：一是规范栏目设置，二是及时更新内容。',
  () => '编发政务公开月报12期，网站访问量3200余次，关注人数近2000人。',
];
