import type { AddedUnit } from '../../project/collection/consolidated';

/** The reports that a draft is compared with by its collection, none of them read yet. */
export interface Companions {
  /** Of the year before; null where none is found, or several could be it. */
  readonly previous: string | null;
  /** Those that it adds up; null where it adds up none. */
  readonly units: readonly AddedUnit[] | null;
}

/** A draft that is compared with nothing. */
export const alone: Companions = { previous: null, units: null };
