import { bodyOf } from '../../facts/bodies/body';
import type { ListedUnit } from './listed';
import { nameKey } from './names';
import { governmentOfAll } from './parent';

/** What a government's name may end with or lack. */
const governmentEnd = /(?:人民政府|街道办事处|办事处)$/;

const stemOf = (key: string): string => key.replace(governmentEnd, '');

/**
 * Listed units by the names that their reports have: a list of a county says 教育局 where the report says
 * 青禾县教育局. Of those without a report the place is put before the name where all reports have one place.
 */
export function asReported(
  listed: readonly ListedUnit[],
  found: readonly string[],
): readonly ListedUnit[] {
  const parent = governmentOfAll(found);
  const places = new Set(found.map((name) => bodyOf(nameKey(name)).place));
  const [only = ''] = places;
  const place = parent !== null ? bodyOf(nameKey(parent)).place : places.size === 1 ? only : '';
  const known = found.map((name) => ({ name, key: nameKey(name), stem: stemOf(nameKey(name)) }));
  const byKey = new Map(known.map((each) => [each.key, each]));
  return listed.map((unit) => {
    const key = nameKey(unit.name);
    const stem = stemOf(key);
    const ending = known.filter((each) => each.key.endsWith(key));
    const alike =
      ending.length > 0
        ? ending
        : known.filter((each) => stem.length > 1 && each.stem.endsWith(stem));
    const same = byKey.get(key) ?? (alike.length === 1 ? alike[0] : undefined);
    if (same) return { ...unit, name: same.name };
    return bodyOf(key).place === '' ? { ...unit, name: withPlace(place, unit.name) } : unit;
  });
}

/** What a place is, without its own name: 县教育局. */
const namelessPlace = /^[省市州盟县区旗镇乡]/;

/** The name with the place before it; as it is where it says that it is of another kind of place. */
const withPlace = (place: string, name: string): string => {
  if (!namelessPlace.test(name)) return place + name;
  return place.endsWith(name[0]!) ? place + name.slice(1) : name;
};
