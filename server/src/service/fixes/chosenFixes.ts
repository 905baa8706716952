import type { Finding, Fix } from '../../rules/model';
import type { Edit } from '../../text/edit';

/**
 * The fixes that can be applied together, in the order given: one whose edits collide with those of a
 * fix before it is left out, and so is one that would do the same again.
 */
function compatibleFixes(fixes: readonly Fix[]): readonly Fix[] {
  const taken = takenEdits(
    fixes.reduce(
      (end, { edits }) => edits.reduce((most, { span }) => Math.max(most, span.end), end),
      0,
    ),
  );
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.collides(edit))) return false;
    for (const edit of edits) taken.take(edit);
    return true;
  });
}

/** A finding and the one of its fixes that was chosen. */
export interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** One fix a finding among those that are accepted, the preferred one first, as far as they go together. */
export function chosenFixes(
  findings: readonly Finding[],
  accepts: (fix: Fix, finding: Finding) => boolean,
): readonly Choice[] {
  const choices = findings.flatMap((finding) => {
    const accepted = finding.fixes.filter((fix) => accepts(fix, finding));
    const fix = accepted.find(({ preferred }) => preferred) ?? accepted[0];
    return fix ? [{ finding, fix }] : [];
  });
  const compatible = new Set(compatibleFixes(choices.map(({ fix }) => fix)));
  return choices.filter(({ fix }) => compatible.has(fix));
}

/** All edits of compatible fixes, in the draft's order; insertions at one place keep theirs. */
export const editsOf = (fixes: readonly Fix[]): readonly Edit[] =>
  fixes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

const covered = 1;
const inside = 2;
const insertion = 4;

/**
 * The edits chosen so far, up to a place. An edit collides with one that replaces some of the same
 * characters, an insertion with one that replaces those on both sides of it, and with the same insertion
 * at its place. Each question costs no more than the edit is long.
 */
function takenEdits(end: number) {
  const marks = new Uint8Array(end + 1);
  const inserted = new Map<number, Set<string>>();
  return {
    collides: ({ span: { start, end }, newText }: Edit): boolean => {
      if (start === end)
        return (marks[start]! & inside) !== 0 || inserted.get(start)?.has(newText) === true;
      for (let at = start; at < end; at++) {
        if ((marks[at]! & (at === start ? covered : covered | insertion)) !== 0) return true;
      }
      return false;
    },
    take: ({ span: { start, end }, newText }: Edit): void => {
      for (let at = start; at < end; at++) marks[at]! |= at === start ? covered : covered | inside;
      if (start < end) return;
      marks[start]! |= insertion;
      const texts = inserted.get(start);
      if (texts) texts.add(newText);
      else inserted.set(start, new Set([newText]));
    },
  };
}
