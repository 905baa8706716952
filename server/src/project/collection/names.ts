import { bodyOf } from '../../facts/bodies/body';
import { isIdentifying } from '../../facts/bodies/identity';
import { halfWidth } from '../../text/mapped';
import type { UnitSetting } from './unit';

/** One name for a body however it is spaced and in whichever width. */
export const nameKey = (name: string): string => halfWidth(name).replace(/\s+/g, '');

/** Tells which body a name is of. */
export interface Bodies {
  /** The unit of the roster, by its name or an alias; null for a body that is not on it. */
  unitOf(name: string | null): UnitSetting | null;
  /**
   * The same for reports of one body, another for each other body; null where the name does not say which
   * body it is, as 区教育局 could be any.
   */
  keyOf(name: string | null): string | null;
}

export function createBodies(units: readonly UnitSetting[]): Bodies {
  const known = new Map<string, UnitSetting>();
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      if (!known.has(nameKey(name))) known.set(nameKey(name), unit);
    }
  }
  const unitOf: Bodies['unitOf'] = (name) =>
    name === null ? null : (known.get(nameKey(name)) ?? null);
  return {
    unitOf,
    keyOf: (name) => {
      if (name === null) return null;
      const unit = unitOf(name);
      if (unit) return nameKey(unit.name);
      return isIdentifying(bodyOf(nameKey(name))) ? nameKey(name) : null;
    },
  };
}
