import { cellPathParts } from '../../../../server/src/template/cellPath';
import { coreOf } from '../../../../server/src/template/vocabulary';
import type { Claim } from '../../../../server/src/template/claims';
import type { Template } from '../../../../server/src/template/model';
import { dataRows, type TableModel } from '../../reportModel';
import { enforcementSentences } from './enforcementSentences';

/** Sentences that tell what a table counts, each the one statement that it makes. */
export interface ClaimSentences {
  /** Id of the template's claim, or of a row; several joined by + are added up. */
  readonly claim: string;
  /** The applicants told of; all of them without any. */
  readonly columns?: readonly string[];
  /** Chapters in which the words mean that. */
  readonly chapters: readonly string[];
  /** `#` stands for the number. */
  readonly sentences: readonly string[];
  /** What the table's number is multiplied by, where the words give it in another unit. */
  readonly times?: number;
}

const anywhere = ['overview', 'applications'];
const reviews = ['overview', 'review'];
const general = ['overview', 'disclosure'];

const claimSentences: readonly ClaimSentences[] = [
  {
    claim: 'received',
    chapters: anywhere,
    sentences: [
      '全年新收政府信息公开申请#件。',
      '全年共收到政府信息公开申请#件，均按规定登记。',
      '本年度收到各类政府信息公开申请共#件。',
      '本机关共受理依申请公开事项#件。',
      '全年收到#件政府信息公开申请，依法转承办科室办理。',
      '政府信息公开申请共收到#件。',
      '接收政府信息公开申请书#份，逐份编号。',
      '收到公众提出的信息公开申请#件。',
      '全年收政府信息公开申请#件，均逐件登记。',
      '共收到公开申请#件，依法登记。',
      '通过网络、信函等渠道共收到政府信息公开申请#件。',
      '全年共收到公民、法人和其他组织提交的政府信息公开申请#件。',
      '收到自然人、法人或者其他组织依申请公开#件。',
      '全年累计收到依申请公开#件。',
      '全年收到依申请政府信息公开#件。',
      '共受理政府信息依申请公开办理事项#件。',
      '全年共接收通过网络、信函等方式提交的政府信息公开申请#件。',
    ],
  },
  {
    claim: 'registered',
    chapters: anywhere,
    // 本年度共有…#件 is read only where the paragraph has spoken of nothing else.
    sentences: ['全年新增政府信息公开申请#件。', '登记政府信息公开申请#件，依法办理。'],
  },
  {
    claim: 'processed',
    chapters: anywhere,
    sentences: ['依法处理政府信息公开申请#件。', '全年共处理依申请公开事项#件。'],
  },
  {
    claim: 'carried-in',
    chapters: anywhere,
    sentences: [
      '政府信息公开申请中，上年结转#件。',
      '上年度结转政府信息公开申请#件。',
      '另有上一年度结转的申请#件一并办理。',
      '申请中属于结转上年度的共#件。',
    ],
  },
  {
    claim: 'received',
    columns: ['natural-person'],
    chapters: anywhere,
    sentences: [
      '全年收到自然人政府信息公开申请#件。',
      '政府信息公开申请逐件登记，其中收到自然人申请#件。',
    ],
  },
  {
    claim: 'received',
    columns: ['business', 'research', 'welfare', 'legal-service', 'other'],
    chapters: anywhere,
    sentences: ['收到法人或其他组织政府信息公开申请#件。'],
  },
  {
    claim: 'handled',
    chapters: anywhere,
    sentences: [
      '全年办结政府信息公开申请#件。',
      '共答复政府信息公开申请#件，答复文书统一编号。',
      '已回复依申请公开#件。',
      '依申请公开工作规范有序，本年度办结#件。',
      '规范办理政府信息公开申请，年内共办结#件。',
    ],
  },
  {
    claim: 'in-hand',
    chapters: anywhere,
    sentences: ['本年度办理#件政府信息公开申请，全部在法定期限内答复。', '共收办依申请公开#件。'],
  },
  {
    claim: 'carried-out',
    chapters: anywhere,
    sentences: [
      '其余申请#件结转下年度继续办理。',
      '申请未到答复期限、结转至下一年度的#件。',
      '因需征求第三方意见，顺延至次年办理的申请#件。',
      '政府信息公开申请结转下年度继续办理#件。',
      '政府信息公开申请按期办理，#件转下年度办理。',
      '政府信息公开申请中，剩余#件正在办理中。',
      '年末尚未办结的政府信息公开申请#件。',
      '政府信息公开申请依法办理，#件留待下年办理。',
      '政府信息公开申请中，跨年办理#件。',
    ],
  },
  {
    claim: 'granted',
    chapters: anywhere,
    sentences: ['申请办理结果中，予以公开#件。', '从申请答复情况看，予以公开的有#件。'],
  },
  {
    claim: 'partial',
    chapters: anywhere,
    sentences: ['申请办理结果中，部分公开#件。', '对申请作出区分处理，部分公开的共#件。'],
  },
  {
    claim: 'granted+partial',
    chapters: anywhere,
    sentences: ['申请办理结果中，予以公开和部分公开共#件。', '对申请予以公开及部分公开的有#件。'],
  },
  {
    claim: 'refused',
    chapters: anywhere,
    sentences: ['申请办理结果中，不予公开#件。', '对申请决定不予公开的共#件。'],
  },
  {
    claim: 'unavailable',
    chapters: anywhere,
    sentences: ['申请办理结果中，无法提供#件。', '对申请告知无法提供的有#件。'],
  },
  {
    claim: 'not-held',
    chapters: anywhere,
    sentences: ['申请办理结果中，不掌握的#件。', '对申请告知本机关不掌握的共#件。'],
  },
  {
    claim: 'needs-making',
    chapters: anywhere,
    sentences: ['申请办理结果中，需要另行制作的#件。', '对申请告知没有现成信息的共#件。'],
  },
  {
    claim: 'unclear',
    chapters: anywhere,
    sentences: ['申请办理结果中，补正后仍不明确的#件。'],
  },
  {
    claim: 'rejected',
    chapters: anywhere,
    sentences: ['申请办理结果中，不予处理#件。', '对申请不予处理的共#件。'],
  },
  {
    claim: 'petition',
    chapters: anywhere,
    sentences: [
      '申请办理结果中，信访举报投诉类#件。',
      '对申请不予处理，信访、举报、投诉类的共#件。',
    ],
  },
  {
    claim: 'duplicate',
    chapters: anywhere,
    sentences: ['申请办理结果中，重复申请#件。', '对申请不予处理，重复申请的#件。'],
  },
  {
    claim: 'state-secret',
    chapters: anywhere,
    sentences: ['申请办理结果中，国家秘密#件。', '申请办理结果中，涉及国家秘密#件。'],
  },
  {
    claim: 'third-party',
    chapters: anywhere,
    sentences: ['申请办理结果中，涉及第三方合法权益不予公开#件。'],
  },
  {
    claim: 'internal-affairs',
    chapters: anywhere,
    sentences: ['申请办理结果中，内部事务信息#件。', '申请办理结果中，属于三类内部事务性信息#件。'],
  },
  {
    claim: 'process-information',
    chapters: anywhere,
    sentences: ['申请办理结果中，过程性信息#件。', '申请办理结果中，属于过程性信息不予公开#件。'],
  },
  {
    claim: 'enforcement-file',
    chapters: anywhere,
    sentences: [
      '申请办理结果中，行政执法案卷信息#件。',
      '申请办理结果中，属于行政执法案卷信息#件。',
    ],
  },
  {
    claim: 'administrative-query',
    chapters: anywhere,
    sentences: ['申请办理结果中，行政查询#件。'],
  },
  {
    claim: 'publication',
    chapters: anywhere,
    sentences: ['申请办理结果中，公开出版物#件。'],
  },
  {
    claim: 'excessive',
    chapters: anywhere,
    sentences: ['申请办理结果中，大量反复申请#件。'],
  },
  {
    claim: 'confirmation',
    chapters: anywhere,
    sentences: ['申请办理结果中，要求确认或重新出具已获取信息#件。'],
  },
  {
    claim: 'other',
    chapters: anywhere,
    sentences: ['申请办理结果中，其他处理#件。', '对申请作其他处理的有#件。'],
  },
  {
    claim: 'not-corrected',
    chapters: anywhere,
    sentences: [
      '申请办理结果中，逾期不补正的#件。',
      '公开申请中，申请人逾期未补正视为放弃的共#件。',
    ],
  },
  {
    claim: 'fee-unpaid',
    chapters: anywhere,
    sentences: ['申请办理结果中，逾期未缴费的#件。', '对申请逾期不缴费的共#件。'],
  },
  {
    claim: 'direct-litigation',
    chapters: reviews,
    sentences: [
      '政府信息公开行政诉讼案件依法应诉，未经复议直接起诉#件。',
      '因政府信息公开引起的案件中，未经复议直接起诉#件。',
    ],
  },
  {
    claim: 'litigation-after-reconsideration',
    chapters: reviews,
    sentences: [
      '政府信息公开行政诉讼案件依法应诉，复议后起诉的#件。',
      '因政府信息公开引起的案件中，复议后诉讼#件。',
    ],
  },
  {
    claim: 'reconsideration',
    chapters: reviews,
    sentences: [
      '因政府信息公开被申请行政复议#件。',
      '政府信息公开行政复议案件共#件，均按时提交答复意见。',
      '涉及信息公开工作的行政复议申请#件。',
    ],
  },
  {
    claim: 'reconsideration',
    chapters: ['review'],
    sentences: ['全年被申请行政复议#件。', '本年度行政复议案件共#件。'],
  },
  {
    claim: 'litigation',
    chapters: reviews,
    sentences: [
      '因政府信息公开被提起行政诉讼#件。',
      '政府信息公开行政诉讼案件共#件，负责人依法出庭应诉。',
    ],
  },
  {
    claim: 'litigation',
    chapters: ['review'],
    sentences: ['全年被提起行政诉讼#件。', '本年度行政诉讼案件共#件。'],
  },
  {
    claim: 'reconsideration+litigation',
    chapters: reviews,
    sentences: [
      '政府信息公开行政复议、行政诉讼共#件。',
      '因政府信息公开引发的行政复议和行政诉讼案件#件。',
      '政府信息公开行政复议与行政诉讼案件共#件。',
    ],
  },
  ...(
    [
      ['upheld', '结果维持'],
      ['corrected', '结果纠正'],
      ['pending', '尚未审结'],
    ] as const
  ).flatMap(([column, words]): readonly ClaimSentences[] => [
    {
      claim: `reconsideration-${column}`,
      chapters: reviews,
      sentences: [`政府信息公开行政复议案件依法答复，#件${words}。`],
    },
    {
      claim: `litigation-${column}`,
      chapters: reviews,
      sentences: [`政府信息公开行政诉讼案件依法应诉，${words}#件。`],
    },
  ]),
  {
    claim: 'reconsideration-otherwise',
    chapters: reviews,
    sentences: ['政府信息公开行政复议案件依法答复，其他结果#件。'],
  },
  {
    claim: 'litigation-otherwise',
    chapters: reviews,
    sentences: ['政府信息公开行政诉讼案件依法应诉，其他结果#件。'],
  },
  {
    claim: 'normative-documents-made',
    chapters: general,
    sentences: [
      '全年制发规范性文件#件。',
      '印发行政规范性文件#件，均附政策解读材料。',
      '制定出台规范性文件共#件。',
      '新增行政规范性文件#部。',
      '本年出台了#件规范性文件。',
      '规范性文件管理有序，新制定#件。',
    ],
  },
  {
    claim: 'normative-documents-repealed',
    chapters: general,
    sentences: [
      '全年废止行政规范性文件#件。',
      '宣布废止#件规范性文件。',
      '清理废止行政规范性文件#部。',
      '行政规范性文件实行统一登记，废止数量#件。',
    ],
  },
  {
    claim: 'normative-documents-in-force',
    chapters: general,
    sentences: [
      '现行有效的行政规范性文件#件。',
      '目前现行有效规范性文件共#件。',
      '对#件现行有效的行政规范性文件集中公布。',
      '清理并集中公布现行有效行政规范性文件#件。',
      '行政规范性文件实行统一登记，现行有效数量#件。',
    ],
  },
  {
    claim: 'fees',
    chapters: general,
    sentences: ['全年行政事业性收费金额共计#万元。', '行政事业性收费总额#万元，全部缴入国库。'],
  },
  {
    claim: 'fees',
    times: 10_000,
    chapters: general,
    sentences: ['全年行政事业性收费#元。', '行政事业性收费收入为#元。'],
  },
  {
    claim: 'licensing',
    chapters: general,
    sentences: [
      '依法作出行政许可决定#件。',
      '全年作出#件行政许可决定。',
      '全年作出行政许可#件，按时办结。',
    ],
  },
  {
    claim: 'penalties',
    chapters: general,
    sentences: [
      '依法作出行政处罚决定#件。',
      '全年作出#件行政处罚决定。',
      '全年作出行政处罚#件，均已公示。',
    ],
  },
  {
    claim: 'normative-documents-disclosed',
    chapters: general,
    sentences: ['规范性文件管理有序，全年新公开#件。'],
  },
  {
    claim: 'normative-documents-disclosed-total',
    chapters: general,
    sentences: ['规范性文件管理有序，对外公开总数#件。'],
  },
  {
    claim: 'coercion',
    chapters: general,
    sentences: ['依法作出行政强制决定#件。', '全年作出#件行政强制处理决定。'],
  },
];

