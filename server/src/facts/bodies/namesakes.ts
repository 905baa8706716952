import { maxOfficeLength, type Body } from './body';
import { byRight, clauseAround, placeNameFrom } from './otherPlaces';
import type { OtherBody } from './others';
import { relationsIn } from './relation';

/** After a body's name: what a report tells of its own body and of no other. */
const ofOwnBody =
  /^(?:党[组委]|领导班子|主要(?:领导|负责)|机关|各[科处股室部]|所属|[局委厅]属|年度(?:考核|绩效)|(?:政务公开|政府信息公开|信息公开)(?:工作|领导|栏目|专栏|指南|目录|制度|考核|办)|(?:官方|门户)?网站|官方|官网|微信公众号|政务新媒体|[局厅]长|主任|副[局厅]长|分管|公文|行政规范性文件|规范性文件|干部职工|全体|实际)/;
/** Who leads it: 由…局长任组长 is said of the own body. */
const leader = /^(?:党组|主要(?:领导|负责)|分管|副?[局厅]长|副?主任)/;
/** Right before it: somebody else is meant. */
const others =
  /(?:与|和|同|向|由|、|至|请|从|比|被|经|收到|转载|学习|借鉴|参照|会同|联合|移送|转交|函告)$/;
const otherwise = /先进|经验|做法|通报|协查|征求|移送|转办|转交|会商|共同|相比/;
/** Before `《`: the body's own document. */
const making = /(?:制定|制订|印发|修订|出台|完善|编制|建立|健全|制定了|印发了|修订了)$/;
const placeUnit = /[市县旗区州盟]$/;

/**
 * The same office of a place beside the own one, anywhere in a sentence, with what belongs to the reporting body:
 * 对青禾市水利局各科室 in the report of 澄湖市水利局. Nothing where the sentence speaks of another body by right.
 */
export function* namesakesIn(text: string, body: Body): Generator<OtherBody> {
  const { office, place, kind } = body;
  if (place === '' || kind !== 'department' || office.length < 3 || office.length > maxOfficeLength)
    return;
  const relationOf = relationsIn(text, body);
  for (let at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + office.length)) {
    const to = at + office.length;
    if (!placeUnit.test(text.slice(at - 1, at)) || !ofOwnBody.test(text.slice(to, to + 12)))
      continue;
    const isTitle = (from: number): boolean => text[from - 1] === '《';
    const from = placeNameFrom(text, at - 1);
    if (from === null || relationOf(text.slice(from, at)).own) continue;
    if (!relationOf(text.slice(from, at)).beside) continue;
    const before = text.slice(Math.max(0, from - 4), from);
    if (
      isTitle(from)
        ? !making.test(text.slice(Math.max(0, from - 4), from - 1))
        : others.test(before) && !(before.endsWith('由') && leader.test(text.slice(to, to + 6)))
    )
      continue;
    const clause = clauseAround(text, from, to);
    if (byRight.test(clause) || otherwise.test(clause)) continue;
    yield { from, to, name: text.slice(from, to) };
  }
}
