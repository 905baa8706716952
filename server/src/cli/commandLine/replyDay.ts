import { InvalidArgumentError } from 'commander';
import type { Day } from '../../facts/dates/calendar';
import { dayIn } from '../../project/collection/replies';

/** Reads a day such as `2025-02-14`. Throws commander's error for anything else. */
export function replyDayIn(written: string): Day {
  const day = dayIn(written);
  if (day) return day;
  throw new InvalidArgumentError(written);
}
