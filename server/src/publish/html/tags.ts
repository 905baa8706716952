import type { Part } from '../model';

/**
 * The element of each part. The title is the page's first heading and a chapter's of the second level; a
 * heading is never more than one level below the one before it, so that who hears the page misses none.
 */
export function tagsOf(parts: readonly Part[]): readonly string[] {
  let before = 0;
  return parts.map((part) => {
    if (part.kind === 'form' || part.kind === 'grid') return 'div';
    if (part.kind !== 'title' && part.kind !== 'heading') return 'p';
    before = Math.min(part.kind === 'title' ? 1 : part.level + 1, before + 1);
    return `h${before}`;
  });
}
