import { oncePer } from '../../text/oncePer';
import { isTotalLabel, type RowTerm, type Vocabulary } from '../../template/vocabulary';
import { isFilled, isNumber } from './pieces';
import type { RowDraft } from './rows';

/** The row of a table that has no other, by its official label; null for a longer table. */
const onlyRowOf = oncePer(
  ({ terms }: Vocabulary): RowTerm | null =>
    terms.find((term): term is RowTerm => term.kind === 'row' && term.isOnly) ?? null,
);

/**
 * The rows of a table of which the form has one row, the body's own, where a draft has one for each of the body's
 * units: then the one that adds them up is the body's, and where there is only one, it is, under whatever name.
 */
export function asOnlyRow(
  drafts: readonly RowDraft[],
  vocabulary: Vocabulary,
): readonly RowDraft[] {
  const term = onlyRowOf(vocabulary);
  if (!term) return drafts;
  const filled = drafts.filter(({ pieces }) => pieces.some(isNumber));
  const isTotal = ({ named }: RowDraft): boolean => named !== null && isTotalLabel(named.term.core);
  if (filled.some(isTotal)) {
    return drafts.map((draft) =>
      draft.named && filled.includes(draft) && !isTotal(draft)
        ? { ...draft, named: null, group: null }
        : draft,
    );
  }
  const [only, ...others] = filled;
  const isWhole = only?.pieces.filter(isFilled).length === term.block.columns.length;
  if (!only?.label || !isWhole || only.named || others.length > 0) return drafts;
  const label = { ...only.label, likeness: 'similar' } as const;
  const named = { term, seen: term.core, likeness: 'similar', label } as const;
  return drafts.map((draft) => (draft === only ? { ...draft, named, label, group: null } : draft));
}
