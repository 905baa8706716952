import type { UnreadFile } from './model';
import type { Roster } from './roster';

/**
 * Files that may be a unit's and that no sum has: reports that do not say whose they are, reports of bodies that
 * are not on the roster, what is named as a report and is none that is known. Those of other years are none of
 * this year's.
 */
export const unplacedIn = ({
  year,
  strangers,
  nameless,
  unread,
}: Roster): readonly UnreadFile[] => {
  const isOfYear = ({ figures }: Roster['nameless'][number]): boolean =>
    figures.year === null || figures.year === year;
  return [
    ...nameless
      .filter(isOfYear)
      .map(({ path }) => ({ path, reason: { key: 'rollup.unplaced.nameless', args: {} } })),
    ...strangers.filter(isOfYear).map(({ path, figures: { agency } }) => ({
      path,
      reason: { key: 'rollup.unplaced.stranger', args: { agency: agency ?? '' } },
    })),
    ...unread,
  ];
};
