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
import type { Correction, LevelWord, WordLists } from './model';

/**
 * The lists that come with Gouji. The compiler reads the files' words as plain strings; that they have
 * these shapes is proved by validating them against `wordlists/wordlist.schema.json`.
 Each is read when it is asked for.
 */
export const builtInWords: WordLists = {
  get typos() {
    return typos.typos as readonly Correction[];
  },
  get pleonasms() {
    return pleonasms.pleonasms as readonly Correction[];
  },
  get formerNames() {
    return formerNames.formerNames;
  },
  get levelWords() {
    return levelWords.levelWords as readonly LevelWord[];
  },
  get webResidue() {
    return webResidue.webResidue;
  },
  get placeholders() {
    return placeholders.placeholders;
  },
  get secrecyMarks() {
    return secrecyMarks.secrecyMarks;
  },
  get outdatedReferences() {
    return outdatedReferences.outdatedReferences as readonly Correction[];
  },
  get termConflicts() {
    return termConflicts.termConflicts;
  },
  get doubling() {
    return doubling.doubling;
  },
  get fragments() {
    return fragments.fragments;
  },
  get units() {
    return units.units;
  },
  accepted: [],
};
