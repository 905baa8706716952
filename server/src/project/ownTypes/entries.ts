import { holdsNumbers, type TableTemplate } from '../../template/model';
import type { ReportAt } from './schema';

/** Says which columns of words, choices or dates cannot be what the form says of them. */
export function entryProblems(
  { orientation, blocks, formulas }: TableTemplate,
  report: ReportAt,
): void {
  blocks.forEach(({ columns, rows }, at) => {
    columns.forEach((column, index) => {
      const place = ['blocks', at, 'columns', index];
      const { type, choices } = column;
      if (type === 'choice' && choices === undefined) report([...place, 'type'], 'no-choices');
      if (type !== 'choice' && choices !== undefined) report([...place, 'choices'], 'choices-only');
      if (!holdsNumbers(column) && orientation === 'across')
        report([...place, 'type'], 'words-across');
    });
    const choices = new Set(columns.flatMap((column) => column.choices ?? []));
    rows.forEach(({ label }, index) => {
      if (choices.has(label))
        report(['blocks', at, 'rows', index, 'label'], 'words-in-label', { label });
    });
  });
  const columns = blocks.flatMap((block) => block.columns);
  formulas.forEach(({ over, left, right }, at) => {
    if (over !== 'columns') return;
    for (const [side, ids] of [
      ['left', left],
      ['right', right],
    ] as const)
      ids.forEach((id, index) => {
        const column = columns.find((each) => each.id === id);
        if (column && !holdsNumbers(column))
          report(['formulas', at, side, index], 'summed-words', { name: id });
      });
  });
}
