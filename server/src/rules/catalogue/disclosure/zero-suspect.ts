import { matchesIn } from '../../../text/matches';
import type { IndicatorName } from '../../../template/model';
import type { Report } from '../../../report/model';
import { passagesOf } from '../../../report/prose/passages';
import type { Span } from '../../../text/span';
import type { Rule } from '../../model';
import { cellName } from '../../../facts/names';
import { ownWords } from '../../../facts/prose/reading';
import { indicated } from '../../../facts/indicators';

const manyItems = 20;
/** What the text says where such decisions were made. */
const kinds: readonly {
  readonly items: IndicatorName;
  readonly decisions: IndicatorName;
  readonly words: RegExp;
}[] = [
  {
    items: 'licensing-items',
    decisions: 'licensing-decisions',
    words:
      /(?:(?:办理|受理|作出|核发|发放|完成|办结)[^。;,]{0,16}|(?:公示|公开)[^。;,、]{0,16})(?:行政许可|许可证|审批文件|审批(?:件|事项|结果|信息)?|环评审批)(?!、)/g,
  },
  {
    items: 'penalty-items',
    decisions: 'penalty-decisions',
    words:
      /(?:作出|下达|立案)[^。;,]{0,12}(?:行政处罚|处罚决定)(?:\d+[件起宗])?|(?:查处|处罚|罚款|立案)[^。;,]{0,12}\d+(?:件|起|宗|家|万元)/g,
  },
];
const denied = /(?:未|没有|无)[^。;,]{0,6}$/;
/** The number that the words go with is none. */
const ofNone = /^[^。;,、]*?(?<!\d)[0零](?:件|起|宗|家|项|万元)/;

/** 2019 edition: many kinds of matters, no decision in the whole year, and a text that tells of some. */
export const zeroSuspect: Rule = {
  code: 'zero-suspect',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    for (const { words, ...cells } of kinds) {
      const items = indicated(report, cells.items);
      const made = indicated(report, cells.decisions);
      if (!items || !made || items.value < manyItems || made.value !== 0) continue;
      const told = placeOf(report, words);
      if (!told) continue;
      yield {
        span: made.cell.span,
        message: {
          key: 'zero-suspect',
          args: { ...cellName(made.table, made), found: made.cell.text, items: items.cell.text },
        },
        related: [
          { span: told, message: { key: 'zero-suspect.told', args: {} } },
          {
            span: made.row.label?.span ?? items.cell.span,
            message: { key: 'sum.related-row', args: { row: made.row.template.label } },
          },
        ],
      };
    }
  },
};

function placeOf(report: Report, words: RegExp): Span | null {
  for (const passage of passagesOf(report)) {
    const text = ownWords(passage);
    for (const { 0: found, index } of matchesIn(text, words)) {
      if (denied.test(text.slice(0, index)) || ofNone.test(text.slice(index))) continue;
      return passage.spanOf(index, index + found.length);
    }
  }
  return null;
}
