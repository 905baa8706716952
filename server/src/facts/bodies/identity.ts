import type { Body } from './body';

/** How a body calls itself. */
const itself =
  /^[我本](?:单位|机关|部门|政府|[局厅委办部署院会]|(?:省|自治区|市|州|盟|县|区|旗|镇|乡)(?:人民)?政府)/;

/** A kind of place where the place's own name should be. */
const namelessPlace = /^(?:自治区|自治州|自治县|自治旗|[省市州盟县区旗镇乡])\p{Script=Han}/u;

/** Departments that every level has: without a place before it the name could be any of them. */
const everywhere =
  /^(?:人民政府|办公室|发展和改革|发展改革|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|水务|农业农村|商务|文化和旅游|卫生健康|退役军人事务|应急管理|审计|统计|医疗保障|信访|林业|城市管理|行政审批|乡村振兴|气象|税务)\p{Script=Han}{0,8}$/u;

/** Whether an office has one of the functions that departments have everywhere, e.g. `教育局`. */
export const hasKnownFunction = (office: string): boolean => everywhere.test(office);

/** Whether the name says, read alone, which body it is. */
export function isIdentifying({ name, level, place }: Body): boolean {
  if (level === 'state') return true;
  if (itself.test(name)) return false;
  return place !== '' || !(namelessPlace.test(name) || everywhere.test(name));
}
