// What an author writes into the open fields of a new report, by the hint of the field: as little as
// a report without findings needs.

const usual = {
  网站名称: '云溪市政府门户网站',
  网址: 'www.yunxi.gov.cn',
  承办机构名称: '办公室',
  办公地址: '云溪市南浦路26号',
  邮政编码: '657000',
  办公电话: '0870-5550126',
  全年工作概述: '全年围绕环境质量和执法监管公开信息，回应群众关切。',
  主动公开情况: '通过门户网站公开信息612条，重点公开空气和水环境质量。',
  本年新收件数: '0',
  上年结转件数: '0',
  本年办结件数: '0',
  结转下年度件数: '0',
  政府信息管理情况: '清理历年公开的信息，更新失效内容。',
  平台建设情况: '改版网站公开专栏，新增数据查询功能。',
  监督保障情况: '将信息公开纳入绩效考核，举办业务培训2次。',
  上一年报告所列问题的改进情况: '上一年指出的更新不及时问题已经整改，专人每周检查。',
  本年存在的主要问题: '政策解读形式单一，群众参与渠道还不够多。',
  针对问题已经采取和将要采取的改进措施: '制作图解和短视频，每季度开展一次公众开放活动。',
  收费通知件数: '0',
  通知收费总金额: '0',
  实际收取金额: '0',
  '其他需要报告的事项，没有则删去本段': '',
  '其他需要报告的事项，没有则写“无”': '无',
};

/** The answer to a field; what is to be confirmed is confirmed by taking the remark out. */
export function answerTo({ kind, hint }, different = {}) {
  if (kind === 'confirm') return '';
  const answers = { ...usual, ...different };
  const answer = answers[hint] ?? answers[hint.split('；')[0]];
  if (answer === undefined) throw new Error(`No answer for the field “${hint}”.`);
  return answer;
}
