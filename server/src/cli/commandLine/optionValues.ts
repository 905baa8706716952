import { InvalidArgumentError } from 'commander';
import type { Day } from '../../facts/dates/calendar';
import { dayIn } from '../../project/collection/replies';
import type { Shard } from '../input/shard';

const maxJobs = 64;

/** Reads a number of threads. Throws commander's error for anything else. */
export function jobsIn(written: string): number {
  const jobs = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (jobs >= 1 && jobs <= maxJobs) return jobs;
  throw new InvalidArgumentError(written);
}

/** Reads a day such as `2025-02-14`. Throws commander's error for anything else. */
export function replyDayIn(written: string): Day {
  const day = dayIn(written);
  if (day) return day;
  throw new InvalidArgumentError(written);
}

/** Reads a year of this century. Throws commander's error for anything else. */
export function yearIn(written: string): number {
  if (/^20\d{2}$/.test(written)) return Number(written);
  throw new InvalidArgumentError(written);
}

/** Reads `2/8`. Throws commander's error for anything else. */
export function shardIn(written: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(written) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new InvalidArgumentError(written);
}
