import type { ClaimSentences } from './claimSentences';

const chapters = ['overview'];

/** What statistics of enforcement tell of their tables; money, which the editions give in other units, is left out. */
export const enforcementSentences: readonly ClaimSentences[] = [
  {
    claim: 'penalties-imposed',
    chapters,
    sentences: [
      '全年作出行政处罚决定#宗。',
      '本机关实施行政处罚总数为#宗。',
      '共办结行政处罚案件#件，均已归档。',
      '行政处罚案件共#起。',
    ],
  },
  {
    claim: 'licences-applied',
    chapters,
    sentences: ['全年行政许可申请总数为#宗。', '收到行政许可申请#件，逐件登记。'],
  },
  {
    claim: 'licences-accepted',
    chapters,
    sentences: ['依法受理行政许可申请#宗。', '行政许可申请共受理#件。'],
  },
  {
    claim: 'licences-handled',
    chapters,
    sentences: ['全年办理行政许可#宗。', '作出行政许可决定#件。'],
  },
  {
    claim: 'licences-granted',
    chapters,
    sentences: ['对行政许可申请依法审查，予以许可#宗。', '准予许可#件。'],
  },
  {
    claim: 'licences-refused',
    chapters,
    sentences: ['对行政许可申请依法审查，不予许可#宗。', '作出不予行政许可决定#件。'],
  },
  {
    claim: 'licences-withdrawn',
    chapters,
    sentences: ['全年撤销行政许可#宗。'],
  },
  {
    claim: 'coercion-imposed',
    chapters,
    sentences: ['实施行政强制措施#宗。', '全年行政强制总数#件。'],
  },
];

/** Numbers of enforcement that none of the tables counts. */
export const enforcementTraps: readonly string[] = [
  '全年立案#宗，移送司法机关#宗。',
  '作出不予行政处罚决定#宗，公示行政处罚信息#条。',
  '开展行政检查#次，联合检查#次。',
  '行政处罚案件中，适用简易程序#宗，适用普通程序#宗。',
  '上半年作出行政处罚决定#宗。',
  '所属大队办理行政处罚案件#宗。',
  '申请法院强制执行#宗，行政强制执行#宗。',
  '行政处罚案件较上年增加#宗。',
  '对#起行政处罚案件开展案卷评查，抽查行政许可案卷#宗。',
  '办理行政许可变更#件、延续#件。',
  '取消行政许可事项#项，下放行政许可事项#项。',
  '因行政处罚被申请行政复议#件。',
  '罚款#元，没收违法所得#元。',
];