/** The shortest label that the reader takes for a statement by itself. */
const shortestLabel = 6;

/** A row's own label before its number, for each row of the requests' results. */
const ofRows = ({ tables }: Template): readonly ClaimSentences[] =>
  tables
    .filter(({ id }) => id === 'applications')
    .flatMap(({ blocks }) => blocks.flatMap(dataRows))
    .filter(({ label, parent }) => parent !== undefined && coreOf(label).length >= shortestLabel)
    .map(({ id, label }) => {
      const words = label.replace(/^(?:\d\.|（.）)/, '').replace(/（.*）$/, '');
      return {
        claim: `row-${id}`,
        chapters: anywhere,
        sentences: [`申请办理结果中，${words}#件。`, `对申请以${words}的#件说明理由。`],
      };
    });

/** All sentences that the edition's tables can settle. */
export const claimSentencesOf = (form: Template): readonly ClaimSentences[] => [
  ...[...claimSentences, ...enforcementSentences].filter(
    ({ claim }) => claimsOf(form, claim).length > 0,
  ),
  ...ofRows(form),
];

/** The template's claims with these ids; none where it lacks one of them. */
function claimsOf(form: Template, ids: string): readonly Claim[] {
  const wanted = ids.split('+');
  const found = wanted.flatMap((id) => form.claims?.list.find((each) => each.id === id) ?? []);
  return found.length === wanted.length ? found : [];
}

