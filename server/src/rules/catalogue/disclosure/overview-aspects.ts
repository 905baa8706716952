import { firstMatchIn } from '../../../text/matches';
import { oncePer } from '../../../text/oncePer';
import { oncePerText } from '../../../text/oncePerText';
import { paragraphsOf } from '../../../text/paragraphs';
import { authored } from '../../../text/pattern';
import { passagesOf, type Passage } from '../../../report/prose/passages';
import type { Localised } from '../../../template/localised';
import { reportingBody } from '../../../facts/bodies/reporting';
import type { Report } from '../../../report/model';
import type { LocalRequirements } from '../../../facts/requirements';
import type { Place } from '../../../facts/words/search';
import { unmetRequirements } from '../../../facts/unmetRequirements';
import type { Related, Rule, RuleFinding } from '../../model';
import { ownWords, passageOf, plainOf, saysSomething } from '../../../facts/prose/reading';

interface Aspect {
  readonly name: Localised;
  /** Wordings that show it is covered, the plainest first. */
  readonly words: readonly RegExp[];
  /** The same for wordings that name a document. */
  readonly documents?: RegExp;
}

/** What chapter one covers, under whatever headings. */
const aspects: readonly Aspect[] = [
  {
    name: { 'zh-cn': '主动公开', en: '“主动公开” (disclosure on its own initiative)' },
    words: [
      /主动公开/,
      /(?:公开|发布|公示|公布)[^。;]{0,24}(?:信息|文件|事项|动态|公告)|信息公开|解读/,
    ],
  },
  {
    name: { 'zh-cn': '依申请公开', en: '“依申请公开” (disclosure on request)' },
    words: [
      /依申请公开/,
      /依申请|公开申请|信息申请|申请人|申请公开|申请[^。;,]{0,12}公开|申请\d+件/,
    ],
  },
  {
    name: { 'zh-cn': '政府信息管理', en: '“政府信息管理” (management of information)' },
    words: [
      /信息管理|信息资源|(?:公开|信息|事项)(?:标准)?目录|公开指南|审核|审查|审签|校对|三审|先审|报备|登记|保密|清理|台账|公开属性|归档|档案|动态(?:调整|更新)|定期更新|(?:制作|发布|公开)(?:流程|程序|机制|制度)|管理(?:制度|办法|规定)/,
    ],
    documents:
      /(?:修订|制定|制订|编制|建立|完善|调整|印发|出台)[^。;]{0,8}《[^《》]*(?:目录|指南|制度|办法|规定|流程|规范|程序)[^《》]*》/,
  },
  {
    name: { 'zh-cn': '平台建设', en: '“平台建设” (platforms)' },
    words: [
      /平台|网站|新媒体|微信|微博|公众号|公报|专栏|专区|公开栏|公示栏|查阅点|客户端|网络建设/,
    ],
  },
  {
    name: { 'zh-cn': '监督保障', en: '“监督保障” (supervision and support)' },
    words: [
      /监督|保障|考核|考评|培训|评议|领导小组|组织领导|加强领导|责任追究|问责|督查|督促|督导|检查|专人|专题(?:会|研究)|分管领导|工作机制|责任分工|责任(?:部门|科室|处室)/,
    ],
  },
];

/** What the report of a government says besides (Articles 46 and 50, item 4). */
const governmentDuties: readonly Aspect[] = [
  {
    name: { 'zh-cn': '工作考核', en: '“工作考核” (appraisal)' },
    words: [/考核|考评|绩效|评分/],
  },
  {
    name: { 'zh-cn': '社会评议', en: '“社会评议” (public review)' },
    words: [/评议|满意度|社会评价|公众评价|群众评价|测评|问卷|第三方评估/],
  },
  {
    name: { 'zh-cn': '责任追究', en: '“责任追究” (accountability)' },
    words: [/责任追究|追究|问责|追责/],
  },
];

/** Bodies and their fields of work are called so; it says nothing of how information is disclosed. */
const fieldsOfWork =
  /(?:市场|药品|质量|技术|金融|资产|生产|安全|粮食|卫生|城市)监督(?:管理)?|(?:医疗|社会|住房|民生|后勤)保障|(?:不动产|主体)登记/g;

const rights = /(?:(?:保障|维护|尊重)[^，。；,;]{0,24}?)?(?:知情|参与|表达|监督)权/;
/** A list of the parts of the report. */
const parts = /[^。；;\n]{0,120}部分(?:组|构)?成/;
const listOfAspects =
  /(?:(?:主动公开|依申请公开|政府信息管理|(?:政府信息公开)?平台建设|监督保障)(?:情况|工作)?[、和及与]){2,}(?:政府信息管理|(?:政府信息公开)?平台建设|监督保障)(?:情况|工作)?/;
const wherePublished =
  /(?:通过|利用|依托)[^，。；,;]{0,20}?(?:公众号|网站|微信|微博|平台|公报|新媒体)(?=主动公开|公开|发布|公示|推送)/;

const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(authored(patterns.map(({ source }) => source).join('|')), 'g');

/** Words that contain an aspect's name and say nothing of it. */
const nameOnly = anyOf(rights, parts, listOfAspects, wherePublished);
/** The same where no parts are told of: that they are not takes long to find out in a long sentence. */
const nameOnlyButParts = anyOf(rights, listOfAspects, wherePublished);

const maxMissingForHint = 1;
/** The trial form of 2019 and 2020 asked for less. */
const requiredSince = 2021;
const supervision = 4;

/**
 * Chapter one covers its five aspects, and a government's report also appraisal, public review and
 * accountability (Article 50, item 4).
 */
