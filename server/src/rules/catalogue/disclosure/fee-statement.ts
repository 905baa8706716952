import type { Report } from '../../../report/model';
import type { Span } from '../../../text/span';
import { hasAnywhere } from '../../../facts/prose/anywhere';
import { mentionsFees } from '../../../facts/disclosure/fees';
import { insertBelow } from '../../fixes/insert';
import type { Fix, Rule } from '../../model';
import { passageOf, saysSomething } from '../../../facts/prose/reading';
import { endOfText } from '../../../facts/prose/signature';
import { indicated } from '../../../facts/indicators';

const requiredSince = 2021;
const none = /^(?:暂无|没有|无)(?:其他)?(?:需要?报告的?)?(?:事项|情况)?[。.]?$/;

/** Chapter six reports the information processing fees, none included (国办公开办函〔2021〕30号). */
export const feeStatement: Rule = {
  code: 'fee-statement',
  needs: ['family:disclosure'],
  severity: 'warning',
  *check(report) {
    const passage = passageOf(report, 'other-matters');
    if (!passage?.chapter || !isRequired(report)) return;
    const end = endOfText(report, passage.text);
    if (!saysSomething(passage.text.slice(0, end))) return;
    if (mentionsFees(passage) || isFormOnly(passage.text)) return;
    const elsewhere = hasAnywhere(report, '信息处理费');
    const isNone = none.test(passage.text.slice(0, end).trim());
    yield {
      span: isNone ? passage.spanOf(0, end) : passage.chapter.heading,
      severity: elsewhere ? 'hint' : 'warning',
      message: {
        key: elsewhere ? 'fee-statement.elsewhere' : 'fee-statement',
        args: { form: report.edition.name },
      },
      fixes: elsewhere ? [] : stateNone(report, passage.spanOf(0, end), isNone),
    };
  },
};

const isRequired = ({ edition, year }: Report): boolean =>
  edition.years.first >= requiredSince && (year === null || year >= requiredSince);

const isFormOnly = (text: string): boolean =>
  /^[（(【[][^）)】\]]{1,60}[）)】\]]$/.test(text.trim());

/** Says that nothing was charged, which its author confirms; not where table three says otherwise. */
function stateNone(report: Report, whole: Span, isNone: boolean): readonly Fix[] {
  if (report.year === null || (indicated(report, 'dropped-as-unpaid')?.value ?? 0) > 0) return [];
  const sentence = `${report.year}年，本机关未收取政府信息公开信息处理费。`;
  return [
    {
      title: { key: 'fix.fee-statement', args: { expected: sentence } },
      edits: [
        isNone ? { span: whole, newText: sentence } : insertBelow(report, whole.end, [sentence]),
      ],
      preferred: false,
      safe: false,
    },
  ];
}
