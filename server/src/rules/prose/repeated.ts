import type { Place } from '../words/search';

/** A wording that stands twice running, or nearly so. */
export interface Repeated extends Place {
  readonly right: string;
  /** Surely one too many, or to be looked at. */
  readonly sure: boolean;
}

const longestRun = 16;

/** Two-character words that often end one term and begin the next: 主动公开公开目录. */
const bordering = new Set(
  '公开 信息 管理 服务 审核 审查 考核 培训 会议 申请 监督 宣传 咨询 统计 检查 评估 监测 执法 许可 政府 政务 网站 平台 行政 工作 问题 群众 社区 单位 部门 发布 项目'.split(
    ' ',
  ),
);
/** 一个一个, 逐条逐条: repeated on purpose. */
const onPurpose = /^[一逐]|^(?:又|很|再|各)/;
const allHan = /^\p{Script=Han}+$/u;

/** Wordings of two characters and more that follow themselves: 进一步进一步. */
export function* runsTwice(text: string): Generator<Repeated> {
  for (let i = 0; i + 3 < text.length; i++) {
    for (let length = longestRun; length >= 2; length--) {
      const wording = text.slice(i, i + length);
      if (!text.startsWith(wording, i + length) || !allHan.test(wording)) continue;
      const next = text[i + 2 * length];
      const alone = next === undefined || !allHan.test(next);
      const isBorder = length === 2 && bordering.has(wording) && !alone;
      if (!isBorder && !onPurpose.test(wording) && new Set(wording).size > 1) {
        yield { from: i, to: i + 2 * length, right: wording, sure: length > 2 || alone };
      }
      i += 2 * length - 1;
      break;
    }
  }
}

/** 可通过可以通过: the same said once more in full. */
const sameAgain =
  /(?<short>可|能|应|须|需)(?<verb>\p{Script=Han}{2})\k<short>(?:以|够|当|要)\k<verb>/gu;
/** 宣传社会宣传活动: a kind of event named before and after its theme. */
const namedTwice =
  /(?<event>宣传|教育|培训|演练|检查|督查|巡查|考核|竞赛|讲座)(?<theme>\p{Script=Han}{2})\k<event>(?=活动|工作|会议|班)/gu;

export function* nearlyTwice(text: string): Generator<Repeated> {
  for (const { 0: found, index, groups } of text.matchAll(sameAgain)) {
    const right = found.slice(1 + (groups?.verb?.length ?? 0));
    yield { from: index, to: index + found.length, right, sure: true };
  }
  for (const { 0: found, index, groups } of text.matchAll(namedTwice)) {
    const right = found.slice(groups?.event?.length ?? 0);
    yield { from: index, to: index + found.length, right, sure: false };
  }
}
