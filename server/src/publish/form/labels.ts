import type { BoundTable } from '../../report/model';
import { labelOf, rowsByBlock, type DraftRow } from '../../service/tables/canonical';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import { groupsOver } from '../../template/rows';

/** A row of a block: the labels before its values, outermost first, and where the values come from. */
export interface LabelledRow {
  readonly labels: readonly string[];
  /** Null for a row of the form that the draft lacks. */
  readonly row: DraftRow | null;
  /** Of the form; null for a row that it does not have. */
  readonly template: RowTemplate | null;
}

/**
 * The rows of a block in the draft's order. With `complete` those of the form that the draft lacks stand
 * where the form has them.
 */
export function labelledRows(
  table: BoundTable,
  block: BlockTemplate,
  complete: boolean,
): readonly LabelledRow[] {
  const inDraft = rowsByBlock(table).get(block) ?? [];
  const rows = inDraft.map((row, i): LabelledRow => {
    if (row.bound) return boundRow(block, row, row.bound.template, labelOf(row.bound));
    const { group, label } = row.unknown;
    const groups = group
      ? [...groupsOver(block, group), group]
      : sharedGroups(block, inDraft[i - 1], inDraft[i + 1]);
    return { labels: [...groups.map((each) => each.label), label.text], row, template: null };
  });
  return complete ? withMissing(block, rows) : rows;
}

const boundRow = (
  block: BlockTemplate,
  row: DraftRow | null,
  template: RowTemplate,
  label: string,
): LabelledRow => ({
  labels: [...groupsOver(block, template).map((group) => group.label), label],
  row,
  template,
});

/** The groups that the rows before and after both stand in. */
function sharedGroups(
  block: BlockTemplate,
  before: DraftRow | undefined,
  after: DraftRow | undefined,
): readonly RowTemplate[] {
  if (!before?.bound || !after?.bound) return [];
  const below = groupsOver(block, after.bound.template);
  return groupsOver(block, before.bound.template).filter((group, i) => below[i] === group);
}

/** A missing row comes after the last of those that the form has before it. */
function withMissing(block: BlockTemplate, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  const present = new Set(rows.map(({ template }) => template));
  const missing = block.rows.filter(
    (row) => row.kind === 'data' && !present.has(row) && !isStoodFor(block, row, present),
  );
  const all = [...rows];
  for (const row of missing) {
    const order = block.rows.indexOf(row);
    const at = all.findLastIndex(
      ({ template }) => template !== null && block.rows.indexOf(template) < order,
    );
    all.splice(at + 1, 0, boundRow(block, null, row, row.label));
  }
  return all;
}

/** Whether the draft has one row for all of the group, as an older edition had. */
const isStoodFor = (
  block: BlockTemplate,
  row: RowTemplate,
  present: ReadonlySet<RowTemplate | null>,
): boolean => groupsOver(block, row).some((group) => present.has(group));
