import { createHash } from 'node:crypto';
import type { Report } from '../../report/model';
import { listDetail } from '../../publish/lists/listDraft';
import { fingerprint } from '../../text/fingerprint';
import { textAt } from '../../text/span';
import type { Finding } from '../../rules/model';
import type { Language, Wording } from '../../wording/wording';
import {
  recordOf,
  type DraftRecord,
  type Found,
  type RecordDetail,
} from '../../publish/records/findingRecord';
import type { DraftBaseline } from '../settings/baseline';
import type { HeldSettings } from '../settings/settings';
import { wordingIn, type CliWording } from '../wording';

/** What a check has to say of a draft, in words: plain data, which another thread can send. */
export interface Told {
  readonly record: DraftRecord;
  /** The lines in which findings begin, by their number. */
  readonly lines: Readonly<Record<number, string>>;
  /** The same as a list has it, in the command's language; null where no list is asked for. */
  readonly listed: DraftRecord | null;
  /** How many more were found that somebody has accepted. */
  readonly accepted: number;
}

/** What is wanted of a draft besides its findings. */
export interface Wanted {
  readonly detail: RecordDetail;
  readonly listed: boolean;
}

/** Who tries out the fixes of findings. */
interface FixTrial {
  withTriedFixes(report: Report, findings: readonly Finding[]): readonly Finding[];
}

/** The findings of a draft with the fixes that may be offered: what nothing prints need not be tried. */
export const withWantedFixes = (
  judge: FixTrial,
  report: Report,
  findings: readonly Finding[],
  { detail, listed }: Wanted,
): readonly Finding[] =>
  detail.fixes === 'none' && !listed ? findings : judge.withTriedFixes(report, findings);

/** The words for a draft: in the language that is asked for, else in that of its own settings, else in the command's. */
export const wordingFor = (
  asked: Language | null,
  { language }: Pick<HeldSettings, 'language'>,
  run: CliWording,
): Wording => (asked === null && language !== 'auto' ? wordingIn(language) : run);

/** Says what was found in a draft. `own` is the draft's language, `run` that of the command. */
export function tell(
  path: string,
  report: Report,
  found: Found,
  { detail, listed }: Wanted,
  { own, run }: { readonly own: Wording; readonly run: CliWording },
): Told {
  const record = recordOf(path, report, found, own, detail);
  return {
    record,
    lines: Object.fromEntries(
      record.findings.map(({ range: { start } }) => [
        start.line,
        textAt(report.source, report.lines.line(start.line)),
      ]),
    ),
    listed: listed ? recordOf(path, report, found, run, listDetail) : null,
    accepted: found.suppressed.length,
  };
}

/** The same only for the same accepted findings: what is worked out ahead holds for nothing else. */
export const acceptedState = (baseline: DraftBaseline | null): string =>
  baseline ? fingerprint(JSON.stringify(baseline.entries)) : '';

/** What stands for a document's text that is not read yet. */
export const contentState = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64');

/** The same only for the same text, or its content state, under the same settings: what is worked out ahead holds for nothing else. */
export const stateOf = (
  text: string,
  { edition, type }: Pick<HeldSettings, 'edition' | 'type'>,
  settings: HeldSettings,
): string =>
  `${edition ?? ''}.${type ?? ''}.${fingerprint(settings.source?.text ?? '')}.${fingerprint(text)}`;
