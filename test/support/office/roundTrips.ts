import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { runProgram } from '../../../server/src/disk/programs';
import { ImportRefusal } from '../../../server/src/import/model';
import { documentBytes } from '../../../server/src/publish/docx/document';
import { pageHtml } from '../../../server/src/publish/html/page';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { reportArbitrary } from '../generate/report';
import { parse } from '../reader';
import { canonicalPipes } from '../render/pipes';
import { renderDraft } from '../render/draft';
import { plainStyle } from '../render/style';
import type { ReportModel } from '../reportModel';
import { importer } from './bundles';

/** Into what LibreOffice makes our own documents, and from which of them. */
export const conversions: readonly {
  readonly from: 'docx' | 'html';
  readonly to: string;
  /** What is asked of it, where the format's name does not tell. */
  readonly filter?: string;
  /** How it has to read the file. */
  readonly reader?: string;
  /** What the door refuses: a few show it. */
  readonly most?: number;
}[] = [
  { from: 'docx', to: 'docx', filter: 'docx:MS Word 2007 XML' },
  { from: 'docx', to: 'odt' },
  { from: 'docx', to: 'rtf' },
  { from: 'docx', to: 'html', filter: 'html:HTML (StarWriter)' },
  { from: 'docx', to: 'pdf' },
  { from: 'docx', to: 'doc', most: 5 },
  { from: 'html', to: 'odt', filter: 'odt', reader: 'HTML (StarWriter)' },
  { from: 'html', to: 'xlsx', filter: 'xlsx', reader: 'HTML (StarCalc)' },
];

/** A generated report as we write it: the same for the same seed and place in the row. */
export interface OwnReport {
  readonly name: string;
  readonly model: ReportModel;
  readonly docx: Uint8Array;
  readonly html: string;
}

export async function ownReports(count: number, seed: number): Promise<readonly OwnReport[]> {
  const models = fc.sample(reportArbitrary, { numRuns: count, seed });
  return Promise.all(
    models.map(async (model, index) => {
      const publication = publicationOf(
        parse(renderDraft(model, canonicalPipes, plainStyle)),
        asWritten,
      );
      return {
        name: `report-${index}`,
        model,
        docx: await documentBytes(publication),
        html: pageHtml(publication),
      };
    }),
  );
}

/**
 * The reports, made into other formats in one call for each format and as many as a call takes in time;
 * gives the folder of each conversion. Rejects where LibreOffice fails.
 */
export async function convertedReports(
  reports: readonly OwnReport[],
  folder: string,
  program: string,
  wanted = conversions,
): Promise<ReadonlyMap<(typeof conversions)[number], string>> {
  const source = join(folder, 'own');
  await mkdir(source, { recursive: true });
  for (const { name, docx, html } of reports) {
    await writeFile(join(source, `${name}.docx`), docx);
    await writeFile(join(source, `${name}.html`), html);
  }
  const folders = new Map<(typeof conversions)[number], string>();
  for (const conversion of wanted) {
    const { from, to, filter = to, reader, most } = conversion;
    const few = reports.slice(0, most);
    const target = join(folder, `${from}-${to}`);
    for (let at = 0; at < few.length; at += filesPerCall) {
      await runProgram(program, [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        ...(reader === undefined ? [] : [`--infilter=${reader}`]),
        '--convert-to',
        filter,
        '--outdir',
        target,
        ...few.slice(at, at + filesPerCall).map(({ name }) => join(source, `${name}.${from}`)),
      ]);
    }
    folders.set(conversion, target);
  }
  await rm(join(folder, 'profile'), { recursive: true, force: true, maxRetries: 5 });
  return folders;
}

/** One call reads so many without coming near the time that a program is given. */
const filesPerCall = 25;

/** What came back of a report's cells. */
export interface Returned {
  readonly cells: number;
  /** `table/row/column: value, read value`; the whole file's reason where it was refused. */
  readonly wrong: readonly string[];
  readonly refused: string | null;
}

/** Reads a file through the door and compares every cell with the report that it was made of. */
export async function returnedBytes(
  bytes: Uint8Array,
  name: string,
  model: ReportModel,
): Promise<Returned> {
  const expected = Object.entries(model.tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, cell]) => ({ table, row, column, cell })),
    ),
  );
  const cells = expected.length;
  try {
    const imported = await importer.open(bytes, name);
    if (!imported) return { cells, wrong: ['not known for a report'], refused: null };
    const report = parse(imported.text);
    const wrong = expected.flatMap(({ table, row, column, cell }) => {
      const read = report.tables
        .get(table)
        ?.rows.get(row)
        ?.cells.find((each) => each.column.id === column);
      const value = read?.value.kind === 'number' ? read.value.value : null;
      return read && value === cell.value
        ? []
        : [`${table}/${row}/${column}: ${String(cell.value)}, read ${read?.text ?? 'nothing'}`];
    });
    return { cells, wrong, refused: null };
  } catch (error) {
    if (error instanceof ImportRefusal) return { cells, wrong: [], refused: error.reason.key };
    throw error;
  }
}
