import doubling from '../../../../wordlists/doubling.json';
import formerNames from '../../../../wordlists/former-names.json';
import fragments from '../../../../wordlists/fragments.json';
import levelWords from '../../../../wordlists/level-words.json';
import outdatedReferences from '../../../../wordlists/outdated-references.json';
import placeholders from '../../../../wordlists/placeholders.json';
import pleonasms from '../../../../wordlists/pleonasms.json';
import secrecyMarks from '../../../../wordlists/secrecy-marks.json';
import termConflicts from '../../../../wordlists/term-conflicts.json';
import typos from '../../../../wordlists/typos.json';
import units from '../../../../wordlists/units.json';
import webResidue from '../../../../wordlists/web-residue.json';
import { lazily } from '../../text/lazily';
import type { Correction, LevelWord, WordLists } from './model';

/**
 * The lists that come with Gouji, read when they are first asked for. The compiler reads the files' words as plain
 * strings; that they have these shapes is proved by validating them against `wordlists/wordlist.schema.json`.
 */
export const builtInWords = lazily((): WordLists => ({
  typos: typos.typos as readonly Correction[],
  pleonasms: pleonasms.pleonasms as readonly Correction[],
  formerNames: formerNames.formerNames,
  levelWords: levelWords.levelWords as readonly LevelWord[],
  webResidue: webResidue.webResidue,
  placeholders: placeholders.placeholders,
  secrecyMarks: secrecyMarks.secrecyMarks,
  outdatedReferences: outdatedReferences.outdatedReferences as readonly Correction[],
  termConflicts: termConflicts.termConflicts,
  doubling: doubling.doubling,
  fragments: fragments.fragments,
  units: units.units,
  accepted: [],
}));
