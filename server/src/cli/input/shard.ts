/** One of so many parts that a run is divided into. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** A year by itself, not part of a longer number. */
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * Whether a file belongs to the part: by a hash of its path without years, so that a body's reports of several
 * years come together where their paths differ in nothing else. The hash does not change when files are added.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  let hash = 0x811c9dc5;
  for (const unit of path.replaceAll('\\', '/').replace(year, '')) {
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash % count === index - 1;
}
