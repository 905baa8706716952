import type { Report } from '../../report/model';
import { hasRole } from '../roles';
import { following, placedClaims } from './placed';
import type { Tally } from './readTallies';

/** The tallies of the running text, chapter five left out, which tells of other years. */
export const talliesOf = (report: Report): readonly Tally[] =>
  placedClaims(report).flatMap(({ claims: { tallies }, under, passage, sentenceOf }) => {
    if (!tallies || (passage.chapter && hasRole(report, passage.chapter, 'issues'))) return [];
    return tallies.sentences.flatMap((sentence) => {
      const { part, channel } = following(under, sentence.under);
      if (part || sentence.years.some((year) => year !== report.year)) return [];
      return (channel ? sentence.onChannel : sentence.tallies).map((tally) => ({
        ...tally,
        sentence: sentenceOf(tally.sentence),
      }));
    });
  });
