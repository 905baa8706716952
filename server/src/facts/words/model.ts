import type { Localised } from '../../template/localised';
import type { BodyKind, Level } from '../bodies/body';

/** A wording looked for in running text, white space aside. */
export interface Word {
  readonly word: string;
  /** Wordings around it in which it is right, e.g. `公部门` for `公部`. */
  readonly unless?: readonly string[];
  /** Looked for only where one of these follows; `0` stands for any digit. */
  readonly next?: readonly string[];
}

/** `certain`: never right in such a report. `possible`: to be looked at. */
export type Confidence = 'certain' | 'possible';

/** A wording and the one that should stand there. */
export interface Correction extends Word {
  readonly right: string;
  readonly confidence: Confidence;
  /** Why, where that does not go without saying. */
  readonly reason?: Localised;
}

/** The name of a body that was reorganised. */
export interface FormerName extends Word {
  readonly right: string;
  /** The year of the reorganisation; reports of earlier years rightly use the name. */
  readonly since: number;
}

/** A wording that only bodies of some levels use of themselves. */
export interface LevelWord extends Word {
  /** The levels whose bodies it is wrong for. */
  readonly wrongFor: readonly Level[];
  /** Wrong only for bodies of these kinds. */
  readonly kinds?: readonly BodyKind[];
  readonly confidence: Confidence;
  /** What the body should say instead; null where that depends on the sentence. */
  readonly right: string | null;
}

/** A wording that stands for what is still to be written, or a page's own wording. */
export interface Phrase extends Word {
  /** Only where nothing else stands in its line or paragraph. */
  readonly alone?: boolean;
}

/** Two wordings of one term that contradict each other, e.g. 季度 … 月报. */
export interface TermConflict {
  readonly first: string;
  readonly second: string;
  readonly right: string;
}

/** Words in which a converter or a slip doubles a character, and what makes the doubling right. */
export interface Doubling {
  /** Words typical of such reports whose first or last character is found doubled. */
  readonly words: readonly string[];
  /** By a word's first character: characters with which it ends another word, e.g. 举 after 检. */
  readonly endings: Readonly<Record<string, string>>;
  /** By a word's last character: characters with which it begins another word. */
  readonly beginnings: Readonly<Record<string, string>>;
  /** Function words that never follow themselves, and the wordings in which they seem to. */
  readonly particles: readonly Word[];
}

/** A word of which a piece is found left in a list, e.g. 定 for 稳定, and the words that end alike. */
export interface Fragment {
  readonly word: string;
  readonly endings: string;
}

/** Every list of words that rules look for. */
export interface WordLists {
  readonly typos: readonly Correction[];
  /** Wordings that say one thing twice. */
  readonly pleonasms: readonly Correction[];
  readonly formerNames: readonly FormerName[];
  readonly levelWords: readonly LevelWord[];
  readonly webResidue: readonly Phrase[];
  readonly placeholders: readonly Phrase[];
  readonly secrecyMarks: readonly Phrase[];
  readonly outdatedReferences: readonly Correction[];
  readonly termConflicts: readonly TermConflict[];
  readonly doubling: Doubling;
  readonly fragments: readonly Fragment[];
  /** What counts are followed by, e.g. 件. */
  readonly units: readonly string[];
  /** Wordings that are right whatever the lists say. */
  readonly accepted: readonly string[];
}

/** A user's own words, which come before the built-in ones. */
export interface WordsExtension {
  readonly typos?: readonly Correction[];
  readonly pleonasms?: readonly Correction[];
  readonly formerNames?: readonly FormerName[];
  readonly levelWords?: readonly LevelWord[];
  readonly webResidue?: readonly Phrase[];
  readonly placeholders?: readonly Phrase[];
  readonly secrecyMarks?: readonly Phrase[];
  readonly outdatedReferences?: readonly Correction[];
  readonly units?: readonly string[];
  readonly accepted?: readonly string[];
}
