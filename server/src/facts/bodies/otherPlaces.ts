import type { Place } from '../words/search';
import type { Body } from './body';
import { isNoStem, relationsIn } from './relation';

/** A place's name where the reporting body's own should stand. */
export interface OtherPlace extends Place {
  readonly name: string;
  /** Whether no body of that place can be one above the reporting body. */
  readonly sure: boolean;
}

/** After the place: what a report says of its own place and of no other. */
const ofOwnPlace =
  /^(?:\p{Script=Han}{2,4}系统(?!之)|(?:人民)?政府及|(?:人民)?政府信息公开|政务公开|高质量|经济|社会发展|各[项级部乡镇街科单]|群众|公众|市民|居民|企业和|营商环境|发展|县委|市委|镇党委|党委)/u;
/** After the place: under whose lead the body works, which is nobody's beside or below it. */
const leading =
  /^(?:委|党委|(?:人民)?政府|\p{Script=Han}{0,6}办公[厅室])[^，。；\n]{0,24}?(?:领导|指导|部署|统一安排)下/u;
/** After the place: where a report is published. */
const site =
  /^(?:(?:人民)?政府|\p{Script=Han}{1,8}局)?(?:办公室)?(?:官方|门户)?(?:网站|信息网|官网|微信公众号|政务服务网)/u;
const publishing = /(?:通过|在|依托|利用|登录|登陆|访问|查阅|借助)$/;
/** 对…网站水利专栏进行了改版: before it, and what is done with it after. */
const tending = /(?:对|将|把|改版|升级|优化|完善|维护)$/;
const tended = /改版|升级|优化|完善|维护|更新|调整|新增|增设|开设/;
/** Where the name before a 市, 县, … begins. */
const boundary =
  /(?:^|[^\p{Script=Han}]|年|年度|通过|在|依托|利用|登录|登陆|访问|借助|由|对|向|了解|为|给|因|是|被|从|就|于|以|服务|推动|推进|促进|保障|维护|助力|提升|增强|满足|方便|便利|立足|改版|升级|优化|完善|将|把|聚焦|结合|紧扣|围绕|打造|建设|展示|宣传|全面|关于|落实|纳入|列入|对照|税务总局)$/u;
/** The sentence speaks of another place by right. */
export const byRight =
  /赴|考察|学习|交流|对口|结对|帮扶|协作|跨|联合|会同|籍|法院|检察院|仲裁|例如|比如|邀请|调研|援|委托|(?<!环)境|交界|流域|等地|等县|等市|等区/;
const unit = /[市县旗镇乡区]|街道/g;
const maxLeadLength = 40;

/**
 * Places of the own place's kind that stand where a report speaks of its own: 服务青禾县高质量发展, 通过青禾市
 * 人民政府网站公开, in the report of another county or city.
 */
export function* otherPlacesIn(text: string, body: Body): Generator<OtherPlace> {
  if (body.place === '' || body.level === 'state' || body.level === 'province') return;
  const relationOf = relationsIn(text, body);
  for (const { 0: ending, index } of text.matchAll(unit)) {
    const to = index + ending.length;
    const after = text.slice(to, to + 16);
    const isLead = leading.test(text.slice(to, to + maxLeadLength));
    const isOfPlace = isLead || ofOwnPlace.test(after);
    if (!isOfPlace && !site.test(after)) continue;
    const from = placeNameFrom(text, index);
    if (from === null) continue;
    const before = text.slice(Math.max(0, from - 2), from);
    const isOwnSite =
      publishing.test(before) ||
      (tending.test(before) && tended.test(clauseAround(text, from, to)));
    if (!isOfPlace && !isOwnSite) continue;
    const name = text.slice(from, to);
    const { own, above, below, beside } = relationOf(name);
    const isBelow = below && (isLead || (!isOfPlace && body.kind === 'department'));
    if (own || !(beside || isBelow)) continue;
    if (above && !name.endsWith('市')) continue;
    // The city above a county is named rightly; of two cities nobody can tell.
    if (above && !body.place.endsWith('市')) continue;
    if (byRight.test(clauseAround(text, from, to))) continue;
    yield { from, to, name, sure: !above };
  }
}

/** Where the two to four characters before the unit begin that are a name; null where they are none. */
export function placeNameFrom(text: string, end: number): number | null {
  for (let length = 2; length <= 4; length++) {
    const from = end - length;
    if (from < 0) return null;
    const stem = text.slice(from, end);
    if (!/^\p{Script=Han}+$/u.test(stem)) return null;
    if (boundary.test(text.slice(Math.max(0, from - 4), from))) return isNoStem(stem) ? null : from;
  }
  return null;
}

const maxClauseLength = 60;

/** The words around `[from, to)`, from the mark before to the end of the sentence, within bounds. */
export function clauseAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - maxClauseLength), from);
  const start = Math.max(...['。', '；', '\n', '，'].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = text.slice(to, to + maxClauseLength);
  const end = after.search(/[。；\n]/);
  return before.slice(start) + (end < 0 ? after : after.slice(0, end));
}
