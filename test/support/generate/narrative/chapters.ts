import { hasCell } from '../../disclosure';
import { editionOf } from '../../reader';
import { choose, valueOf, type Facts } from './facts';

export function preambleOf(facts: Facts): readonly string[] {
  const { agency, year } = facts;
  const form = editionOf(facts.edition).document.number;
  const basis = choose(facts, 0, [
    `本报告由${agency.name}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（${form}）的要求编制。`,
    `根据《中华人民共和国政府信息公开条例》第五十条规定，现公布${agency.name}${year}年度报告。`,
  ]);
  const period = choose(facts, 1, [
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `除另有说明外，数据统计期限为${year}年1月1日至12月31日。`,
  ]);
  const contact =
    '对本报告有疑问的，请与本机关政府信息公开工作机构联系（地址：云溪路18号；邮编：650000；电话：0870-2345678）。';
  return choose(facts, 2, [[basis + period + contact], [basis, period, contact]]);
}

/** Chapter five: problems and what is done about them, last year's included. */
export const issuesOf = (facts: Facts): readonly string[] =>
  choose(facts, 5, [
    [
      `上年查找的专栏更新不及时问题已完成整改。对照群众期待，工作中还存在一些不足：一是政策解读形式较为单一；二是部分工作人员业务能力有待提高。`,
      `下一步，${facts.agency.self}将采取以下改进措施：一是丰富图文、视频等解读形式；二是分层开展业务培训，提高答复质量。`,
    ],
    [
      '（一）存在的主要问题',
      '公开内容与群众实际需求还有差距，基层单位之间工作不够平衡。',
      '（二）改进情况',
      '针对上年提出的问题已逐项整改到位；今后将加强工作指导，定期通报，推动各单位均衡提升。',
    ],
  ]);

/** Chapter six, with the fee statement where the form asks for requests dropped as unpaid. */
export function otherMattersOf(facts: Facts): readonly string[] {
  if (!hasCell(editionOf(facts.edition), 'applications/other.fee-unpaid/total'))
    return [choose(facts, 6, ['无', '无。', '没有其他需要报告的事项。'])];
  const unpaid = valueOf(facts, 'applications', 'other.fee-unpaid', 'total');
  const notices = unpaid > 0 ? `发出收费通知后申请人逾期未缴费${unpaid}件，` : '';
  return [
    `依据《政府信息公开信息处理费管理办法》，${facts.year}年${notices}未收取信息处理费。`,
    ...choose(facts, 6, [[], ['除上述内容外，没有其他需要报告的事项。']]),
  ];
}

/** What some bodies say above table two. */
export const disclosureTextOf = (facts: Facts): readonly string[] =>
  choose(facts, 7, [
    [],
    [
      `${facts.year}年，${facts.agency.self}依法主动公开机构职能、规章和规范性文件、行政许可、行政处罚、财政预决算等信息，具体情况见下表。`,
    ],
  ]);

/** What some bodies say above table three: its main figures over again. */
export function applicationsTextOf(facts: Facts): readonly string[] {
  const of = (row: string, column = 'total'): number => valueOf(facts, 'applications', row, column);
  if (of('received') === 0) return [];
  const organisations = of('received') - of('received', 'natural-person');
  return choose(facts, 8, [
    [],
    [
      `${facts.year}年，共收到政府信息公开申请${of('received')}件，其中自然人申请${of('received', 'natural-person')}件，法人或其他组织申请${organisations}件。办理结果中，予以公开${of('granted')}件，部分公开${of('partial')}件，重复申请${of('rejected.duplicate')}件，结转下年度继续办理${of('carried-out')}件。`,
    ],
  ]);
}

/** What some bodies say above table four. */
export function reviewTextOf(facts: Facts): readonly string[] {
  const of = (row: string): number => valueOf(facts, 'review', row, 'total');
  const lawsuits = of('direct-litigation') + of('litigation-after-reconsideration');
  const text =
    of('reconsideration') + lawsuits === 0
      ? `${facts.year}年度，${facts.agency.self}无政府信息公开行政复议、行政诉讼情况。`
      : `${facts.year}年度，因政府信息公开工作发生行政复议${of('reconsideration')}件，行政诉讼${lawsuits}件。`;
  return choose(facts, 9, [[], [text]]);
}
