import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import { isOwnList } from '../../publish/lists/own';
import { createBaselineSearch } from '../settings/baseline';
import { readReportTexts } from '../collection/reportText';
import { readCompanions } from '../comparison/companions';
import { chosenOf } from '../input/drafts';
import type { Tools } from '../engine';
import { openText } from '../files/opened';
import { titleAt } from '../comparison/pairs';
import { silentRun } from '../run';
import { createSettingsSearch, loadSettings, type SettingsFor } from '../settings/settings';
import { createTurns } from '../turns';
import { judgeWith } from '../comparison/verdicts';
import { wordingIn } from '../wording';
import {
  acceptedState,
  contentState,
  stateOf,
  tell,
  withWantedFixes,
  wordingFor,
} from './analysed';
import type { AheadFile, AheadResult, DoWork, JobData } from './messages';

/** What works ahead, in a thread of its own or in the one that waits for it. */
export function createWorkshop(data: JobData, tools: Tools): DoWork {
  const run = silentRun(wordingIn(data.language));
  const { config } = data;
  const loaded = config === null ? null : loadSettings(config, tools);
  const settingsFor: SettingsFor = loaded
    ? async () => (await loaded).settings
    : createSettingsSearch(run, tools);
  // Where they cannot be read that is told in each draft's turn.
  loaded?.catch(() => undefined);
  const baselineFor = createBaselineSearch(data.baseline, run);
  const takeTurns = createTurns();

  const analyse = async ({ path, companions }: AheadFile): Promise<AheadResult | null> => {
    const bytes = readOrdinaryFileAtOnce(path);
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
    const findings = withWantedFixes(judge, report, verdict.findings, data.wanted);
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
        own: wordingFor(data.ownLanguage, settings, run.wording),
        run: run.wording,
      }),
    };
  };

  const oneByOne = async <File, Result>(
    files: readonly File[],
    workOn: (file: File) => Promise<Result>,
  ): Promise<readonly (Result | null)[]> => {
    const results: (Result | null)[] = [];
    for (const file of files) {
      await takeTurns();
      results.push(await workOn(file).catch(() => null));
    }
    return results;
  };

  return async (work) => {
    switch (work.kind) {
      case 'analyse':
        return oneByOne(work.files, analyse);
      case 'texts':
        return oneByOne(work.files, (file) => readReportTexts(file, tools.importer));
      case 'titles': {
        const { reader } = (await settingsFor(work.as)).engine;
        return oneByOne(work.files, (file) => titleAt(file, reader, tools.importer));
      }
    }
  };
}
