import { oncePerText } from '../../text/oncePerText';

/** How far a body's place is from the centre. */
export type Level = (typeof levels)[number];

/** The levels, from the centre outward. */
export const levels = ['state', 'province', 'prefecture', 'county', 'town'] as const;

/** A government itself, the office that reports for it, or anything else. */
export type BodyKind = 'government' | 'government-office' | 'department';

/** What a body's name says of it. */
export interface Body {
  readonly name: string;
  /** Null where the name gives no place to go by. */
  readonly level: Level | null;
  readonly kind: BodyKind;
  /** The place in its name, e.g. `云溪市松坪县`; empty without one. */
  readonly place: string;
  /** The name without the place, e.g. `生态环境局`. */
  readonly office: string;
}

/** No office's name is longer. */
export const maxOfficeLength = 24;

interface Place {
  readonly name: string;
  readonly unit: string;
}

const units =
  '特别行政区|自治区|自治州|自治县|自治旗|地区|省|(?<!城)市(?![场容]|政(?!府))|(?<!社)区(?![域划])|县(?!域)|旗|盟|州(?![省市区县镇乡])|(?<!城)镇(?!化)|(?<!城)乡(?!村)|街道';
const leadingPlace = new RegExp(`^(?<proper>\\p{Script=Han}{1,11}?)(?<unit>${units})`, 'u');

const municipalities = /^(?:北京|天津|上海|重庆)市$/;
/** A place alone stands for its government: 云溪市2024年政府信息公开工作年度报告. */
const governments = /^(?:(?:人民)?政府)?$|^行政公署$/;
const governmentOffices = /^(?:人民政府|行政公署|政府)?办公(?:厅|室)$/;
const centralBodies =
  /^(?:中华人民共和国|国务院|国家(?!税务总局\p{Script=Han}))|^(?:中国)?\p{Script=Han}{2,8}(?:部|总局|总署)$|^(?:海关总署|审计署|中国人民银行|中国证券监督管理委员会|中国民用航空局)$/u;
/** Before the place in the names of a central body's local branches. */
const branchOf = /^国家税务总局(?=\p{Script=Han})/u;

/**
 * Reads level, kind and place from a body's name. A single `市` counts as a prefecture: whether it is
 * one of the county-level cities, its name does not say.
 */
export const bodyOf = oncePerText((name): Body => {
  const local = name.replace(branchOf, '');
  const places = placesIn(local);
  const place = places.map(({ name: each }) => each).join('');
  const office = local.slice(place.length);
  return {
    name,
    level: levelOf(name, places),
    kind: kindOf(office),
    place,
    office,
  };
});

function placesIn(name: string): readonly Place[] {
  const places: Place[] = [];
  let rest = name;
  if (centralBodies.test(name)) return [];
  for (let match = leadingPlace.exec(rest); match?.groups; match = leadingPlace.exec(rest)) {
    const { proper, unit = '' } = match.groups;
    if (proper === '自治' || kindOf(rest) !== 'department') break;
    places.push({ name: match[0], unit });
    rest = rest.slice(match[0].length);
  }
  return places;
}

const kindOf = (office: string): BodyKind =>
  governments.test(office)
    ? 'government'
    : governmentOffices.test(office)
      ? 'government-office'
      : 'department';

const levelByUnit: Readonly<Record<string, Level>> = {
  省: 'province',
  自治区: 'province',
  特别行政区: 'province',
  市: 'prefecture',
  州: 'prefecture',
  自治州: 'prefecture',
  盟: 'prefecture',
  地区: 'prefecture',
  县: 'county',
  自治县: 'county',
  区: 'county',
  旗: 'county',
  自治旗: 'county',
  镇: 'town',
  乡: 'town',
  街道: 'town',
};

function levelOf(name: string, places: readonly Place[]): Level | null {
  const last = places[places.length - 1];
  if (!last) return centralBodies.test(name) ? 'state' : null;
  if (municipalities.test(last.name)) return 'province';
  const withinCity = places
    .slice(0, -1)
    .some(({ name: each, unit }) => /[市州盟]$|地区$/.test(unit) && !municipalities.test(each));
  return last.unit === '市' && withinCity ? 'county' : (levelByUnit[last.unit] ?? null);
}
