import { at, changed, plus } from './added';
import { consolidatedDrafts } from './drafts';
import { drawn, type Fault } from './fault';

/** What only the reports of its units give away in a government's own. */
const apart = (name: string, spoil: Fault['spoil']): Fault => ({
  name,
  code: 'rollup-sum',
  drafts: consolidatedDrafts,
  also: ['narrative-count', 'narrative-denial', 'zero-suspect', 'review-unexplained'],
  leaves: ['row-total', 'column-total', 'balance'],
  spoil,
});

export const unitFaults: readonly Fault[] = [
  apart('more decisions than the units have made', (draft, draw) => {
    const row = drawn(['licensing', 'penalties', 'coercion'], draw)!;
    return changed(draft, 'disclosure', row, plus({ [`${row}/decisions`]: 1 + draw(9) }));
  }),
  apart('more cases of one outcome than the units have', (draft, draw) => {
    const row = drawn(Object.keys(draft.model.tables.review!), draw)!;
    const outcome = drawn(['upheld', 'corrected', 'other', 'pending'], draw)!;
    const more = 1 + draw(9);
    return changed(
      draft,
      'review',
      row,
      plus({ [`${row}/${outcome}`]: more, [`${row}/total`]: more }),
    );
  }),
  apart('requests granted in part that the units granted in full', (draft, draw) => {
    const kinds = ['natural-person', 'business', 'research', 'welfare', 'legal-service', 'other'];
    const kind = drawn(
      kinds.filter((each) => at(draft.model.tables.applications!, 'granted', each) > 0),
      draw,
    );
    if (!kind) return null;
    return changed(
      draft,
      'applications',
      'granted',
      plus({
        [`granted/${kind}`]: -1,
        'granted/total': -1,
        [`partial/${kind}`]: 1,
        'partial/total': 1,
      }),
    );
  }),
];
