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
  const bodies: readonly ForeignName[] = [
    ...Array.from(otherBodiesIn(text, body), (each) => ({ ...each, kind: 'subject' as const })),
    ...Array.from(namesakesIn(text, body), (each) => ({ ...each, kind: 'namesake' as const })),
    ...Array.from(ownPlacesDepartmentsIn(text, body), (each) => ({
      ...each,
      kind: 'department' as const,
    })),
  ].map((each) => ({ ...each, sure: true }));
  yield* bodies;
  const places = [...otherPlacesIn(text, body)];
  // 青禾县水利局把…，服务青禾县高质量发展: the body has told of its place.
  const told = partsOf(
    bodies.map(({ name }) => name),
    places.map(({ name }) => name),
  );
  for (const each of places) if (!told.has(each.name)) yield { ...each, kind: 'place' };
});

/** Those of the words that stand in one of the names; each name is gone through once, however many words there are. */
function partsOf(names: readonly string[], words: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(words);
  const lengths = new Set(words.map(({ length }) => length));
  const found = new Set<string>();
  for (const name of new Set(names)) {
    for (const length of lengths) {
      for (let at = 0; at + length <= name.length; at++) {
        const part = name.slice(at, at + length);
        if (wanted.has(part)) found.add(part);
      }
    }
  }
  return found;
}
