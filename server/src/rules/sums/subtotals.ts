import { tableName } from '../../facts/names';
import { wrongSubtotals, type WrongSubtotal } from '../../facts/sums/subtotals';
import type { Report } from '../../report/model';
import type { RuleFinding } from '../model';

/** The findings for subtotals of the draft's own, which no sum of the form has in it: one for each row or column. */
export function subtotalFindings(
  report: Report,
  over: WrongSubtotal['over'],
): readonly RuleFinding[] {
  const byName = new Map<string, WrongSubtotal[]>();
  for (const subtotal of wrongSubtotals(report)) {
    if (subtotal.over !== over) continue;
    const key = `${subtotal.table.template.id}/${subtotal.name}`;
    byName.set(key, [...(byName.get(key) ?? []), subtotal]);
  }
  return [...byName.values()].map(findingOf);
}

function findingOf(subtotals: readonly WrongSubtotal[]): RuleFinding {
  const [first, ...others] = subtotals;
  const { table, piece, name, over, expected, addends } = first!;
  const column = first!.column ?? '';
  return {
    span: piece.span,
    severity: 'warning',
    message: {
      key: `sum.subtotal.${over}`,
      args: { table: tableName(table), name, column, found: piece.text, expected, addends },
    },
    related: others.map((other) => ({
      span: other.piece.span,
      message: {
        key: `sum.subtotal.${over}`,
        args: {
          table: tableName(table),
          name,
          column: other.column ?? '',
          found: other.piece.text,
          expected: other.expected,
          addends: other.addends,
        },
      },
    })),
    fixes: [
      {
        title:
          others.length === 0
            ? { key: 'fix.replace-with', args: { expected } }
            : {
                key: 'fix.set-cells',
                args: {
                  row: name,
                  corrections: subtotals
                    .map((each) => `${each.column ?? ''} ${each.expected}`)
                    .join('、'),
                },
              },
        edits: subtotals.map((each) => ({
          span: each.piece.span,
          newText: String(each.expected),
        })),
        preferred: false,
        safe: false,
      },
    ],
  };
}
