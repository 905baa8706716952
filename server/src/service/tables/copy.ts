import type { Report } from '../../report/model';
import type { Message } from '../../wording/message';
import { unlabelledRows } from '../../facts/unlabelledRows';
import { bindingObstacle } from './formatObstacles';
import { tabText } from './tabText';
import { tablesMeant, type TableTarget } from './target';

/** Tables as tab-separated text, and what is to be said of them; no text where none can be copied. */
export interface Copied {
  readonly text: string | null;
  readonly said: readonly Message[];
}

/** The tables that are meant, one below the other; those that are not bound with certainty are refused. */
export function copyTables(report: Report, target: TableTarget): Copied {
  const meant = tablesMeant(report, target);
  if (meant.length === 0) return { text: null, said: [{ key: 'tables.none', args: {} }] };
  const certain = meant.filter((table) => bindingObstacle(table) === null);
  return {
    text:
      certain.length === 0
        ? null
        : certain.map((table) => tabText(table, unlabelledRows(report).get(table))).join('\n'),
    said: meant.map((table) => ({
      key: certain.includes(table) ? 'copy.done' : 'copy.refused',
      args: { table: table.template.name },
    })),
  };
}
