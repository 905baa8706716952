import { jsonText } from '../terminal/controls';
import type { Publication } from '../../publish/model';
import { pdfBytes } from '../../disk/printing';
import { nodeBundles } from '../../publish/bundles/bundles';
import { pageHtml } from '../../publish/html/page';
import { tablesCsv, tablesWorkbook } from '../../publish/tables';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { Report } from '../../report/model';
import { reportRecordOf } from '../../publish/records/reportRecord';
import type { Look } from './look';

/** What a draft is written from. */
export interface Exported {
  readonly path: string;
  readonly report: Report;
  readonly publication: Publication;
  readonly look: Look;
}

interface Format {
  /** Whether a terminal cannot show it. */
  readonly isBinary: boolean;
  /** What is said where there is nothing to write. */
  readonly lacking: string;
  /** The file's content; null where the draft has nothing that goes into it, or nothing here writes it. */
  readonly write: (exported: Exported) => Promise<string | Uint8Array | null>;
}

const noTables = 'cli.export.no-tables';

/** Every form of export by the name it has on the command line. */
export const exportFormats = {
  docx: {
    isBinary: true,
    lacking: noTables,
    write: docx,
  },
  html: {
    isBinary: false,
    lacking: noTables,
    write: (exported) => Promise.resolve(page(exported)),
  },
  pdf: {
    isBinary: true,
    lacking: 'cli.export.no-printer',
    write: (exported) => pdfBytes({ docx: () => docx(exported), html: () => page(exported) }),
  },
  xlsx: {
    isBinary: true,
    lacking: noTables,
    write: ({ publication }) => {
      const workbook = tablesWorkbook(publication);
      return Promise.resolve(workbook && workbookBytes(workbook));
    },
  },
  csv: {
    isBinary: false,
    lacking: noTables,
    write: ({ publication }) => Promise.resolve(tablesCsv(publication)),
  },
  json: {
    isBinary: false,
    lacking: noTables,
    write: ({ path, report }) =>
      Promise.resolve(`${jsonText([reportRecordOf(path, report)], 2)}\n`),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof exportFormats;

const page = ({ publication, look }: Exported): string =>
  pageHtml(publication, look.stylesheet ?? '');

/** The library that writes documents is loaded with the first of them. */
async function docx({ publication, look: { reference } }: Exported): Promise<Uint8Array> {
  const { documentBytes } = await nodeBundles.docx();
  return documentBytes(publication, reference ? { reference } : {});
}
