import type { Language } from '../../wording/wording';
import type { HeldSettings } from '../settings';
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
  readonly wanted: Wanted;
}

/** Files to be analysed, in one message. */
export interface Chunk {
  readonly id: number;
  readonly paths: readonly string[];
}

/** One result a path; null where the file could not be analysed. */
export interface ChunkResults {
  readonly id: number;
  readonly results: readonly (AheadResult | null)[];
}

/** A draft as it is by itself, compared with no other report and no baseline. */
export interface AheadResult {
  /** What it was worked out from, as `stateOf` has it. */
  readonly state: string;
  readonly recognised: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  /** The edition's id. */
  readonly edition: string;
  readonly told: Told;
}
