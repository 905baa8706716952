import type { Passage } from '../../report/prose/passages';
import type { Fix } from '../model';
import type { Edit } from '../../text/edit';

/**
 * The edit that makes the passage's `[from, to)` read `right`: only what differs is replaced, so that a
 * converter's line breaks inside the place stay. Null where nothing differs.
 */
function mend(passage: Passage, from: number, to: number, right: string): Edit | null {
  const found = passage.text.slice(from, to);
  if (found === right) return null;
  const most = Math.min(found.length, right.length);
  let before = 0;
  while (before < most && found[before] === right[before]) before++;
  let after = 0;
  while (
    after < most - before &&
    found[found.length - 1 - after] === right[right.length - 1 - after]
  )
    after++;
  const newText = right.slice(before, right.length - after);
  const start = from + before;
  const end = to - after;
  if (start < end) return { span: passage.spanOf(start, end), newText };
  const at = passage.spanOf(start - 1, start).end;
  return { span: { start: at, end: at }, newText };
}

/** One fix that writes `right` in the place; none where nothing differs. */
export function mendingFix(
  passage: Passage,
  from: number,
  to: number,
  right: string,
  how: Pick<Fix, 'preferred' | 'safe'>,
): readonly Fix[] {
  const edit = mend(passage, from, to, right);
  return edit
    ? [{ title: { key: 'fix.replace-with', args: { expected: right } }, edits: [edit], ...how }]
    : [];
}
