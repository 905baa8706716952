import { parentPort, workerData } from 'node:worker_threads';
import { readOrdinaryFile } from '../../disk/readFile';
import { isOwnList } from '../../publish/lists/own';
import { createBaselineSearch } from '../baseline';
import { readReportTexts } from '../collection/reportText';
import { readCompanions } from '../companions';
import { chosenOf } from '../drafts';
import { createTools } from '../engine';
import { openText } from '../files/opened';
import { titleAt } from '../pairs';
import { silentRun } from '../run';
import { createSettingsSearch, loadSettings, type SettingsFor } from '../settings';
import { judgeWith } from '../verdicts';
import { wordingIn } from '../wording';
import { acceptedState, contentState, stateOf, tell } from './analysed';
import type { AheadFile, AheadResult, JobData, Request, Response, Results, Work } from './messages';

/** Works for another thread, portion by portion. */
export function serveJobs(): void {
  const data = workerData as JobData;
  const port = parentPort!;
  const doWork = createWorkshop(data);
  port.on('message', ({ id, ...work }: Request) => {
    void doWork(work).then((results) => port.postMessage({ id, results } satisfies Response));
  });
}

type DoWork = (work: Work) => Promise<readonly Results[Work['kind']][]>;

/** One result a file; null for what has to be worked out where it can be told why. */
function createWorkshop(data: JobData): DoWork {
  const tools = createTools();
  const run = silentRun(wordingIn(data.language));
  const { config } = data;
  const loaded = config === null ? null : loadSettings(config, tools);
  const settingsFor: SettingsFor = loaded
    ? async () => (await loaded).settings
    : createSettingsSearch(run, tools);
  const baselineFor = createBaselineSearch(data.baseline, run);

  const analyse = async ({ path, companions }: AheadFile): Promise<AheadResult | null> => {
    const bytes = await readOrdinaryFile(path);
    const { text, imported } = await openText(bytes, path, tools.importer);
    if (imported && isOwnList(text)) return null;
    const settings = await settingsFor(path);
    const chosen = chosenOf(data.askedFor, settings);
    const report = settings.engine.reader.parse(text, chosen);
    const draft = {
      path,
      settings,
      edition: report.edition,
      agency: report.title?.agency ?? null,
      year: report.year,
    };
    const read = await readCompanions(companions, draft, tools.importer);
    const baseline = await baselineFor(path);
    const ofKnownBody = read.previous !== null;
    const judge = judgeWith(settings, { path, ...read, ofKnownBody, baseline });
    const verdict = judge.review(report);
    if (verdict.failures.length > 0) return null;
    const findings =
      data.wanted.detail.fixes === 'none' && !data.wanted.listed
        ? verdict.findings
        : judge.withTriedFixes(report, verdict.findings);
    const own =
      data.ownLanguage === null && settings.language !== 'auto'
        ? wordingIn(settings.language)
        : run.wording;
    return {
      state: stateOf(imported ? contentState(bytes) : text, chosen, settings),
      imported: imported && { ...imported, origins: [], cells: [] },
      companions,
      accepted: acceptedState(baseline),
      stale: verdict.stale,
      recognised: report.recognised,
      agency: draft.agency,
      year: draft.year,
      edition: report.edition.id,
      told: tell(path, report, { findings, suppressed: verdict.suppressed }, data.wanted, {
        own,
        run: run.wording,
      }),
    };
  };
  return async (work) => {
    if (work.kind === 'analyse') {
      return Promise.all(work.files.map((file) => analyse(file).catch(() => null)));
    }
    if (work.kind === 'texts') {
      return Promise.all(work.files.map((file) => readReportTexts(file, tools.importer)));
    }
    const { reader } = (await settingsFor(work.as)).engine;
    return Promise.all(
      work.files.map((file) => titleAt(file, reader, tools.importer).catch(() => null)),
    );
  };
}
