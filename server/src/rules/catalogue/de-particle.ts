import { matchesIn } from '../../text/matches';
import { mendingFix } from '../fixes/mend';
import { paragraphRule } from '../paragraphRule';
import type { Place } from '../../facts/words/search';

const manners =
  '通俗易懂|扎扎实实|认认真真|实实在在|积极主动|及时有效|及时准确|深入细致|公平公正|有条不紊|持之以恒|更好|较好|很好|最大限度|不断深入|卓有成效|有力有序|坚定不移|因地制宜|实事求是';
const actions =
  '发布|开展|推进|推动|落实|引导|做好|完成|回应|解决|宣传|公开|服务|保障|促进|提升|提高|加强|执行|抓好|满足|方便';

/** 通俗易懂的发布: before a verb it is 地. The verb must not itself be followed by 的 or be a noun's part. */
const mannerBeforeVerb = new RegExp(
  `(?:${manners})的(?:${actions})(?!的|了?的|工作|方式|方法|能力|水平)`,
  'g',
);

/** 地 between manner and verb; off by default, because only the sentence tells a verb from a noun. */
export const deParticle = paragraphRule<Place>({
  code: 'de-particle',
  severity: 'hint',
  offByDefault: true,
  find: (text) =>
    matchesIn(text, mannerBeforeVerb).map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
    })),
  tell({ from, to }, paragraph) {
    const found = paragraph.text.slice(from, to);
    const at = found.lastIndexOf('的');
    const expected = `${found.slice(0, at)}地${found.slice(at + 1)}`;
    return {
      span: paragraph.spanOf(from, to),
      message: { key: 'de-particle', args: { found, expected } },
      fixes: mendingFix(paragraph, from, to, expected, { preferred: true, safe: false }),
    };
  },
});
