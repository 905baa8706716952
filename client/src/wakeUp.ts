// Written by `npm run generate` from templates/.

/** Of these words a report has at least one. */
export const reportWords: readonly string[] = ['主动公开', '信息公开', '政务公开'];

/** Of these, or of the others, a report's table has at least one. */
export const tableWords: readonly string[] = [
  '上一年项目数量',
  '信息内容',
  '其他结果',
  '商业企业',
  '处理决定数量',
  '对外公开总数量',
  '尚未审结',
  '本年制发件数',
  '本年增/减',
  '本年处理决定数量',
  '本年废止件数',
  '本年收费金额（单位：万元）',
  '本年新公开数量',
  '本年新制作数量',
  '法人或其他组织',
  '法律服务机构',
  '现行有效件数',
  '申请人情况',
  '社会公益组织',
  '科研机构',
  '第二十条',
  '结果纠正',
  '结果维持',
  '采购总金额',
  '采购项目数量',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
];
