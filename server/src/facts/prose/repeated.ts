import { matchesIn } from '../../text/matches';
import type { Place } from '../words/search';

/** A wording that stands twice running, or nearly so. */
export interface Repeated extends Place {
  readonly right: string;
  /** Surely one too many, or to be looked at. */
  readonly sure: boolean;
}

const maxRunLength = 30;
/** Longer wordings may hold numbers and end with a mark: 成立70周年专场成立70周年专场. */
const longWording =
  /^(?=(?:[^\p{Script=Han}]*\p{Script=Han}){4})[\p{Script=Han}\d]{5,29}[\p{Script=Han}\d，、；]$/u;

/**
 * Two-character words that never border on themselves. Others do, where one term ends and the next
 * begins: 有关规定规定应当公开, 主动公开公开目录.
 */
const neverBordering = new Set(
  '积极 全面 及时 认真 严格 切实 不断 持续 深入 有效 充分 主动 进行 通过 按照 根据 依据 以及 并且 同时 我局 我县 我市 其中 目前 对于 关于 由于 已经 可以 应当 确保 加强 推进 做好 完善 提高 提升 强化'.split(
    ' ',
  ),
);
/** What a body does, named once: 审核审核机制. Not 登记登记表, where the second is part of another word. */
const doneOnce = new Set(
  '审核 登记 审查 办理 答复 梳理 更新 清理 推送 落实 部署 召开 举办 组织 开展 建立 健全 制定 印发 修订 优化 提供 接受 收到 受理 编制 报送 整改 完成 发挥 公示 公布 发布 培训 指导 协调 配合 汇总 归档 签收 送达 核对 校对 审批 排查 监测 评估 研究 学习 宣传 回应 解答 征求 听取'.split(
    ' ',
  ),
);
const endsAnotherWord =
  /^(?:[书表单函会率簿卡证件员者人处科室股站点台厅栏类项量期费法班]|意见|机构|部门|记录|材料|人员|手册|平台|资料|公告|文件|心得|方案|计划)/;

/** 一个一个, 逐条逐条: repeated on purpose. */
const onPurpose = /^[一逐]|^(?:又|很|再|各)/;
const allHan = /^\p{Script=Han}+$/u;
const isWording = (wording: string): boolean => allHan.test(wording) || longWording.test(wording);
const isHan = /\p{Script=Han}/u;
/** No wording has fewer characters that may be Han. */
const minHan = 2;

/** How many units before each place may be of a Han character: half of a pair counts as one. */
function hanBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const mayBe = unit >= 0x2e80 && ((unit & 0xf800) === 0xd800 || isHan.test(text[at]!));
    counts[at + 1] = counts[at]! + (mayBe ? 1 : 0);
  }
  return counts;
}

/** Wordings of two characters and more that follow themselves in a paragraph: 进一步进一步. */
export function runsTwice(text: string): readonly Repeated[] {
  const next = nextAlike(text);
  if (!next) return none;
  const found: Repeated[] = [];
  const han = hanBefore(text);
  for (let i = 0; i + 3 < text.length; i++) {
    if (next[i] === 0) continue;
    // Data of a picture and rows of digits are no wordings, however often they repeat themselves.
    if (han[Math.min(i + maxRunLength, text.length)]! - han[i]! < minHan) continue;
    const first = text.charCodeAt(i);
    const second = text.charCodeAt(i + 1);
    for (let length = maxRunLength; length >= 2; length--) {
      if (text.charCodeAt(i + length) !== first) continue;
      if (text.charCodeAt(i + length + 1) !== second) continue;
      if ((han[i + length] ?? 0) - han[i]! < minHan) continue;
      const wording = text.slice(i, i + length);
      if (!text.startsWith(wording, i + length) || !isWording(wording)) continue;
      // However often it stands there, it is one slip with one fix.
      let to = i + 2 * length;
      while (text.startsWith(wording, to)) to += length;
      const alone = !allHan.test(text[to] ?? '');
      const isSlip =
        length > 2 ||
        alone ||
        neverBordering.has(wording) ||
        (doneOnce.has(wording) && !endsAnotherWord.test(text.slice(to, to + 2)));
      if (isSlip && !onPurpose.test(wording) && new Set(wording).size > 1) {
        found.push({ from: i, to, right: wording, sure: true });
      }
      i = to - 1;
      break;
    }
  }
  return found;
}

const none: readonly Repeated[] = [];
/** Two units that begin alike have the same of so many numbers. */
const numbers = 4096;

/**
 * For each place 1 where two units may stand that stand again at most a wording further; null where there is no
 * such place. Nothing else can be the beginning of what follows itself.
 */
function nextAlike(text: string): Uint8Array | null {
  const last = new Int32Array(numbers).fill(-maxRunLength - 1);
  let next: Uint8Array | null = null;
  let unit = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const second = text.charCodeAt(at + 1);
    const number = (unit * 31 + second) % numbers;
    if (at - last[number]! <= maxRunLength)
      (next ??= new Uint8Array(text.length))[last[number]!] = 1;
    last[number] = at;
    unit = second;
  }
  return next;
}

/** 可通过可以通过: the same said once more in full. */
const sameAgain =
  /(?<short>可|能|应|须|需)(?<verb>\p{Script=Han}{2})\k<short>(?:以|够|当|要)\k<verb>/gu;
/** 宣传社会宣传活动: a kind of event named before and after its theme. */
const namedTwice =
  /(?<event>宣传|教育|培训|演练|检查|督查|巡查|考核|竞赛|讲座)(?<theme>\p{Script=Han}{2})\k<event>(?=活动|工作|会议|班)/gu;

/** The same wording said twice in a paragraph, though not in the same words or not at once. */
export const nearlyTwice = (text: string): readonly Repeated[] => [
  ...matchesIn(text, sameAgain).map(({ 0: found, index, groups }) => {
    const right = found.slice(1 + groups!.verb!.length);
    return { from: index, to: index + found.length, right, sure: true };
  }),
  ...matchesIn(text, namedTwice).map(({ 0: found, index, groups }) => {
    const right = found.slice(groups!.event!.length);
    return { from: index, to: index + found.length, right, sure: false };
  }),
];
