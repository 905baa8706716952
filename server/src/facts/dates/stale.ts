import {
  passagesOf,
  sentencesOf,
  wordsAlone,
  type PlacedSentence,
  type Sentence,
} from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import { literal } from '../../text/pattern';
import { hasRole } from '../roles';
import { ownWords } from '../prose/reading';

/** A year that stands where the report's own, or the one after it, should stand. */
export interface StaleYear {
  readonly sentence: PlacedSentence;
  /** Where the four digits stand in the sentence's text. */
  readonly at: number;
  readonly found: number;
  readonly expected: number;
}

/** What a body says that it did in the year, and what it counts at the year's end. */
const work =
  /收到|受理|新收|收办|贯彻|落实|坚持|推进|围绕|办理|办结|答复|公开|发布|制[发定]|废止|印发|开展|举办|组织|发生|出现|收取|收费|发出|被申请|取得|完成|召开|建立|健全|认真|严格|现行有效|作出|处罚|许可|公布|制作|回应|增设|开设|[没未无]/;
/** Words with which a sentence speaks of last year rightly. */
const lookingBack =
  /较|相比|同比|环比|增长|下降|上升|减少|增加|上年|去年|往年|历年|结转|以来|决算|预算|已整改|整改(?:完成|到位|情况)|期间|规划|起[,]|年底前?|年末|出台|修订|施行|实施|成立|组建|更名|挂牌|创刊|上线|评估|测评|考评|(?:考核|考评|评估)[^,。;]{0,12}(?:中|优秀|良好|合格|先进|等次|等级|结果|得分|名|第)|被评|评为|荣获|获评|获得|获[^,。;]{0,10}(?:奖|称号)|表彰|排名|位列|年报/;

/** Kinds of documents that are counted: 财政预决算4条 looks back on nothing. */
const kinds = /(?:规划|预算|决算|年报)\p{Script=Han}{0,6}(?=\d+[条篇件份])/gu;

/** Requests carried in and on are this year's. */
const carried = /上一?年度?结转|结转[至到]?下|结转(?=\d)/g;

/** A number or heading before what is said. */
const heading =
  '(?:[(][一二三四五六七八九十]{1,3}[)](?:[\\p{Script=Han}、]{2,20}(?:情况|方面|工作|建设|保障|公开|管理)[.。:]?)?|第?[一二三四五六七八九十]是|\\d{1,2}[、.)])?';
/** What may stand between the beginning of a clause and the year. */
const lead =
  '(?:全年|在|[我本](?:局|县|市|区|镇|乡|街道|委|厅|办|院|机关|单位)|其中|经统计|据统计)?[(]?';
/** What follows the year where the sentence goes on to tell of work; a noun there makes it the year's plan or list. */
const follows =
  '(?:年度?|年全年)[)]?[,]?(?!\\p{Script=Han}{1,4}的)(?=[我本全各省州市区县镇乡共无未没因在将]|累计|总共|(?:门户|政府|官方)网站|政务新媒体|(?:政务)?微[信博]|主动|依申请|新[收制增]|制[发定作]|收[到办取]|接[到收](?=[^,。;]{0,12}申请)|受理|承办|回应|办[结理]|答复|公开|发[布出生]|废止|通过|围绕|按照|依托|坚持|认真|严格|举办|开展|召开|组织|建立|作出|实际|被申请|现行|持续|切实|积极|深入|政府信息公开工作|\\p{Script=Han}{2,16}?(?:局|厅|委员会|办公室|政府|办事处)(?!的|信息)|\\p{Script=Han}{2,8}?(?:[市县区镇乡]|街道|管委会)(?:共|累计|没有|未|无|通过|利用|依托|收到|受理|办[理结]|主动|认真|积极|严格|坚持|围绕|切实))';
const followsMonth =
  '年(?:\\d{1,2}月(?:\\d{1,2}日)?,(?=[我本])|1月(?:1日)?[至到—-](?:12月(?:31日)?|年底),?(?=\\p{Script=Han}))';

const monthEnd = '12月31日|12月底|年底|底|末|年末';

/**
 * Sentences that tell of the report year's work under the number of the year before, a stock counted at the
 * end of that year, and plans for the report year itself, which is over: left over from the report before.
 * What speaks of last year by right, such as comparisons, assessments and problems since put right, is none.
 */
export function staleYears(report: Report): readonly StaleYear[] {
  const { year } = report;
  if (year === null) return [];
  return passagesOf(report).flatMap((passage) => {
    if (passage.chapter === null) return [];
    const parts = hasRole(report, passage.chapter, 'issues')
      ? inIssues(passage.text, String(year))
      : inWork(passage.text, String(year));
    return parts.flatMap(({ from: start, stale }) =>
      stale.map(({ sentence: { text, from }, ...each }) => ({
        ...each,
        sentence: { passage, text, from: start + from },
      })),
    );
  });
}

/** What is stale in a part of a chapter, which begins at the place. */
interface StaleIn {
  readonly from: number;
  readonly stale: readonly StaleYear[];
}

const none: readonly StaleIn[] = [];

/** Whether the text may name the year; `false` is certain. */
const mayName = (text: string, year: string): boolean => text.includes(year) || text.includes('２');

const yearBefore = (written: string): string => String(Number(written) - 1);

/** What is stale in a chapter of a report of the year, by the chapter's words alone. */
const inWork = oncePerText((text, written): readonly StaleIn[] => {
  const last = yearBefore(written);
  if (!mayName(text, last)) return none;
  return paragraphsOf(text).flatMap(({ text: paragraph, from }) =>
    mayName(paragraph, last) ? [{ from, stale: staleInWork(paragraph, written) }] : [],
  );
});

