import type { Word, WordLists, WordsExtension } from './model';

/**
 * The base lists with the extension's words. An entry for a word the base has replaces it; accepted
 * wordings hold for every list. Neither argument is changed.
 */
export function mergeWords(base: WordLists, extension: WordsExtension): WordLists {
  const accepted = union(base.accepted, extension.accepted);
  const merged = <W extends Word>(own: readonly W[], more: readonly W[] = []): readonly W[] =>
    replaced(own, more).map((entry) => excused(entry, accepted));
  return {
    ...base,
    typos: merged(base.typos, extension.typos),
    pleonasms: merged(base.pleonasms, extension.pleonasms),
    formerNames: merged(base.formerNames, extension.formerNames),
    levelWords: merged(base.levelWords, extension.levelWords),
    webResidue: merged(base.webResidue, extension.webResidue),
    placeholders: merged(base.placeholders, extension.placeholders),
    secrecyMarks: merged(base.secrecyMarks, extension.secrecyMarks),
    outdatedReferences: merged(base.outdatedReferences, extension.outdatedReferences),
    units: union(base.units, extension.units),
    accepted,
  };
}

const union = (own: readonly string[], more: readonly string[] = []): readonly string[] => [
  ...new Set([...own, ...more]),
];

function replaced<W extends Word>(own: readonly W[], more: readonly W[]): readonly W[] {
  const byWord = new Map([...own, ...more].map((entry) => [entry.word, entry]));
  return [...byWord.values()];
}

/** The entry, right in every accepted wording that contains it. */
function excused<W extends Word>(entry: W, accepted: readonly string[]): W {
  const contexts = accepted.filter((wording) => wording.includes(entry.word));
  return contexts.length === 0 ? entry : { ...entry, unless: union(entry.unless ?? [], contexts) };
}
