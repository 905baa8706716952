import { readFile } from 'node:fs/promises';
import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { isYearBefore } from '../rules/check';
import { decode } from '../text/decoding';
import { failWithError, type Run } from './run';

/** The report of the year before at a path, for a draft; null if it cannot be compared. */
export type PreviousFor = (path: string, draft: NamedReport) => Promise<Report | null>;

interface NamedReport {
  readonly path: string;
  readonly report: Report;
}

/** Reads each report of the year before once. Says what keeps it from being compared, or puts it in doubt. */
export function createPreviousReports(reader: ReportReader, run: Run): PreviousFor {
  const byPath = new Map<string, Promise<Report | null>>();
  return async (path, draft) => {
    const reading = byPath.get(path) ?? read(path, reader, run);
    byPath.set(path, reading);
    const previous = await reading;
    return previous && judge(path, previous, draft, run);
  };
}

async function read(path: string, reader: ReportReader, run: Run): Promise<Report | null> {
  try {
    const decoded = decode(await readFile(path));
    if (!decoded) {
      run.fail('cli.failure.no-text', { path });
      return null;
    }
    const report = reader.parse(decoded.text);
    if (report.recognised) return report;
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
  const before = previous.title?.agency ?? null;
  const now = report.title?.agency ?? null;
  if (before !== null && now !== null && before !== now) {
    run.note('cli.note.previous-agency', { ...args, agency: before, draftAgency: now });
  }
  return previous;
}
