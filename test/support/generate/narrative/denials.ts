import type { TableModel } from '../../reportModel';

/** A sentence that says of some of the tables' numbers that there were none. */
export interface Denial {
  readonly name: string;
  readonly chapters: readonly string[];
  readonly sentences: readonly string[];
  /** How many there were of what it denies. */
  count(tables: Readonly<Record<string, TableModel>>): number;
  /** Whether it has nothing to speak of: of no case nothing is upheld. */
  isIdle?(tables: Readonly<Record<string, TableModel>>): boolean;
}

type Tables = Readonly<Record<string, TableModel>>;

const at = (tables: Tables, table: string, row: string, column: string): number =>
  tables[table]?.[row]?.[column]?.value ?? 0;
const lawsuits = ['direct-litigation', 'litigation-after-reconsideration'];
const cases = (tables: Tables, rows: readonly string[], columns: readonly string[]): number =>
  rows
    .flatMap((row) => columns.map((column) => at(tables, 'review', row, column)))
    .reduce((a, b) => a + b);
const every = ['reconsideration', ...lawsuits];

export const denials: readonly Denial[] = [
  {
    name: 'requests received',
    chapters: ['overview', 'applications'],
    sentences: [
      '本年未收到政府信息公开申请。',
      '全年没有收到任何政府信息公开申请。',
      '本年度无政府信息公开申请。',
      '全年未接到依申请公开申请，申请渠道保持畅通。',
      '本机关未受理过政府信息公开申请事项。',
      '全年未收到公众提出的信息公开申请。',
      '全年未收到公民、法人或者其他组织提出的政府信息公开申请。',
      '全年政府信息公开申请为零。',
      '本年度未产生政府信息公开申请。',
      '依申请公开工作正常，全年零申请。',
      '本年度没有单位和个人向本机关提出政府信息公开申请。',
    ],
    count: (tables) => at(tables, 'applications', 'received', 'total'),
  },
  {
    name: 'requests carried on',
    chapters: ['overview', 'applications'],
    sentences: [
      '政府信息公开申请均在法定期限内办结。',
      '政府信息公开申请年末没有未办结的事项。',
      '年末无结转下年度继续办理的政府信息公开申请。',
      '政府信息公开申请没有结转下年度的情况。',
    ],
    count: (tables) => at(tables, 'applications', 'carried-out', 'total'),
  },
  {
    name: 'requests carried in',
    chapters: ['overview', 'applications'],
    sentences: ['政府信息公开申请无上年结转事项。', '没有上年结转的政府信息公开申请。'],
    count: (tables) => at(tables, 'applications', 'carried-in', 'total'),
  },
  {
    name: 'reconsiderations',
    chapters: ['overview', 'review'],
    sentences: [
      '未发生因政府信息公开引发的行政复议。',
      '全年没有因政府信息公开被申请行政复议。',
      '本年度无政府信息公开行政复议案件。',
    ],
    count: (tables) => cases(tables, ['reconsideration'], ['total']),
  },
  {
    name: 'lawsuits',
    chapters: ['overview', 'review'],
    sentences: [
      '未因政府信息公开被提起行政诉讼。',
      '全年没有政府信息公开行政诉讼案件。',
      '无因政府信息公开工作引起的行政诉讼。',
    ],
    count: (tables) => cases(tables, lawsuits, ['total']),
  },
  {
    name: 'reconsiderations and lawsuits',
    chapters: ['overview', 'review'],
    sentences: [
      '未发生政府信息公开行政复议、行政诉讼。',
      '全年无因政府信息公开引发的行政复议和行政诉讼案件。',
      '没有被申请政府信息公开行政复议或者提起行政诉讼的情况。',
    ],
    count: (tables) => cases(tables, every, ['total']),
  },
  {
    name: 'cases not upheld',
    chapters: ['overview', 'review'],
    sentences: [
      '政府信息公开行政复议、行政诉讼案件均获维持。',
      '因政府信息公开引发的行政复议、诉讼全部予以维持。',
    ],
    count: (tables) => cases(tables, every, ['corrected', 'other', 'pending']),
    isIdle: (tables) => cases(tables, every, ['total']) === 0,
  },
  {
    name: 'cases corrected',
    chapters: ['overview', 'review'],
    sentences: [
      '政府信息公开行政复议、行政诉讼案件零纠错。',
      '政府信息公开案件没有被纠正的情形，均未被纠错。',
    ],
    count: (tables) => cases(tables, every, ['corrected']),
  },
  {
    name: 'lawsuits lost',
    chapters: ['overview', 'review'],
    sentences: ['因政府信息公开引发的案件无败诉。', '政府信息公开行政诉讼零败诉。'],
    count: (tables) => cases(tables, lawsuits, ['corrected']),
  },
  {
    name: 'cases pending',
    chapters: ['overview', 'review'],
    sentences: [
      '政府信息公开行政复议、行政诉讼案件均已审结。',
      '因政府信息公开引发的行政复议和行政诉讼全部审结。',
    ],
    count: (tables) => cases(tables, every, ['pending']),
    isIdle: (tables) => cases(tables, every, ['total']) === 0,
  },
  {
    name: 'normative documents',
    chapters: ['overview', 'disclosure'],
    sentences: ['全年未制发行政规范性文件。', '本年没有出台新的规范性文件。'],
    count: (tables) =>
      at(tables, 'disclosure', 'normative-documents', 'made') +
      at(tables, 'disclosure', 'normative-documents', 'issued'),
  },
];
