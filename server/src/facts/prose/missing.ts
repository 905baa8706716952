import { matchesIn } from '../../text/matches';
import type { Place } from '../words/search';

/** What a report does with things that it counts. */
const act =
  '(?:公开|发布|新收|收到|受理|办结|办理|答复|回复|制发|印发|制作|废止|审查|举办|召开|开展|组织|推送|编发|报送|处理|核准|更新|上传|录入|接受|提供|发生|结转|累计|共计|共)';
/** What it counts, with the unit that belongs to it. */
const counted =
  '(?:信息|动态|公告|文章|图解|资质|许可|处罚|留言|咨询|消息|微博|微信|视频|数据|目录|栏目内容)条|(?:政府信息公开申请|公开申请|规范性文件|复议|诉讼|案件|建议|提案|许可|处罚|来信)件|(?:培训|培训班|会议|活动|检查|巡查|例会|宣传|演练|发布会)[次期场]|(?:材料|申请表|指南|手册|简报|报告|图解|文件)[份篇]|(?:简报|专刊|期刊)期|(?:接待|访问|咨询|参训|参加|培训)(?:人员|干部|群众|学员|工作人员)?人次';
const leftOutNumber = new RegExp(
  `${act}[\\p{Script=Han}“”《》]{0,12}?(?:${counted})(?=[，,、；;。]|其中|[（(]其中)`,
  'gu',
);
/** 共计条: nothing but a number can stand there. */
const totalWithout = /(?:(?<!公)共|共计|累计|合计|总计)[条件篇份场期](?=[，,。；;])/g;
/** 的申请件, 每批次: no number belongs there. */
const asWord = /(?:[的各每逐本该此]|相关|有关|以上|上述|所有|全部)(?:[\p{Script=Han}]{0,8})?$/u;
const digits = /[\d０-９一二三四五六七八九十百千万两几多数若零〇]/;
/** `企业资质条、施工许可证76条`: the item beside it has a number of the same unit. */
const besideCounted =
  /(?<=[\p{Script=Han}])(?<unit>[条件份篇次项])[、，](?=[\p{Script=Han}]{1,14}?\d{1,6}\k<unit>)/gu;
/** Words that end like a unit. */
const words =
  /(?:[词链线教信头便借欠白面第]条|[文案附条事信证邮软硬零要稿来收办急密快物抄原批举投]件|复印件|申请件|[批层人场档班车频名首再此本历依两多每]次|[身月年股省部备]份|长篇|[事专选单奖款各逐多]项)$/;

/** A count without its number. */
export interface MissingNumber extends Place {
  /** Whether only what stands before the paragraph can tell that something is counted there. */
  readonly isOpen: boolean;
}

/** Where a paragraph's count lacks its number: 公开政府信息条，其中…. The place is the counted thing with its unit. */
export function* missingNumbers(text: string): Generator<MissingNumber> {
  const found = new Set<number>();
  for (const { 0: match, index } of matchesIn(text, leftOutNumber)) {
    const to = index + match.length;
    const inner = match.slice(0, -1);
    if (digits.test(inner) || asWord.test(inner.slice(0, -2)) || isOfWork(text, index)) continue;
    if (inner.endsWith('申请') && !isCounting(text, index, to)) continue;
    found.add(to);
    yield { from: to - 3, to, isOpen: false };
  }
  for (const { 0: match, index } of matchesIn(text, totalWithout)) {
    const to = index + match.length;
    if (found.has(to)) continue;
    found.add(to);
    yield { from: index, to, isOpen: false };
  }
  for (const { index } of matchesIn(text, besideCounted)) {
    const to = index + 1;
    const clause = /[^，,、；;。：:\n]*$/.exec(text.slice(Math.max(0, index - 24), to))![0];
    if (found.has(to) || clause.length < 4 || digits.test(clause) || words.test(clause)) continue;
    const isOpen = !isAboutCounts(text, to);
    if (isOpen && to > maxLeadLength) continue;
    yield { from: Math.max(to - 3, index - clause.length + 1), to, isOpen };
  }
}

/** What tells that things are counted stands no further before them. */
const maxLeadLength = 61;

/** Whether what stands before a place says that something is counted there. */
export const isAboutCounts = (text: string, to: number): boolean =>
  /公开|发布|其中|共|办理|办结|收到|受理|核准|完成|审批|制作/.test(
    text.slice(Math.max(0, to - maxLeadLength), to),
  );

/** 对收到的申请件: not what was done, but what it was done with. */
const isOfWork = (text: string, at: number): boolean =>
  /[对将把就每逐]$/.test(text.slice(Math.max(0, at - 1), at));

/** 申请件 is a word, too; it lacks a number where the sentence counts. */
const isCounting = (text: string, from: number, to: number): boolean =>
  /(?:全年|共|新收|累计|年度?|年内)[，,]?$/.test(text.slice(Math.max(0, from - 4), from)) ||
  /^(?:新收|共)/.test(text.slice(from, from + 2)) ||
  /^[，、][^。；\n]{0,24}\d件/.test(text.slice(to, to + 30));

/** 废止1件，现行有效的规范性文件。: counts, and then what is counted without its number. */
const unfinished =
  /(?<!\d)\d{1,9}[件条][，、](?<rest>(?:现行有效|继续有效|结转下年度?(?:继续)?(?:办理)?|尚未办结|正在办理|未办结|尚未审结)的(?:行政)?(?:规范性文件|规章|(?:政府信息公开)?申请|案件))(?=[。；])/g;

/** Where a paragraph counts and then leaves out a number; the place ends with the mark after it. */
export function* unfinishedCounts(text: string): Generator<Place> {
  for (const { 0: match, index, groups } of matchesIn(text, unfinished)) {
    const to = index + match.length;
    yield { from: to - groups!.rest!.length, to: to + 1 };
  }
}

/** 《…条例》以下简称《条例》: the brackets around it are missing. */
const bareShortForm =
  /(?<=[》）)])(?<words>(?:以下|下)简称[:：]?(?:《[^《》\n]{1,20}》|“[^“”\n]{1,20}”))/g;

/** Short forms of names that a paragraph gives without brackets around them. */
export function* bareShortForms(text: string): Generator<Place> {
  for (const { 0: match, index } of matchesIn(text, bareShortForm))
    yield { from: index, to: index + match.length };
}
