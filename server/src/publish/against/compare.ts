import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { figureDifferences } from './figures';
import type { Original } from './model';
import { sentenceDifferences } from './sentences';

/**
 * Where a published report says something else than its draft, figure by figure and sentence by sentence,
 * in the order of the published one. How numbers and marks are written makes no difference; neither does
 * what stands around the report on its page.
 */
export const differencesFrom = (original: Original, published: Report): readonly Finding[] =>
  [...figureDifferences(original, published), ...sentenceDifferences(original, published)].sort(
    (a, b) => a.span.start - b.span.start,
  );
