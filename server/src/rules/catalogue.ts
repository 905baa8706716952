import { chapterMissing } from './catalogue/chapter-missing';
import { chapterEmpty } from './catalogue/chapter-empty';
import { chapterTitle } from './catalogue/chapter-title';
import { chapterOrder } from './catalogue/chapter-order';
import { chapterExtra } from './catalogue/chapter-extra';
import { reportTitle } from './catalogue/report-title';
import { editionMismatch } from './catalogue/edition-mismatch';
import { tableMissing } from './catalogue/table-missing';
import { tableEmpty } from './catalogue/table-empty';
import { tableUnreadable } from './catalogue/table-unreadable';
import { rowMissing } from './catalogue/row-missing';
import { rowUnknown } from './catalogue/row-unknown';
import { rowShape } from './catalogue/row-shape';
import { columnTitle } from './catalogue/column-title';
import { rowLabel } from './catalogue/row-label';
import { cellBlank } from './catalogue/cell-blank';
import { cellText } from './catalogue/cell-text';
import { cellNegative } from './catalogue/cell-negative';
import { cellNotInteger } from './catalogue/cell-not-integer';
import { cellStyle } from './catalogue/cell-style';
import { cellSplit } from './catalogue/cell-split';
import { unitMissing } from './catalogue/unit-missing';
import { rowTotal } from './catalogue/row-total';
import { columnTotal } from './catalogue/column-total';
import { balance } from './catalogue/balance';
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
  tableEmpty,
  tableUnreadable,
  rowMissing,
  rowUnknown,
  rowShape,
  columnTitle,
  rowLabel,
  cellBlank,
  cellText,
  cellNegative,
  cellNotInteger,
  cellStyle,
  cellSplit,
  unitMissing,
  rowTotal,
  columnTotal,
  balance,
];
