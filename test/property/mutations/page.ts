import type { Draft } from '../faults/fault';
import { edited, endOfLine, insertion, type Mutation } from './mutation';

/** Where the title's line begins. */
function titleLine({ report, text }: Draft): number | null {
  if (!report.title) return null;
  const { start } = report.lines.line(report.lines.lineAt(report.title.span.start));
  return text.startsWith('\uFEFF', start) ? start + 1 : start;
}

const metadata: readonly (readonly string[])[] = [
  ['索引号：014003/2025-00012', '发布日期：{next}-01-20', '来源：办公室'],
  [
    '索 引 号：014003/2025-00012\u3000\u3000分\u3000类：政府信息公开',
    '发布机构：{agency}',
    '成文日期：{next}年01月20日',
  ],
  ['文\u3000\u3000号：', '主题分类：综合政务', '有效性：有效', '公开方式：主动公开'],
  [
    '| 索引号 | 014003/2025-00012 | 主题分类 | 综合政务 |',
    '| 发布机构 | {agency} | 发文日期 | {next}-01-20 |',
  ],
  ['索引号\t014003/2025-00012\t主题分类\t综合政务', '发布机构\t{agency}\t发文日期\t{next}-01-20'],
  ['发布时间：{next}-01-20 09:30\u3000来源：{agency}'],
];

const endings: readonly (readonly string[])[] = [
  ['{agency}', '{next}年1月20日'],
  ['{agency}（公章）', '{next}年1月20日'],
  ['{next}年1月20日'],
  ['附件：1.政府信息公开申请办理流程图', '2.政府信息公开指南', '', '{agency}', '{next}年1月20日'],
  ['附件1：{year}年政府信息公开申请办理情况统计表.xlsx', '附件2：名词解释.docx'],
  ['附件：{agency}{year}年政府信息公开工作年度报告.pdf'],
  ['（此件公开发布）'],
  ['联系人：办公室', '抄送：市政务公开办。'],
];

const filled = (lines: readonly string[], { model }: Draft): readonly string[] =>
  lines.map((line) =>
    line
      .replace('{agency}', model.agency)
      .replace('{year}', String(model.year))
      .replace('{next}', String(model.year + 1)),
  );

export const pageMutations: readonly Mutation[] = [
  {
    name: 'a page’s metadata before the title',
    write: (draft, draw) => {
      const at = titleLine(draft);
      if (at === null || draft.style.metadata) return null;
      const eol = endOfLine(draft);
      const lines = filled(metadata[draw(metadata.length)]!, draft);
      return edited(draft, [insertion(at, lines.map((line) => line + eol).join('') + eol)]);
    },
  },
  {
    name: 'a signature, a date, attachments at the end',
    write: (draft, draw) => {
      if (draft.style.signature) return null;
      const eol = endOfLine(draft);
      const lines = filled(endings[draw(endings.length)]!, draft);
      return `${draft.text.trimEnd()}${eol}${eol}${lines.join(eol)}${eol}`;
    },
  },
  {
    name: 'the title over two or three lines',
    write: (draft, draw) => {
      const { title, lines } = draft.report;
      if (!title || draft.style.titleOnTwoLines || draft.style.titleTwice) return null;
      const text = draft.text.slice(title.span.start, title.span.end);
      const at = text.indexOf(draft.model.agency);
      if (at < 0 || text.includes('\n')) return null;
      const line = lines.line(lines.lineAt(title.span.start));
      if (/[#*]/.test(draft.text.slice(line.start, title.span.start))) return null;
      const eol = endOfLine(draft);
      const afterAgency = title.span.start + at + draft.model.agency.length;
      const place = /^.*?[省市州县区旗](?=.{2})/.exec(draft.model.agency)?.[0];
      const within =
        place !== undefined && draw(3) === 0 ? [title.span.start + at + place.length] : [];
      const breaks = [...within, ...(afterAgency < title.span.end ? [afterAgency] : [])];
      return breaks.length === 0
        ? null
        : edited(
            draft,
            breaks.map((place) => insertion(place, eol)),
          );
    },
  },
];
