import type { Report } from '../../report/model';
import type { KnownFacts } from '../../template/skeleton/parts';

/** What a draft tells of itself, for sentences that name body and year. */
export const knownFacts = ({ title, year }: Report): KnownFacts => {
  const agency = title?.agency ?? null;
  return { ...(agency !== null && { agency }), ...(year !== null && { year }) };
};
