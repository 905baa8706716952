import { searchedByParagraph } from '../../text/paragraphs';
import type { Place } from '../words/search';
import { bodyOf, type Body } from './body';
import { ownPlacesDepartmentsIn } from './departments';
import { namesakesIn } from './namesakes';
import { otherPlacesIn } from './otherPlaces';
import { otherBodiesIn } from './others';

/** A name that stands where the reporting body's or its place's should. */
export interface ForeignName extends Place {
  readonly name: string;
  /** What it is: another body in the own one's place, the same office elsewhere, another office here, a place. */
  readonly kind: 'subject' | 'namesake' | 'department' | 'place';
  /** Of a place, whether no body of it can be one above the reporting body. */
  readonly sure: boolean;
}

/** The names in running text that are left from another body's report; those of each kind in the text's order. */
export const foreignNamesIn = (text: string, body: Body): readonly ForeignName[] =>
  foundIn(text, body.name);

const foundIn = searchedByParagraph(function* (text, own): Generator<ForeignName> {
  const body = bodyOf(own);
  const bodies: ForeignName[] = [];
  for (const each of otherBodiesIn(text, body))
    bodies.push({ ...each, kind: 'subject', sure: true });
  for (const each of namesakesIn(text, body))
    bodies.push({ ...each, kind: 'namesake', sure: true });
  for (const each of ownPlacesDepartmentsIn(text, body))
    bodies.push({ ...each, kind: 'department', sure: true });
  yield* bodies;
  // 青禾县水利局把…，服务青禾县高质量发展: the body has told of its place.
  for (const each of otherPlacesIn(text, body))
    if (!bodies.some(({ name }) => name.includes(each.name))) yield { ...each, kind: 'place' };
});
