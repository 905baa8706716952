import { fold } from '../../../text/mapped';
import { textAt, type Span } from '../../../text/span';
import type { Vocabulary } from '../../../template/vocabulary';

/** More pieces than a group's label is ever broken into beside one row. */
const maxFragments = 4;

/**
 * The pieces without those of group labels that float beside the rows, as text that keeps the layout
 * has them between a row's own: `要求缴` `理` `纳费用`. Every way to leave some out, the fewest first;
 * none where no piece can be of a group's label.
 */
export function* readingsWithoutGroups(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
): Generator<readonly Span[]> {
  const groups = vocabulary.terms.flatMap((term) =>
    term.kind === 'row' && term.row.kind === 'group' ? [fold(term.row.label)] : [],
  );
  const fragments = spans.filter((span) => {
    const words = fold(textAt(text, span));
    return words !== '' && groups.some((label) => label.includes(words));
  });
  if (fragments.length === 0 || fragments.length > maxFragments) return;
  const choices = Array.from({ length: (1 << fragments.length) - 1 }, (_, i) =>
    fragments.filter((_, k) => ((i + 1) >> k) & 1),
  ).sort((a, b) => a.length - b.length);
  for (const left of choices) {
    const rest = spans.filter((span) => !left.includes(span));
    if (rest.length > 0) yield rest;
  }
}