/** What a claim may count by the tables, the sum that its words mean first. */
export function countsOf(
  form: Template,
  tables: Readonly<Record<string, TableModel>>,
  { claim: id, columns, times = 1 }: ClaimSentences,
): readonly number[] {
  return sumsMeant(form, id).map((sum) => {
    const total = sum
      .flatMap((path) => columns?.map((column) => path.replace(/[^/]+$/, column)) ?? [path])
      .reduce((value, path) => value + countAt(tables, path), 0);
    return Number((total * times).toFixed(6));
  });
}

/** The sums of cells that the words of a claim may mean, the one that they mean first. */
export function sumsMeant(form: Template, id: string): readonly (readonly string[])[] {
  const claims = claimsOf(form, id);
  return claims.length > 0 ? meanings(claims) : [[`applications/${id.replace('row-', '')}/total`]];
}

const meanings = (claims: readonly Claim[]): readonly (readonly string[])[] =>
  claims.length > 1
    ? [claims.flatMap(({ counts }) => counts)]
    : claims.flatMap(({ counts, orCounts = [] }) => [counts, ...orCounts]);

/** The number of a cell; of a group's row, those of the rows that it heads. */
function countAt(tables: Readonly<Record<string, TableModel>>, path: string): number {
  const { table, row, column } = cellPathParts(path);
  return Object.entries(tables[table]!)
    .filter(([id]) => id === row || id.startsWith(`${row}.`))
    .reduce((sum, [, cells]) => sum + (cells[column]?.value ?? 0), 0);
}
