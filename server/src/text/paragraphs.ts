import { oncePerText, theSame } from './oncePerText';

/** A paragraph of running text, without the `\n` that ends it. */
export interface Paragraph {
  readonly text: string;
  /** Where it begins in the running text. */
  readonly from: number;
}

/** The paragraphs of running text in order; at least one. */
export const paragraphsOf = oncePerText((text): readonly Paragraph[] => {
  let from = 0;
  return text.split('\n').map((own) => {
    const paragraph = { text: theSame(own), from };
    from += own.length + 1;
    return paragraph;
  });
});

/** A place in a text, `[from, to)`, with whatever is known of it. */
interface Located {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds places in running text, each paragraph for itself: what stands in other paragraphs must not matter.
 * What is found is kept, so that after an edit only the paragraphs that it touched are read again.
 */
export function inParagraphs<Found extends Located>(
  find: (paragraph: string, about: string) => Iterable<Found>,
): (text: string, about?: string) => readonly Found[] {
  const findIn = oncePerText((paragraph, about): readonly Found[] => [...find(paragraph, about)]);
  return oncePerText((text, about) => {
    const found: Found[] = [];
    for (const paragraph of paragraphsOf(text)) {
      for (const each of findIn(paragraph.text, about)) {
        found.push({ ...each, from: paragraph.from + each.from, to: paragraph.from + each.to });
      }
    }
    return found;
  });
}

/**
 * A search over running text whose finds stand each in one paragraph, though what else the text says decides
 * on some of them: where the search over a paragraph alone finds nothing, there is nothing in it. Texts without
 * such a paragraph, as most are, are not searched.
 */
export function searchedByParagraph<Found>(
  search: (text: string, about: string) => Iterable<Found>,
): (text: string, about: string) => readonly Found[] {
  const hasSome = oncePerText((paragraph, about) => {
    for (const _ of search(paragraph, about)) return true;
    return false;
  });
  return oncePerText((text, about): readonly Found[] =>
    paragraphsOf(text).some((paragraph) => hasSome(paragraph.text, about))
      ? [...search(text, about)]
      : [],
  );
}
