import type { DraftRecord, UnreadRecord } from '../../publish/records/findingRecord';

/** What a run has printed of a file. */
export type FileRecord = DraftRecord | UnreadRecord;

/** The record on a line of ndjson; null where it is none. */
export function recordInLine(line: string): FileRecord | null {
  try {
    return asRecord(JSON.parse(line));
  } catch {
    return null;
  }
}

/**
 * The records of a whole text, as `--format json` and `--format ndjson` print them; null where it has other
 * things. Of a file that is there twice the later result counts.
 */
export function recordsIn(text: string): readonly FileRecord[] | null {
  const records = text.trimStart().startsWith('[') ? inArray(text) : inLines(text);
  if (!records || records.length === 0 || records.includes(null)) return null;
  return [...new Map(records.flatMap((each) => (each ? [[each.path, each]] : []))).values()];
}

function inArray(text: string): readonly (FileRecord | null)[] | null {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? values.map(asRecord) : null;
  } catch {
    return null;
  }
}

const inLines = (text: string): readonly (FileRecord | null)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(recordInLine);

/** Only what is looked at before the record is made use of. */
function asRecord(value: unknown): FileRecord | null {
  const record = value as Partial<DraftRecord & UnreadRecord> | null;
  if (typeof record?.path !== 'string') return null;
  if (typeof record.error === 'string') return { path: record.path, error: record.error };
  const { findings = null, accepted = [], settled = [] } = record;
  return [findings, accepted, settled].every(isListOfFindings) ? (record as DraftRecord) : null;
}

const isListOfFindings = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (each: Partial<DraftRecord['findings'][number]> | null) => typeof each?.code === 'string',
  );
