import { findNodeAtLocation } from 'jsonc-parser';
import type { Edit } from '../../text/edit';
import { indexLines, lineEndingOf } from '../../text/lines';
import { spanOf } from '../../text/span';
import { parseJsonText } from '../jsonText';
import type { ProposedCollection, ProposedUnit } from './propose';

/**
 * A collection as it stands in `gouji.json`, a unit on each line: who has never seen such a file adds a unit by
 * the lines above it.
 */
export function proposedText(
  collection: ProposedCollection,
  write: (value: unknown) => string,
): string {
  const { year, reports, units } = collection;
  return [
    '{',
    '  "collection": {',
    `    "year": ${write(year)},`,
    `    "reports": [${reports.map(write).join(', ')}],`,
    '    "units": [',
    unitLines(units, write, '      '),
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n');
}

/**
 * Puts units behind those of the roster that a text of settings has, as its lines are set; null where it has none, or
 * where something in it is not understood.
 */
export function unitsAdded(text: string, units: readonly ProposedUnit[]): Edit | null {
  const { root, problems } = parseJsonText(text);
  const roster = root && findNodeAtLocation(root, ['collection', 'units']);
  const last = roster?.children?.at(-1);
  if (!last || problems.length > 0) return null;
  const lines = indexLines(text);
  const { start } = lines.line(lines.lineAt(last.offset));
  const before = text.slice(start, last.offset);
  const indent = before.trim() === '' ? before : '';
  const eol = lineEndingOf(text);
  const write = (value: unknown): string => JSON.stringify(value);
  const at = last.offset + last.length;
  const newText = `,${eol}${unitLines(units, write, indent).replaceAll('\n', eol)}`;
  return { span: spanOf(at, at), newText };
}

/** Units as they stand in a roster, one a line. */
export const unitLines = (
  units: readonly ProposedUnit[],
  write: (value: unknown) => string,
  indent: string,
): string =>
  units
    .map((unit) => {
      const fields = Object.entries(unit).map(([field, value]) => `"${field}": ${write(value)}`);
      return `${indent}{ ${fields.join(', ')} }`;
    })
    .join(',\n');
