import { chapterMissing } from './catalogue/chapter-missing';
import { chapterEmpty } from './catalogue/chapter-empty';
import { chapterTitle } from './catalogue/chapter-title';
import { chapterOrder } from './catalogue/chapter-order';
import { chapterExtra } from './catalogue/chapter-extra';
import { reportTitle } from './catalogue/report-title';
import { editionMismatch } from './catalogue/edition-mismatch';
import { tableMissing } from './catalogue/table-missing';
import { rowMissing } from './catalogue/row-missing';
import { columnTitle } from './catalogue/column-title';
import { rowLabel } from './catalogue/row-label';
import { rowShape } from './catalogue/row-shape';
import { tableUnreadable } from './catalogue/table-unreadable';
import { tableEmpty } from './catalogue/table-empty';
import { rowUnknown } from './catalogue/row-unknown';
import { cellSplit } from './catalogue/cell-split';
import { cellBlank } from './catalogue/cell-blank';
import { cellText } from './catalogue/cell-text';
import { cellNegative } from './catalogue/cell-negative';
import { cellNotInteger } from './catalogue/cell-not-integer';
import { cellStyle } from './catalogue/cell-style';
import { unitMissing } from './catalogue/unit-missing';
import { copiedNumbers } from './catalogue/copied-numbers';
import { balance } from './catalogue/balance';
import { columnTotal } from './catalogue/column-total';
import { rowTotal } from './catalogue/row-total';
import { narrativeCount } from './catalogue/narrative-count';
import { narrativeDenial } from './catalogue/narrative-denial';
import { narrativeSum } from './catalogue/narrative-sum';
import { narrativeConflict } from './catalogue/narrative-conflict';
import { percentMismatch } from './catalogue/percent-mismatch';
import { carryOver } from './catalogue/carry-over';
import { inForce } from './catalogue/in-force';
import { itemsChange } from './catalogue/items-change';
import { pendingCases } from './catalogue/pending-cases';
import { copiedText } from './catalogue/copied-text';
import { suddenChange } from './catalogue/sudden-change';
import type { Rule } from './model';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  chapterMissing,
  chapterEmpty,
  chapterTitle,
  chapterOrder,
  chapterExtra,
  reportTitle,
  editionMismatch,
  tableMissing,
  rowMissing,
  columnTitle,
  rowLabel,
  rowShape,
  tableUnreadable,
  tableEmpty,
  rowUnknown,
  cellSplit,
  cellBlank,
  cellText,
  cellNegative,
  cellNotInteger,
  cellStyle,
  unitMissing,
  copiedNumbers,
  balance,
  columnTotal,
  rowTotal,
  narrativeCount,
  narrativeDenial,
  narrativeSum,
  narrativeConflict,
  percentMismatch,
  carryOver,
  inForce,
  itemsChange,
  pendingCases,
  copiedText,
  suddenChange,
];