/** Chapter five speaks of last year's problems and of next year's plans by right, if both have their year. */
const inIssues = (text: string, written: string): readonly StaleIn[] =>
  mayName(text, yearBefore(written)) || mayName(text, written)
    ? [{ from: 0, stale: staleInIssues(text, written) }]
    : none;

const said = (text: string): readonly Said[] =>
  sentencesOf(wordsAlone(text)).map((sentence) => ({ sentence, words: ownWords(sentence) }));

/** What is stale in a paragraph. */
const staleInWork = oncePerText((text, written): readonly StaleYear[] => {
  const year = Number(written);
  const wordings = wordingsFor(written);
  const sentences = said(text);
  return sentences.flatMap(({ sentence, words }, i) => {
    // What follows under the report year in the same paragraph makes a history of both.
    const next = sentences[i + 1]?.words ?? '';
    if (words.includes(written) || next.startsWith(written)) return [];
    const at =
      wordings.stock.exec(words)?.index ??
      placeOfWork(words, wordings.work) ??
      wordings.workPlan.exec(words)?.index ??
      null;
    return at === null ? [] : [found(sentence, words, at, year - 1, year)];
  });
});

interface Wordings {
  readonly work: RegExp;
  readonly stock: RegExp;
  readonly workPlan: RegExp;
  readonly problems: RegExp;
  readonly plan: RegExp;
}

interface Said {
  readonly sentence: Sentence;
  readonly words: string;
}

const wordingsFor = oncePerText((own): Wordings => {
  const last = String(Number(own) - 1);
  return {
    work: new RegExp(
      `(?:^${heading}|[,:;(])${lead}${literal(last)}(?:${follows}|${followsMonth})`,
      'u',
    ),
    stock: new RegExp(
      `截[止至](?:到)?${literal(last)}年(?:${monthEnd})(?!的|前|,?(?:全[市县区州省]|建成))(?=[^。;]{0,30}(?:现行有效|继续有效|有效(?:的)?(?:行政)?规范性文件|累计|在用|存量|主动公开|公开(?:各类)?(?:政府)?信息|关注(?:人数|量|用户)|粉丝|(?:收到|受理)(?:政府信息公开|信息公开)?申请|开设专栏))(?![^。;]{0,60}(?:结转|未办结|上年))`,
      'u',
    ),
    workPlan: new RegExp(
      `(?:按照|根据|落实|对照|围绕|依据)(?:国家|省|市|县|区|全[省市县区])?${literal(last)}年度?(?:政务公开|政府信息公开)工作(?:要点|安排|计划|任务|重点)`,
      'u',
    ),
    problems: new RegExp(
      `(?:^${heading}|[,:;])${lead}${literal(last)}年度?,?[^。;,]{0,24}?(?:[还仍尚]存在|依然存在|(?:存在|有)(?:的|以下|一些|几个|[一二两三四五]个?)?(?:主要|突出)?(?:的)?(?:问题|不足)|(?:主要|突出)问题(?:是|有|:)|不足之?处|,[^。;]{0,40}(?:但|然而)[^。;,]{0,10}(?:存在|不足))`,
      'u',
    ),
    plan: new RegExp(
      `(?:下一步|下一?阶段|今后|明年)[,:]?(?:我局|我县|我市|我镇|我街道|本机关|本单位)?(?:在)?${literal(own)}年度?[,]?(?:我局|我县|我市|我镇|我街道|本机关|本单位)?(?:将|要|拟|计划|继续|重点|主要)|(?:^|[,:;])${literal(own)}年度?,?[^。;,]{0,12}(?<!已)将(?:进一步|继续|着力|重点|持续|不断|从以下|切实|加大|加强|围绕|认真|按照|(?:明确|建立|健全|完善|推进|推动|强化|开展|做好)(?!的|情况|工作))`,
      'u',
    ),
  };
});

function placeOfWork(words: string, wording: RegExp): number | null {
  const match = wording.exec(words);
  if (!match || !work.test(words.slice(match.index + match[0].length))) return null;
  return lookingBack.test(words.replace(carried, '').replace(kinds, '')) ? null : match.index;
}

const staleInIssues = oncePerText((text, written): readonly StaleYear[] => {
  const year = Number(written);
  const { problems, plan } = wordingsFor(written);
  const sentences = said(text);
  const tellsOwn = sentences.some(
    ({ words }) =>
      (words.includes(`${year}年`) || /今年|本年|当前|目前/.test(words)) &&
      /问题|不足|短板/.test(words),
  );
  return sentences.flatMap(({ sentence, words }, i) => {
    const next = sentences[i + 1]?.words ?? '';
    const problem = problems.exec(words);
    const isPutRight = /整改|改进情况|均已|已经?(?:得到|解决|完成)|针对|上年|去年/.test(
      words + next,
    );
    if (problem && !tellsOwn && !isPutRight && !words.includes(String(year)))
      return [found(sentence, words, problem.index, year - 1, year)];
    const planned = plan.exec(words);
    if (!planned || words.includes(String(year + 1))) return [];
    return [found(sentence, words, planned.index, year, year + 1)];
  });
});

const found = (
  sentence: Sentence,
  words: string,
  from: number,
  year: number,
  expected: number,
): StaleYear => ({ sentence, at: words.indexOf(String(year), from), found: year, expected });
