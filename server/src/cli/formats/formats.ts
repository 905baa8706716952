import type { RecordDetail } from '../../publish/records/findingRecord';
import type { Format } from './format';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { csv, docx, xlsx } from './lists';
import { ndjson } from './ndjson';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** Every form of output by the name it has on the command line. */
export const formats = {
  pretty,
  json,
  ndjson,
  sarif,
  junit,
  github,
  csv,
  xlsx,
  docx,
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

const everything: RecordDetail = { related: true, fixes: 'edits', list: true };
const findingsAlone: RecordDetail = { related: false, fixes: 'none', list: false };

/** What each form of output prints of a finding. */
export const detailOf: Readonly<Record<FormatName, RecordDetail>> = {
  pretty: { related: true, fixes: 'titles', list: false },
  json: everything,
  ndjson: everything,
  sarif: { ...everything, list: false },
  junit: findingsAlone,
  github: findingsAlone,
  csv: findingsAlone,
  xlsx: findingsAlone,
  docx: findingsAlone,
};

/** Those that a terminal cannot show. */
export const binaryFormats: readonly FormatName[] = ['xlsx', 'docx'];
