import { bodyOf, type Body } from './body';
import { hasKnownFunction } from './identity';
import { isNoStem, relationsIn, type Relation } from './relation';
import type { Place } from '../words/search';

/** A place where another body stands as the reporting body should. */
export interface OtherBody extends Place {
  readonly name: string;
}

/** Between the beginning of a clause and its subject. */
const lead =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[一二三四五六七八九十]是)?(?:20\d{2}年度?(?:以来)?[，,]?|全年|今年以?来?[，,]?|本年度[，,]?|一年来[，,]?|年内|经统计[，,]?|本报告由|请与)?/;
const year = /20\d{2}年度?(?:以来)?[，,]?$/;
/** 本报告由…编制, 请与…联系: nobody but the reporting body stands here. */
const formula = /(?:本报告由|请与)$/;
const name =
  /^(?:国家税务总局(?=\p{Script=Han}{2,12}税务局))?\p{Script=Han}{2,24}?(?:局|厅|委员会|[发卫]改?健?委|办公室|人民政府(?!办公)|(?<!人民)政府(?!信息|办公)|办事处|管委会)/u;
/** The body's own parts after its name. */
const part = /^(?:党[组委]|领导班子|主要领导|机关|办公室|各科室|公开办)/;
/** What only the reporting body tells of itself. */
const ofItself =
  /^(?:把|将(?!信息)|坚持|始终|认真|深入|严格|切实|高度|积极|全面|紧紧|持续|不断|贯彻|共?收到|共?受理|新收|共新收|全年|主动公开|没有|未(?!按)|无|编制|联系|还存在|仍存在|存在|实际收取|收取信息|发出收费|政府信息公开工作|依申请|按照|因政府信息公开|被申请)/;
/** What it tells of its work, unless it speaks of itself beside. */
const work =
  /^(?:举办|召开|开展|制发|制定|公开|发布|办结|答复|建立|完善|健全|明确|安排|配备|开设|设立|增设|更新|共|累计|围绕|依托|通过|本年|年内|废止|清理|做好|落实|加强|推进|升级|优化|规范|在[^，。；\n]{1,16}?(?:公开|发布|设置|设立|开设|开辟)|对(?!我|本|全))/;
/** The report's own figures, of which no other body's are told without its year or number. */
const figures =
  /^(?:(?:全年|累计)?(?:通过|依托|利用|在)[^，。；\n]{1,14})?(?:全年|共|累计|主动){0,3}(?:公开(?:各类)?政府信息(?!公开)|(?:收到|新收|受理)[^，。；\n]{0,6}(?:信息公开|依申请公开)|(?:没有|未)(?:收取|发出|收到)[^，。；\n]{0,6}(?:信息处理费|收费通知|信息公开))/;
const itself = /[我本](?:单位|机关|部门|政府|[局厅委办部署院会省市县区旗镇乡州]|街道)/;
const clause = /[^，,；;：:。！？\n（）()]+/g;
/** Not a place's name. */
const noName =
  /代表|配合|联合|会同|组织|指导|督促|邀请|参加|协助|支持|所属|通过|根据|按照|落实|接受|推动|要求|各|全|我|本|由|对|向|在|与|和|把|将|被|经|为/;

/**
 * Where another body stands in the reporting body's own place: as the subject of a clause that tells of the
 * report's work, in 本报告由…编制 and 请与…联系, or alone below the text. Other departments of the own place
 * are such too where the year stands before them; bodies above, and for a government those below, are none.
 */
