import { countsChanges } from '../../disclosure';
import { editionOf } from '../../reader';
import { choose, valueOf, type Facts } from './facts';

const headings = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const numerals = ['一', '二', '三', '四', '五'];

/** Chapter one: the five aspects, numbered in one of the ways in use. */
export function overviewOf(facts: Facts): readonly string[] {
  const { agency, year } = facts;
  const style = choose(facts, 4, [0, 1, 2, 3, 4]);
  const paragraphs = sentencesOf(facts).map((sentence, i) => {
    switch (style) {
      case 0:
        return `（${numerals[i]!}）${headings[i]!}。${sentence}`;
      case 1:
        return `${numerals[i]!}是${headings[i]!}方面。${sentence}`;
      case 2:
        return `${i + 1}.${headings[i]!}情况。${sentence}`;
      case 3:
        return `（${numerals[i]!}）${headings[i]!}方面\n${sentence}`;
      default:
        return `${headings[i]!}方面，${sentence}`;
    }
  });
  return [
    choose(facts, 11, [
      `${year}年，${agency.name}认真贯彻落实《条例》，以公开促规范、促服务，各项工作平稳有序。`,
      `${year}年，${agency.name}把政府信息公开作为转变作风的重要抓手，聚焦群众关心的事项持续发力，全年没有发生失泄密问题。`,
      `${year}年度${agency.self}围绕中心工作做好政务公开，栏目更新的频次和解读的质量都有提高。`,
    ]),
    ...paragraphs.flatMap((paragraph) => paragraph.split('\n')),
  ];
}

const sentencesOf = (facts: Facts): readonly string[] => [
  disclosureSentence(facts),
  applicationsSentence(facts),
  choose(facts, 12, [
    '修订信息发布审核流程，落实先审后发、分级负责，对已公开的政府信息开展一次集中清理。',
    '编制政府信息主动公开基本目录，逐条标注公开属性和时限；历史文件分批完成数字化归档。',
    '建立公文公开属性源头认定机制，拟稿时同步提出意见，由保密审查员和办公室两道把关。',
  ]),
  choose(facts, 13, [
    '完成门户网站公开专栏改版，政务新媒体账号统一登记、定期巡查，方便公众查询和获取。',
    '关停长期不更新的账号2个，网站新增适老化阅读模式，在政务服务大厅设置信息公开查阅点。',
    '优化检索功能，开设惠企政策专区，公报全部上网，并可以按主题、年份下载。',
  ]),
  choose(facts, 14, [
    `把政府信息公开纳入年度工作考核，组织业务培训${choose(facts, 3, [1, 2, 4])}次，开展社会评议，全年没有需要责任追究的情形。`,
    `由分管领导牵头，每季度通报一次；举办专题讲座${choose(facts, 3, [2, 3, 5])}场。考核结果计入绩效，社会评议满意度较高，未发生责任追究。`,
    '聘请社会监督员参与评议，考核不合格的单位约谈负责人；对照问题清单逐项督办，本年无人因此被追究责任。',
  ]),
];

function disclosureSentence(facts: Facts): string {
  const of = (column: string): number =>
    valueOf(facts, 'disclosure', 'normative-documents', column);
  if (countsChanges(editionOf(facts.edition))) {
    return choose(facts, 15, [
      `本年新制作规范性文件${of('made')}件，均在规定时限内对外公开。`,
      `通过门户网站和公报发布文件全文，制发规范性文件${of('made')}件，同步配发图解。`,
    ]);
  }
  return choose(facts, 15, [
    `全年制发行政规范性文件${of('issued')}件，废止${of('repealed')}件，现行有效${of('in-force')}件。`,
    `印发行政规范性文件${of('issued')}件，另经清理废止行政规范性文件${of('repealed')}件；文件库集中展示全部有效文件。`,
  ]);
}

function applicationsSentence(facts: Facts): string {
  const of = (row: string): number => valueOf(facts, 'applications', row, 'total');
  const cases = ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration']
    .map((row) => valueOf(facts, 'review', row, 'total'))
    .reduce((a, b) => a + b, 0);
  const quiet =
    cases > 0
      ? ''
      : choose(facts, 16, [
          '未发生因政府信息公开引发的行政复议和行政诉讼。',
          '因政府信息公开引起的行政复议0件、行政诉讼0件。',
        ]);
  if (of('received') + of('carried-in') === 0) {
    return (
      choose(facts, 17, [
        '本年未收到政府信息公开申请，无上年结转事项。',
        '受理渠道全年畅通，没有收到政府信息公开申请。',
      ]) + quiet
    );
  }
  return (
    choose(facts, 17, [
      `全年新收政府信息公开申请${of('received')}件，上年结转${of('carried-in')}件；办结${of('total')}件，结转下年度继续办理${of('carried-out')}件。`,
      `申请的登记、审核、办理、答复、归档各环节均留有记录，共收到政府信息公开申请${of('received')}件，答复政府信息公开申请${of('total')}件。`,
    ]) + quiet
  );
}
