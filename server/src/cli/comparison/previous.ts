import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import type { Importer } from '../../import/door';
import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { isYearBefore, ofOneBody } from '../../rules/check';
import { openText } from '../files/opened';
import { failWithError, noteImport, type Run } from '../run';
import type { HeldSettings } from '../settings/settings';
import type { Tools } from '../engine';

/** The report of the year before at a path, for a draft; null if it cannot be compared. */
export type PreviousFor = (path: string, draft: NamedReport) => Promise<Report | null>;

type Readers = Pick<Tools, 'importer'>;

interface NamedReport {
  readonly path: string;
  readonly report: Report;
  readonly settings: Pick<HeldSettings, 'engine'>;
}

/** Reads each report of the year before once. Says what keeps it from being compared, or puts it in doubt. */
export function createPreviousReports({ importer }: Readers, run: Run): PreviousFor {
  const byReader = new Map<ReportReader, Map<string, Promise<Report | null>>>();
  return async (path, draft) => {
    const { reader } = draft.settings.engine;
    const byPath = byReader.get(reader) ?? new Map<string, Promise<Report | null>>();
    byReader.set(reader, byPath);
    const reading = byPath.get(path) ?? read(path, reader, importer, run);
    byPath.set(path, reading);
    const previous = await reading;
    return previous && judge(path, previous, draft, run);
  };
}

async function read(
  path: string,
  reader: ReportReader,
  importer: Importer,
  run: Run,
): Promise<Report | null> {
  try {
    const { text, imported } = await openText(readOrdinaryFileAtOnce(path), path, importer);
    const report = reader.parse(text);
    if (report.recognised) {
      if (imported) noteImport(path, imported, run);
      return report;
    }
    run.fail('cli.failure.no-previous', { path });
  } catch (error) {
    failWithError(run, path, error);
  }
  return null;
}

function judge(
  path: string,
  previous: Report,
  { path: draftPath, report }: NamedReport,
  run: Run,
): Report | null {
  const args = { path, draft: draftPath };
  if (!isYearBefore(previous, report)) {
    const unknown = run.wording.text('cli.note.year-unknown');
    run.note('cli.note.previous-year', {
      ...args,
      year: previous.year ?? unknown,
      draftYear: report.year ?? unknown,
    });
    return null;
  }
  if (!ofOneBody(previous, report)) {
    const agency = previous.title?.agency ?? '';
    const draftAgency = report.title?.agency ?? '';
    run.note('cli.note.previous-agency', { ...args, agency, draftAgency });
    return null;
  }
  return previous;
}
