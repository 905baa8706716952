import { InvalidArgumentError } from 'commander';

const maxJobs = 64;

/** Reads a number of threads. Throws commander's error for anything else. */
export function jobsIn(written: string): number {
  const jobs = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (jobs >= 1 && jobs <= maxJobs) return jobs;
  throw new InvalidArgumentError(written);
}
