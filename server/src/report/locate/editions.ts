import { fold } from '../../text/mapped';
import type { LineIndex } from '../../text/lines';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { spanOf, textAt } from '../../text/span';
import { appliesIn } from '../../template/editions';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineRange } from '../layout/readTableLines';

/** A template, prepared for reading. */
export interface Edition {
  readonly template: Template;
  readonly vocabularies: readonly Vocabulary[];
}

/**
 * The edition that holds for a year, of several the one of the body's province; undefined for a year, or
 * none, that no edition is for.
 */
export function editionForYear(
  editions: readonly Edition[],
  year: number | null,
  agency: string | null,
): Edition | undefined {
  const due = editions.filter(({ template }) => year !== null && appliesIn(template, year));
  return due.find(({ template: { places = [] } }) => isIn(agency, places)) ?? due[0];
}

const isIn = (agency: string | null, places: readonly string[]): boolean =>
  places.some((place) => agency?.startsWith(place) === true);

/** A table is looked at no further. */
const maxLookedAt = 100_000;
/** Shorter wordings stand in running text too. */
const minWordingLength = 4;

/**
 * Tells of each table by its wordings which edition it is of: a draft may have tables of both. What no
 * wording of its own decides is of the edition that the other tables are of, else of the year's.
 */
export function editionsOfTables(
  text: string,
  lines: LineIndex,
  regions: ReadonlyMap<string, LineRange>,
  editions: readonly Edition[],
  byYear: Edition,
): (tableId: string) => Edition {
  const [only, another] = editions;
  if (only && !another) return () => only;
  const evidence = new Map<string, ReadonlyMap<Edition, Evidence>>();
  for (const [id, region] of regions) {
    const { start } = lines.line(region.from);
    const end = Math.min(lines.line(region.to - 1).end, start + maxLookedAt);
    evidence.set(id, evidenceFor(editions)(textAt(text, spanOf(start, Math.max(start, end))), id));
  }
  const of = (id: string, edition: Edition): Evidence => evidence.get(id)!.get(edition)!;
  const inAll = (edition: Edition): number =>
    [...regions.keys()].reduce((sum, id) => sum + of(id, edition).own, 0);
  const overall = bestOf(editions, inAll, byYear);
  /** What no wording of its own decides is of the edition that lacks the fewest of its words. */
  const undecided = (id: string): Edition =>
    of(id, overall).own === of(id, byYear).own
      ? bestOf([byYear], (edition) => -of(id, edition).lacking, overall)
      : overall;
  return (id) => bestOf(editions, (edition) => of(id, edition).own, undecided(id));
}

/** What a table's words say of the edition that it is of. */
interface Evidence {
  /** How many wordings it has that only this edition's table has, or one like it. */
  readonly own: number;
  /** How many of this edition's wordings it has not. */
  readonly lacking: number;
}

/** Weighs a region's words, told which table is looked for in it. */
const evidenceFor = oncePer((editions: readonly Edition[]) =>
  oncePerText((text, tableId): ReadonlyMap<Edition, Evidence> => {
    const { wordings, shares } = wordingsOf(editions)(tableId);
    const folded = fold(text);
    const has = wordings.map((wording) => folded.includes(wording));
    return new Map(
      shares.map(({ edition, all, own }) => [
        edition,
        {
          own: own.filter((wording) => has[wording]).length,
          lacking: all.filter((wording) => !has[wording]).length,
        },
      ]),
    );
  }),
);

/** The wordings that editions have for one table, each once, and by their numbers which edition has which. */
interface Wordings {
  readonly wordings: readonly string[];
  readonly shares: readonly Share[];
}

interface Share {
  readonly edition: Edition;
  readonly all: readonly number[];
  /** Those that no other edition's table has, alone or in a longer one, unless it has all of them and no more. */
  readonly own: readonly number[];
}

/** The wordings of a table; worked out once for a set of editions. */
const wordingsOf = oncePer((editions: readonly Edition[]) => {
  const known = new Map<string, Wordings>();
  return (tableId: string): Wordings => {
    const found = known.get(tableId) ?? wordingsIn(editions, tableId);
    known.set(tableId, found);
    return found;
  };
});

function wordingsIn(editions: readonly Edition[], tableId: string): Wordings {
  const each = editions.map((edition) => officialWordings(edition, tableId));
  const wordings = [...new Set(each.flat())];
  const shares = editions.map((edition, index) => {
    // An edition that left the table as it was speaks for it as well.
    const others = each.filter((words) => !areAlike(words, each[index]!)).flat();
    const all = each[index]!.map((wording) => wordings.indexOf(wording));
    const own = all.filter((at) => !others.some((other) => other.includes(wordings[at]!)));
    return { edition, all, own };
  });
  return { wordings, shares };
}

const areAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((wording) => others.includes(wording));

const officialWordings = ({ vocabularies }: Edition, tableId: string): readonly string[] =>
  (vocabularies.find(({ table }) => table.id === tableId)?.terms ?? [])
    .filter(({ likeness, core }) => likeness === 'official' && core.length >= minWordingLength)
    .map(({ core }) => core);

/** The edition with the highest score, if it is higher than that of the one to be taken otherwise. */
function bestOf(
  editions: readonly Edition[],
  score: (edition: Edition) => number,
  otherwise: Edition,
): Edition {
  const best = [...editions].sort((a, b) => score(b) - score(a))[0]!;
  return score(best) > score(otherwise) ? best : otherwise;
}
