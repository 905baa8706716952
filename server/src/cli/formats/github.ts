import type { Severity } from '../../rules/model';
import type { FindingRecord } from '../../publish/records/findingRecord';
import { linesWithoutControls } from '../terminal/controls';
import type { Format } from './format';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows beside the lines of a change. */
export const github: Format = async function* (files) {
  for await (const { record } of files) {
    if ('error' in record) {
      const path = escapeProperty(record.path.replaceAll('\\', '/'));
      yield `::error file=${path}::${escapeData(record.error)}\n`;
      continue;
    }
    yield record.findings.map((finding) => commandFor(record.path, finding)).join('');
  }
};

function commandFor(path: string, { code, severity, message, range }: FindingRecord): string {
  const { start, end } = range;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', path.replaceAll('\\', '/')],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // Columns are only understood within one line.
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
    ['title', code],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  linesWithoutControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