export const overviewAspects: Rule = {
  code: 'overview-aspects',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report, { requirements }) {
    if (requirements) yield* asked(report, requirements);
    const overview = passageOf(report, 'overview');
    if (!overview?.chapter || !saysSomething(overview.text) || isFormOnly(overview.text)) return;
    const shown = shownIn(overview);
    const covering = aspectsOf(shown);
    const missing = aspects.filter((aspect) => !covering.has(aspect));
    if (missing.length > 0) {
      yield {
        span: overview.chapter.heading,
        severity:
          (report.year ?? 0) >= requiredSince && missing.length > maxMissingForHint
            ? 'warning'
            : 'info',
        message: {
          key: 'overview-aspects',
          args: { missing: named(missing), count: missing.length },
        },
        related: covered(overview, shown),
      };
    }
    if (missing.length > maxMissingForHint || missing.includes(aspects[supervision]!)) return;
    if (isGovernment(report)) {
      const said = aspectsOf(passagesOf(report).flatMap(shownIn));
      const unsaid = governmentDuties.filter((duty) => !said.has(duty));
      if (unsaid.length > 0) {
        yield {
          span: overview.chapter.heading,
          message: { key: 'overview-aspects.government', args: { missing: named(unsaid) } },
        };
      }
    }
  },
};

/** What the notice of an office above asks besides, under its name. */
function* asked(report: Report, requirements: LocalRequirements): Iterable<RuleFinding> {
  const notice = requirements.notice ?? { 'zh-cn': '上级通知', en: 'the office above' };
  for (const { span, ...unmet } of unmetRequirements(report, requirements)) {
    const args =
      unmet.kind === 'words' ? { ...unmet, words: unmet.words.join('、') } : { ...unmet };
    yield {
      span,
      severity: 'warning',
      message: { key: `overview-aspects.asked.${unmet.kind}`, args: { ...args, notice } },
    };
  }
}

/** Streets, committees and development zones are no governments of a level, though a place's name is theirs. */
const noGovernment =
  /(?:街道|新区|[开高经产示保度功园][\p{Script=Han}]{0,5}区|管委会|管理委员会|办事处)$/u;

function isGovernment(report: Report): boolean {
  const body = reportingBody(report);
  return body?.kind === 'government' && !noGovernment.test(body.name);
}

/** A blank form's 「（文字描述）」 is a placeholder, not a chapter that leaves something out. */
const isFormOnly = (text: string): boolean =>
  /^[（(【[][^）)】\]]{1,40}[）)】\]]$|^(?:详见|见)附件/.test(text.trim());

/** Where a text shows that an aspect is covered, by the plainest of its wordings that does. */
interface Shown extends Place {
  readonly aspect: Aspect;
  /** How many of the aspect's wordings are plainer. */
  readonly wording: number;
}

/** What a passage shows to be covered, paragraph by paragraph. */
const shownIn = ({ text }: Passage): readonly Shown[] =>
  paragraphsOf(text).flatMap(({ text: paragraph, from }) =>
    aspectsIn(paragraph).map((each) => ({ ...each, from: from + each.from, to: from + each.to })),
  );

const aspectsOf = (shown: readonly Shown[]): ReadonlySet<Aspect> =>
  new Set(shown.map(({ aspect }) => aspect));

/** The aspects that a paragraph shows to be covered. */
const aspectsIn = oncePerText((paragraph): readonly Shown[] =>
  [...aspects, ...governmentDuties].flatMap((aspect) => plainest(aspect, paragraph) ?? []),
);

function plainest(aspect: Aspect, paragraph: string): Shown | null {
  for (const [wording, { pattern, namesDocument }] of wordingsOf(aspect).entries()) {
    const match = firstMatchIn(searched(paragraph, namesDocument), pattern);
    if (match) return { aspect, wording, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

interface Wording {
  readonly pattern: RegExp;
  readonly namesDocument: boolean;
}

const wordingsOf = oncePer(({ words, documents }: Aspect): readonly Wording[] => [
  ...words.map((pattern) => ({ pattern, namesDocument: false })),
  ...(documents ? [{ pattern: documents, namesDocument: true }] : []),
]);

/** Where a wording is looked for, unit for unit: documents are not what a paragraph says itself. */
const searched = (paragraph: string, namesDocument: boolean): string =>
  namesDocument ? plainOf({ text: paragraph }) : ownPart(paragraph);

const ownPart = oncePerText((paragraph) => withoutNames(ownWords({ text: paragraph })));

/** The words with those struck out, unit for unit, that only contain an aspect's name. */
function withoutNames(words: string): string {
  const struck = (found: string): string => '·'.repeat(found.length);
  return words
    .replace(fieldsOfWork, struck)
    .replace(words.includes('部分') ? nameOnly : nameOnlyButParts, struck);
}

/** Where the other aspects are covered first, each by the plainest wording there is. */
function covered(overview: Passage, shown: readonly Shown[]): readonly Related[] {
  return aspects.flatMap((aspect) => {
    const places = shown.filter((each) => each.aspect === aspect);
    const least = Math.min(...places.map(({ wording }) => wording));
    const place = places.find(({ wording }) => wording === least);
    return place
      ? [
          {
            span: overview.spanOf(place.from, place.to),
            message: { key: 'overview-aspects.covered', args: { aspect: aspect.name } },
          },
        ]
      : [];
  });
}

const named = (list: readonly Aspect[]): Localised => ({
  'zh-cn': list.map(({ name }) => name['zh-cn']).join('、'),
  en: list.map(({ name }) => name.en).join(', '),
});
