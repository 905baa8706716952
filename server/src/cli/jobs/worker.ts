import { parentPort, workerData } from 'node:worker_threads';
import { readOrdinaryFile } from '../../disk/readFile';
import { chosenOf } from '../drafts';
import { createTools } from '../engine';
import { textOf } from '../files/text';
import { judgedAgain, withTriedFixes } from '../../service/trial';
import type { SayingRun } from '../run';
import { createSettingsSearch, loadSettings, type SettingsFor } from '../settings';
import { wordingIn } from '../wording';
import { stateOf, tell } from './analysed';
import type { AheadResult, Chunk, ChunkResults, JobData } from './messages';

/** Says nothing: whoever sent the work reads the same files and says what there is to say. */
const silentRun = ({ language }: JobData): SayingRun => ({
  wording: wordingIn(language),
  fail: () => '',
  note: () => undefined,
});

/** Analyses drafts for another thread, chunk by chunk. */
export function serveJobs(): void {
  const data = workerData as JobData;
  const port = parentPort!;
  const analyse = createAnalyser(data);
  port.on('message', ({ id, paths }: Chunk) => {
    void Promise.all(paths.map((path) => analyse(path).catch(() => null))).then((results) => {
      port.postMessage({ id, results } satisfies ChunkResults);
    });
  });
}

/** What a draft by itself comes to; null for what has to be worked out where it can be told why. */
function createAnalyser(data: JobData): (path: string) => Promise<AheadResult | null> {
  const tools = createTools();
  const run = silentRun(data);
  const { config } = data;
  const loaded = config === null ? null : loadSettings(config, tools);
  const settingsFor: SettingsFor = loaded
    ? async () => (await loaded).settings
    : createSettingsSearch(run, tools);
  return async (path) => {
    const { text } = textOf(await readOrdinaryFile(path));
    const settings = await settingsFor(path);
    const chosen = chosenOf(data.askedFor, settings);
    const { reader, checkerFor } = settings.engine;
    const report = reader.parse(text, chosen);
    const checker = checkerFor(settings.words);
    const verdict = checker.review(report, {
      levels: settings.levels,
      requirements: settings.requirements,
    });
    if (verdict.failures.length > 0) return null;
    const findings =
      data.wanted.detail.fixes === 'none' && !data.wanted.listed
        ? verdict.findings
        : withTriedFixes({
            report,
            findings: verdict.findings,
            again: judgedAgain(
              reader,
              report,
              (edited) =>
                checker.review(edited, {
                  levels: settings.levels,
                  requirements: settings.requirements,
                }).findings,
            ),
          });
    const own =
      data.ownLanguage === null && settings.language !== 'auto'
        ? wordingIn(settings.language)
        : run.wording;
    return {
      state: stateOf(text, chosen, settings),
      recognised: report.recognised,
      agency: report.title?.agency ?? null,
      year: report.year,
      edition: report.edition.id,
      told: tell(path, report, { findings, suppressed: verdict.suppressed }, data.wanted, {
        own,
        run: run.wording,
      }),
    };
  };
}
