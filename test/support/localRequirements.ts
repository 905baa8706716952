import { overviewSaying } from './narrative';

/** What an invented office above asks for, as it stands in `gouji.json`. */
export const requirements = {
  notice: '《关于编制2024年年报的通知》',
  deadline: '01-20',
  longestOverview: 30,
  aspects: { 监督保障: ['社会评议'] },
  sentences: ['欢迎监督。'],
};

/** A draft that meets none of it. */
export const carelessDraft = (): string =>
  `${overviewSaying(
    '主动公开政府信息12条。依申请公开均按期答复。逐件审核公文公开属性。改版门户网站专栏。\n\n（五）监督保障。举办培训2次，列入年度考核，没有责任追究情形。',
  )}\n六、其他需要报告的事项\n\n没有。\n\n云溪市生态环境局\n2025年1月28日\n`;
