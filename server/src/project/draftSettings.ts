import type { Report } from '../report/model';
import type { LocalRequirements } from '../facts/requirements';
import type { Subordinates } from '../facts/rollup/subordinates';
import type { BaselineEntry } from '../rules/suppression/baseline';
import type { WordsExtension } from '../facts/words/model';
import { fingerprint } from '../text/fingerprint';
import type { Engine } from './ownTypes/engine';
import type { Settings } from './settings';
import type { FileSettings } from './settingsFile';

/** Everything besides its text that a draft's verdict depends on. */
export interface DraftSettings extends Settings {
  readonly words: WordsExtension;
  readonly previous: Report | null;
  /** Its file's address; null without one. */
  readonly previousAddress: string | null;
  /** Whether that is known to be the same body's, under whichever name. */
  readonly ofKnownBody: boolean;
  readonly subordinates: Subordinates | null;
  readonly requirements: LocalRequirements | null;
  readonly baseline: readonly BaselineEntry[];
  /** What it is read and checked with. */
  readonly engine: Engine;
  readonly origins: SettingOrigins;
  /** The same for settings that give the same verdicts in the same words. */
  readonly key: string;
}

/** What each origin says, to tell which one decided. */
export interface SettingOrigins {
  readonly editor: Settings;
  readonly file: FileSettings | null;
}

export interface DraftSources {
  readonly editor: Settings;
  /** What the settings file beside the draft says; null without one. */
  readonly file: FileSettings | null;
  readonly previous: Report | null;
  readonly previousAddress: string | null;
  readonly ofKnownBody: boolean;
  readonly subordinates: Subordinates | null;
  readonly baseline: readonly BaselineEntry[];
  readonly engine: Engine;
}

/** The file goes before the editor's settings, rule by rule; when to check and how to lay out are the editor's alone. */
export function draftSettings(sources: DraftSources): DraftSettings {
  const { editor, file, previous, previousAddress, ofKnownBody } = sources;
  const { subordinates, baseline, engine } = sources;
  const language = file && file.language !== 'auto' ? file.language : editor.language;
  const type = file?.type ?? editor.type;
  const edition = file?.edition ?? editor.edition;
  const levels = new Map([...editor.levels, ...(file?.levels ?? [])]);
  const words = file?.words ?? {};
  const requirements = file?.requirements ?? null;
  const units = subordinates?.map((unit) => [
    unit.path,
    unit.kind === 'report' ? unit.figures.fingerprint : unit.kind,
  ]);
  const decisive = [
    ...[language, type, edition, [...levels], words, baseline],
    ...[previous?.source, previousAddress, ofKnownBody, units, requirements, engine.key],
  ];
  return {
    language,
    type,
    edition,
    levels,
    validation: editor.validation,
    format: editor.format,
    completion: editor.completion,
    words,
    previous,
    previousAddress,
    ofKnownBody,
    subordinates,
    requirements,
    baseline,
    engine,
    origins: { editor, file },
    key: fingerprint(JSON.stringify(decisive)),
  };
}
