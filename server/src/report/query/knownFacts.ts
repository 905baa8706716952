import type { KnownFacts } from '../../template/skeleton/parts';
import type { Report } from '../model';

/** What a draft tells of itself, for sentences and titles that name body and year. */
export const knownFacts = ({ title, year }: Pick<Report, 'title' | 'year'>): KnownFacts => ({
  agency: title?.agency ?? null,
  year,
});
