import type { Body } from './body';
import { byRight, clauseAround } from './otherPlaces';
import { isOtherDepartment, type OtherBody } from './others';

const department = /^\p{Script=Han}{2,14}?(?:局|委员会|办公室)/u;
const maxNameLength = 18;
/** Before the name: what a body does for its own work. */
const bettering =
  /(?:提升|提高|推进|推动|加强|规范|做好|促进|强化|深化|抓好|确保|展示|反映|提升了|推动了)$/;
const openness = /^的?(?:政务公开|政府信息公开|信息公开)(?:工作|水平|质量|实效|能力|成效|透明)/;
/** Before the name: where the body publishes. */
const publishing = /(?:通过|依托|利用|登录|登陆|访问|借助)$/;
const site = /^(?:官方|门户)?(?:网站|官网|微信公众号|政务微信|政务新媒体)/;
/** Bodies that a department stands above, on whose site they publish by right. */
const institution =
  /(?:医院|卫生院|保健院|学校|学院|大学|中学|小学|幼儿园|公司|集团|中心|站|所|馆|厂|场|社)$/;
/** Offices on whose sites others publish by right. */
const publishers = /政务服务|行政审批|大数据|数据|财政|司法|发展和?改革|公共资源|信访|市场监督/;
const otherwise = /转载|链接|协同|同步|联动|指导|协助|配合|督促|支持/;

/**
 * Another department of the own place with what a report tells of its own: 提升澄湖市教育局政务公开水平, 依托澄湖市
 * 交通运输局门户网站发布, in the report of 澄湖市水利局.
 */
export function* ownPlacesDepartmentsIn(text: string, body: Body): Generator<OtherBody> {
  const { place, kind } = body;
  if (place === '' || kind !== 'department') return;
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length)) {
    const from = at + place.length;
    const office = department.exec(text.slice(from, from + maxNameLength))?.[0];
    if (office === undefined) continue;
    const to = from + office.length;
    const before = text.slice(Math.max(0, at - 4), at);
    const after = text.slice(to, to + 12);
    const isWork = bettering.test(before) && openness.test(after);
    const isSite =
      publishing.test(before) &&
      site.test(after) &&
      !publishers.test(office) &&
      !institution.test(body.office);
    if (!isWork && !isSite) continue;
    const name = place + office;
    const clause = clauseAround(text, at, to);
    if (byRight.test(clause) || otherwise.test(clause) || !isOtherDepartment(name, body)) continue;
    yield { from: at, to, name };
  }
}
