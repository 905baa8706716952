import type { Publication } from '../../publish/model';
import { pageHtml } from '../../publish/html/page';
import { tablesCsv, tablesWorkbook } from '../../publish/tables';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { Report } from '../../report/model';
import { reportRecordOf } from '../reportRecord';

/** What a draft is written from. */
export interface Exported {
  readonly path: string;
  readonly report: Report;
  readonly publication: Publication;
}

interface Format {
  /** Whether a terminal cannot show it. */
  readonly isBinary: boolean;
  /** The file's content; null where the draft has nothing that goes into it. */
  readonly write: (exported: Exported) => Promise<string | Uint8Array | null>;
}

/** Every form of export by the name it has on the command line. */
export const exportFormats = {
  html: {
    isBinary: false,
    write: ({ publication }) => Promise.resolve(pageHtml(publication)),
  },
  xlsx: {
    isBinary: true,
    write: ({ publication }) => {
      const workbook = tablesWorkbook(publication);
      return Promise.resolve(workbook && workbookBytes(workbook));
    },
  },
  csv: {
    isBinary: false,
    write: ({ publication }) => Promise.resolve(tablesCsv(publication)),
  },
  json: {
    isBinary: false,
    write: ({ path, report }) =>
      Promise.resolve(`${JSON.stringify([reportRecordOf(path, report)], null, 2)}\n`),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof exportFormats;
