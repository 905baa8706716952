import { listDraft } from '../../publish/lists/listDraft';
import type { ListedDraft } from '../../publish/lists/model';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import type { SuppressedFinding } from '../../rules/suppression/suppress';
import { openFieldsOf } from '../../service/openFields';
import { fingerprint } from '../../text/fingerprint';
import { textAt } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { recordOf, type DraftRecord, type RecordDetail } from '../../publish/records/findingRecord';
import type { HeldSettings } from '../settings';
import type { CliWording } from '../wording';

/** What a check has to say of a draft, in words: plain data, which another thread can send. */
export interface Told {
  readonly record: DraftRecord;
  /** The lines in which findings begin, by their number. */
  readonly lines: Readonly<Record<number, string>>;
  /** The same as a part of a list; null where no list is asked for. */
  readonly listed: ListedDraft | null;
}

/** What is wanted of a draft besides its findings. */
export interface Wanted {
  readonly detail: RecordDetail;
  readonly listed: boolean;
}

/** What was found, accepted findings apart. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Says what was found in a draft. `own` is the draft's language, `run` that of the command. */
export function tell(
  path: string,
  report: Report,
  found: Found,
  { detail, listed }: Wanted,
  { own, run }: { readonly own: Wording; readonly run: CliWording },
): Told {
  const record = recordOf(path, report, found.findings, own, detail);
  return {
    record,
    lines: Object.fromEntries(
      record.findings.map(({ range: { start } }) => [
        start.line,
        textAt(report.source, report.lines.line(start.line)),
      ]),
    ),
    listed: listed
      ? listDraft(
          path,
          report,
          found,
          openFieldsOf({ checked: true, report })?.fields.length ?? 0,
          run,
        )
      : null,
  };
}

/** The same only for the same text under the same settings: what is worked out ahead holds for nothing else. */
export const stateOf = (
  text: string,
  { edition, type }: Pick<HeldSettings, 'edition' | 'type'>,
  settings: HeldSettings,
): string =>
  `${edition ?? ''}.${type ?? ''}.${fingerprint(settings.source?.text ?? '')}.${fingerprint(text)}`;