export function* otherBodiesIn(text: string, body: Body): Generator<OtherBody> {
  if (body.place === '' || body.office.length < 3) return;
  const relationOf = relationsIn(text, body);
  let sentenceEnd = -1;
  let sentence = '';
  for (const { 0: words, index } of text.matchAll(clause)) {
    if (index > sentenceEnd) {
      sentenceEnd = endOfSentence(text, index);
      sentence = text.slice(startOfSentence(text, index), sentenceEnd);
    }
    // 2025年，…: the year is a clause of its own.
    const before = text.slice(Math.max(0, index - 12), index);
    const opening = lead.exec(words)![0];
    const rest = words.slice(opening.length);
    // 石桥镇依托县政府网站: the government after it is another's.
    const other = placeAlone(rest, body) ?? name.exec(rest)?.[0] ?? null;
    if (other === null) continue;
    const after = rest.slice(other.length).replace(part, '');
    const told = before + opening;
    const isAlone = after === '' && isParagraph(text, index, index + words.length);
    const place: OtherBody = {
      name: other,
      from: index + opening.length,
      to: index + opening.length + other.length,
    };
    if (isAlone) {
      const { kind, place: otherPlace } = bodyOf(other);
      if (
        kind === body.kind &&
        (isOther(other, body, relationOf) || (otherPlace !== '' && isOtherDepartment(other, body)))
      )
        yield place;
      continue;
    }
    const isFormula = formula.test(opening) || /^(?:编制|负责编制)(?:并|本|了|完成|20)/.test(after);
    const isAboutItself = ofItself.test(after) || figures.test(after);
    if (!isFormula && !isAboutItself && !work.test(after)) continue;
    if (!isFormula && itself.test(sentence)) continue;
    const isOwnYear = isAboutItself && year.test(told);
    const isRightly =
      isBelow(other, body, relationOf) && !isFormula && !(isOwnYear && bodyOf(other).office !== '');
    if (isOther(other, body, relationOf) && !isRightly) yield place;
    else if (
      (isFormula || isOwnYear || (opening === '' && figures.test(after))) &&
      isOtherDepartment(other, body)
    )
      yield place;
  }
}

/** A government may go by its place's name: 青禾县坚持…. */
function placeAlone(words: string, { kind, level }: Body): string | null {
  const [place, stem] = /^(\p{Script=Han}{2,4}?)(?:[市县区旗镇乡]|街道)/u.exec(words) ?? [];
  if ((kind !== 'government' && level !== 'town') || place === undefined || stem === undefined)
    return null;
  const after = words.slice(place.length);
  const tells = ofItself.test(after) || (level === 'town' && work.test(after));
  return !isNoStem(stem) && tells ? place : null;
}

/** No sentence is longer. */
const maxSentenceLength = 400;

function startOfSentence(text: string, at: number): number {
  const from = Math.max(0, at - maxSentenceLength);
  const before = text.slice(from, at);
  return from + Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
}

function endOfSentence(text: string, at: number): number {
  const after = text.slice(at, at + maxSentenceLength).search(/[。！？\n]/);
  return after < 0 ? Math.min(text.length, at + maxSentenceLength) : at + after;
}

const isParagraph = (text: string, from: number, to: number): boolean =>
  (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n');

type RelationOf = (place: string) => Relation;

/** Whether it is a body of another place that is neither above the own one nor unlike it. */
function isOther(other: string, body: Body, relationOf: RelationOf): boolean {
  const { place, office, kind } = bodyOf(other);
  if (place === '' || noName.test(place) || !isPlace(place)) return false;
  const isSameOffice = office === body.office;
  if (kind === 'department' && !isSameOffice && !hasKnownFunction(office)) return false;
  const { own, above, beside, below } = relationOf(place);
  if (own) return false;
  if (!above) return beside || below;
  return (
    isSameOffice || (kind === 'department' && place.endsWith('市') && body.place.endsWith('市'))
  );
}

/** Whether the last name of the place can be one: not 区政府办代表 in 区政府办代表区政府. */
function isPlace(place: string): boolean {
  if (/^[省市州县区旗盟镇乡]|政府/.test(place)) return false;
  if (place.includes('自治')) return true;
  const stem = /[^省市州县区旗盟镇乡]+(?=(?:[省市州县区旗盟镇乡]|街道)$)/.exec(place)?.[0] ?? '';
  return stem.length >= 2 && stem.length <= 5 && !isNoStem(stem) && place.length <= 12;
}

/** A body below a government, which tells of all of them. */
function isBelow(other: string, body: Body, relationOf: RelationOf): boolean {
  return body.kind !== 'department' && relationOf(bodyOf(other).place).below;
}

/** Functions of departments that have an `and` in their names. */
const functionsWithAnd = /(?:住房|发展|工业|文化|资源|粮食|政务服务|规划)和/g;

/** 市教育局 in the report of a 市水利局. */
export function isOtherDepartment(other: string, body: Body): boolean {
  if (body.kind !== 'department') return false;
  const { place, office, kind } = bodyOf(other);
  if (kind !== 'department') return false;
  const own = place === body.place || place === '';
  const plain = other.replace(functionsWithAnd, '');
  const function_ = office.replace(/^[省市州县区旗盟镇乡]/, '');
  if (!own || noName.test(plain) || !hasKnownFunction(function_)) return false;
  if (place === '' && function_ === office) return false;
  const shared = [...function_].filter((unit) => body.office.includes(unit)).length;
  return shared <= 1 && !body.name.includes(function_);
}
