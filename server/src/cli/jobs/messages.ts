import type { ImportedText } from '../../import/model';
import type { KnownReport } from '../../project/collection/pairing';
import type { Verdict } from '../../rules/check';
import type { Language } from '../../wording/wording';
import type { PlacedText } from '../collection/reportText';
import type { Companions } from '../comparison/compared';
import type { HeldSettings } from '../settings/settings';
import type { Told, Wanted } from './analysed';

/** What a worker is told when it starts. */
export interface JobData {
  /** The command's language. */
  readonly language: Language;
  /** The language asked for; null leaves it to each draft's settings. */
  readonly ownLanguage: Language | null;
  /** What the drafts are to be read as. */
  readonly askedFor: Pick<HeldSettings, 'edition' | 'type'>;
  /** The settings file named; null for the one nearest to each draft. */
  readonly config: string | null;
  /** The baseline named; null for the one nearest to each draft. */
  readonly baseline: string | null;
  readonly wanted: Wanted;
}

/** A file to be analysed, and what it is compared with. */
export interface AheadFile {
  readonly path: string;
  readonly companions: Companions;
}

/** Work in one message: files to be analysed, whose texts, or whose titles are wanted, read as the draft `as` is. */
export type Work =
  | { readonly kind: 'analyse'; readonly files: readonly AheadFile[] }
  | { readonly kind: 'texts'; readonly files: readonly string[] }
  | { readonly kind: 'titles'; readonly files: readonly string[]; readonly as: string };

export type Request = Work & { readonly id: number };

/** What comes of a file by the kind of work. */
export interface Results {
  readonly analyse: AheadResult | null;
  readonly texts: readonly PlacedText[] | null;
  readonly titles: KnownReport | null;
}

/** One result a file; null where there is none, and why is to be told in its turn. */
export type WorkDone = readonly Results[Work['kind']][];

export type DoWork = (work: Work) => Promise<WorkDone>;

export interface Response {
  readonly id: number;
  readonly results: WorkDone;
}

/** What a worker says first: until then others do the work. */
export const ready = 'ready';

export type FromWorker = typeof ready | Response;

/** What a draft comes to. */
export interface AheadResult {
  /** What it was worked out from, as `stateOf` has it. */
  readonly state: string;
  /** What the text was read from, without its places there; null for a file that is text by itself. */
  readonly imported: ImportedText | null;
  readonly companions: Companions;
  /** What was accepted in it, as `acceptedState` has it. */
  readonly accepted: string;
  /** What was accepted and is not found again. */
  readonly stale: Verdict['stale'];
  readonly recognised: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  /** The edition's id. */
  readonly edition: string;
  readonly told: Told;
}
