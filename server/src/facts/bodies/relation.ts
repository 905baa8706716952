import type { Body } from './body';

/** What another place can be to the reporting body's own: above it, below it, beside it, or its own. */
export interface Relation {
  readonly own: boolean;
  readonly above: boolean;
  readonly below: boolean;
  readonly beside: boolean;
}

const unit = /[省市州县区旗盟镇乡]|街道/;

/** Words before 县, 区 and the like that are no place's name: 各县, 小区. */
const noStem =
  /[省市州县区旗盟镇乡全各我本该某两几每其这那有的了和与及或在为对把将被向从到以由于等是不所]|^(?:发布|公布|公开|公示|印发|转发|转载|制发|上报|报送|传达|起草|代拟|通过|依托|利用|借助|登录|登陆|访问|查阅|年度|相关|有关|其他|部分|所属|下属|下辖|重点|周边|兄弟|邻近|先进|试点|沿江|沿海|直辖|民族|国家|上级|县级|地级|高新|开发|经开|示范|试验|工业|产业|城镇|农村|社会|中心|建制|特色|规范|完善|优化|做好|加强|强化|管理|整合|维护|更新|运营|用好|办好|建好|打造|升级|改版)|[城社园小专校片辖灾景库灌牧街超股楼集门上开乡]$/;

/** Whether the words before 市, 县 and the like are surely no place's name. */
export const isNoStem = (stem: string): boolean => noStem.test(stem);

/** How far from the centre a place of that unit can be; a 市 is a prefecture's or a county's. */
const ranksOf = (place: string): readonly number[] => {
  if (/(?:省|自治区)$/.test(place)) return [1];
  if (place.endsWith('市')) return [2, 3];
  if (/(?:州|盟|地区)$/.test(place)) return [2];
  return /(?:镇|乡|街道)$/.test(place) ? [4] : [3];
};

const stemsIn = (place: string): readonly string[] =>
  place
    .split(unit)
    // 越城区人民政府东湖街道 is what 东湖街道 is called in full.
    .map((stem) => stem.replace(/^(?:人民)?政府/, '').slice(0, 2))
    .filter((stem) => stem.length > 1);

/** 龙华 in 公安局龙华分局: a branch works in the place that it is named after. */
const branch = /[局厅](\p{Script=Han}{2,12})分局$/u;

/** `relationTo` for one body in one text, found out once for each place. */
export function relationsIn(text: string, body: Body): (place: string) => Relation {
  const known = new Map<string, Relation>();
  return (place) => {
    const relation = known.get(place) ?? relationTo(place, body, text);
    known.set(place, relation);
    return relation;
  };
}

/**
 * How a place, by the units of the two names, can stand to the reporting body's. Places that share a name, as
 * a county and its city's branch do, are its own; so is one that the text puts before the body's own place.
 */
function relationTo(
  place: string,
  { place: ownPlace, level, office }: Body,
  text: string,
): Relation {
  const own = [...stemsIn(ownPlace), ...stemsIn(branch.exec(office)?.[1] ?? '')];
  const isOwn =
    stemsIn(place).some((stem) => own.includes(stem)) ||
    own.some((stem) => place.includes(stem) || text.includes(place + stem));
  const mine = level === 'province' ? [1] : ranksOf(ownPlace);
  const theirs = ranksOf(place);
  return {
    own: isOwn,
    above: theirs.some((rank) => mine.some((each) => rank < each)),
    below: theirs.some((rank) => mine.some((each) => rank > each)),
    beside: theirs.some((rank) => mine.includes(rank)),
  };
}
