import type { BoundTable, Report } from '../../report/model';
import type { Message } from '../../wording/message';
import { unlabelledRows } from '../../facts/unlabelledRows';
import { lossByCopying } from '../keeping';
import { bindingObstacle } from './formatObstacles';
import { tabText } from './tabText';
import { tablesMeant, type TableTarget } from './target';

/** Tables as tab-separated text, and what is to be said of them; no text where none can be copied. */
export interface Copied {
  readonly text: string | null;
  readonly said: readonly Message[];
}

/**
 * The tables that are meant, one below the other; those that are not bound with certainty are refused, and
 * those that have a number in no place that the copy has.
 */
export function copyTables(report: Report, target: TableTarget): Copied {
  const meant = tablesMeant(report, target);
  if (meant.length === 0) return { text: null, said: [{ key: 'tables.none', args: {} }] };
  const copies = meant.map((table) => copyOf(report, table));
  const texts = copies.flatMap(({ text }) => text ?? []);
  return {
    text: texts.length === 0 ? null : texts.join('\n'),
    said: copies.flatMap(({ said }) => said),
  };
}

function copyOf(report: Report, table: BoundTable): Copied {
  const args = { table: table.template.name };
  if (bindingObstacle(table) !== null) return { text: null, said: [{ key: 'copy.refused', args }] };
  const text = tabText(table, unlabelledRows(report).get(table));
  const loss = lossByCopying(report, table, text);
  return loss
    ? { text: null, said: [{ key: 'copy.loses', args: { ...args, ...loss.args } }] }
    : { text, said: [{ key: 'copy.done', args }] };
}
