import { bodyOf } from '../../facts/bodies/body';
import { unlistedIn } from './consolidated';
import { createBodies, nameKey } from './names';
import type { Roster, RosterLine } from './roster';
import type { CollectionSetting } from './setting';

/** Which report is consolidated of which. */
export interface Consolidation {
  /** The body that reports for all; null where none is known. */
  readonly parent: string | null;
  readonly units: readonly RosterLine[];
  /** Bodies that the settings add up and that are not on the roster. */
  readonly unlisted: readonly string[];
}

/**
 * Every consolidation of a collection: those of the settings, or else that of the one government in whose
 * place all others lie.
 */
export function consolidationsOf(
  { lines }: Pick<Roster, 'lines'>,
  { units }: Pick<CollectionSetting, 'units'>,
): readonly Consolidation[] {
  const bodies = createBodies(units);
  const stated = units.flatMap(({ name, consolidates }) => {
    if (consolidates === null) return [];
    const wanted =
      consolidates === 'all'
        ? null
        : new Set(consolidates.map((each) => bodies.keyOf(each) ?? nameKey(each)));
    const others = lines.filter(({ unit }) => unit !== name);
    return [
      {
        parent: name,
        units: wanted ? others.filter(({ unit }) => wanted.has(nameKey(unit))) : others,
        unlisted: consolidates === 'all' ? [] : unlistedIn(consolidates, bodies),
      },
    ];
  });
  if (stated.length > 0) return stated;
  const parent = governmentOfAll(lines.map(({ unit }) => unit));
  return [{ parent, units: lines.filter(({ unit }) => unit !== parent), unlisted: [] }];
}

/**
 * The consolidation of the body, the first where none is named; where no body is known, all units are those of
 * whichever is named. Undefined for a body that reports for none.
 */
export function consolidationFor(
  consolidations: readonly Consolidation[],
  parent: string | null,
): Consolidation | undefined {
  const [first, ...others] = consolidations;
  if (parent === null) return first;
  if (first?.parent === null && others.length === 0) return { ...first, parent };
  return consolidations.find((each) => each.parent === parent);
}

/** The one government in whose place all the bodies lie; null where there is none, or nothing but it. */
export function governmentOfAll(names: readonly string[]): string | null {
  const bodies = names.map((name) => bodyOf(name));
  const candidates = bodies.filter(
    ({ kind, place, name }) =>
      kind === 'government' &&
      place !== '' &&
      bodies.every((other) => other.name === name || other.place.startsWith(place)),
  );
  return candidates.length === 1 && names.length > 1 ? candidates[0]!.name : null;
}
