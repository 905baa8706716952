import { chapterMissing } from './catalogue/chapter-missing';
import { chapterEmpty } from './catalogue/chapter-empty';
import { chapterTitle } from './catalogue/chapter-title';
import { chapterOrder } from './catalogue/chapter-order';
import { chapterExtra } from './catalogue/chapter-extra';
import { reportTitle } from './catalogue/report-title';
import { titleRepeated } from './catalogue/title-repeated';
import { traditionalCharacters } from './catalogue/traditional-characters';
import { agencyName } from './catalogue/agency-name';
import { overviewAspects } from './catalogue/disclosure/overview-aspects';
import { issuesEmpty } from './catalogue/issues-empty';
import { issuesNoImprovement } from './catalogue/issues-no-improvement';
import { issuesLastYear } from './catalogue/issues-last-year';
import { feeStatement } from './catalogue/disclosure/fee-statement';
import { editionMismatch } from './catalogue/edition-mismatch';
import { basisEdition } from './catalogue/basis-edition';
import { webResidue } from './catalogue/web-residue';
import { periodMissing } from './catalogue/period-missing';
import { periodRange } from './catalogue/period-range';
import { basisMissing } from './catalogue/basis-missing';
import { contactMissing } from './catalogue/contact-missing';
import { yearMismatch } from './catalogue/year-mismatch';
import { yearStale } from './catalogue/year-stale';
import { dateInvalid } from './catalogue/date-invalid';
import { deadline } from './catalogue/deadline';
import { referenceUndefined } from './catalogue/reference-undefined';
import { referenceOutdated } from './catalogue/reference-outdated';
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
import { unitScale } from './catalogue/unit-scale';
import { regulationPower } from './catalogue/disclosure/regulation-power';
import { decisionSum } from './catalogue/disclosure/decision-sum';
import { disclosureGap } from './catalogue/disclosure/disclosure-gap';
import { repealExceeds } from './catalogue/disclosure/repeal-exceeds';
import { zeroSuspect } from './catalogue/disclosure/zero-suspect';
import { copiedNumbers } from './catalogue/copied-numbers';
import { balance } from './catalogue/balance';
import { relation } from './catalogue/relation';
import { columnTotal } from './catalogue/column-total';
import { rowTotal } from './catalogue/row-total';
import { narrativeCount } from './catalogue/narrative-count';
import { narrativeDenial } from './catalogue/narrative-denial';
import { narrativeSum } from './catalogue/narrative-sum';
import { narrativeConflict } from './catalogue/narrative-conflict';
import { percentMismatch } from './catalogue/percent-mismatch';
import { feeConflict } from './catalogue/disclosure/fee-conflict';
import { feeAmount } from './catalogue/disclosure/fee-amount';
import { reviewUnexplained } from './catalogue/disclosure/review-unexplained';
import { reviewFirst } from './catalogue/disclosure/review-first';
import { carryOver } from './catalogue/carry-over';
import { inForce } from './catalogue/disclosure/in-force';
import { itemsChange } from './catalogue/disclosure/items-change';
import { pendingCases } from './catalogue/disclosure/pending-cases';
import { copiedText } from './catalogue/copied-text';
import { suddenChange } from './catalogue/sudden-change';
import { personalId } from './catalogue/personal-id';
import { personalMobile } from './catalogue/personal-mobile';
import { personalName } from './catalogue/personal-name';
import { personalEmail } from './catalogue/personal-email';
import { secrecyMark } from './catalogue/secrecy-mark';
import { placeholder } from './catalogue/placeholder';
import { copiedResidue } from './catalogue/copied-residue';
import { genericText } from './catalogue/generic-text';
import { typo } from './catalogue/typo';
import { repeatedWord } from './catalogue/repeated-word';
import { brokenSentence } from './catalogue/broken-sentence';
import { approximateCount } from './catalogue/approximate-count';
import { termConflict } from './catalogue/term-conflict';
import { deParticle } from './catalogue/de-particle';
import { punctuation } from './catalogue/punctuation';
import { punctuationWidth } from './catalogue/punctuation-width';
import { agencyNameOld } from './catalogue/agency-name-old';
import { enumerationCount } from './catalogue/enumeration-count';
import { calendarCount } from './catalogue/calendar-count';
import { budgetYear } from './catalogue/disclosure/budget-year';
import { rollupSum } from './catalogue/rollup-sum';
import { suppressionUnknown } from './catalogue/suppression-unknown';
import type { Rule } from './model';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  chapterMissing,
  chapterEmpty,
  chapterTitle,
  chapterOrder,
  chapterExtra,
  reportTitle,
  titleRepeated,
  traditionalCharacters,
  agencyName,
  overviewAspects,
  issuesEmpty,
  issuesNoImprovement,
  issuesLastYear,
  feeStatement,
  editionMismatch,
  basisEdition,
  webResidue,
  periodMissing,
  periodRange,
  basisMissing,
  contactMissing,
  yearMismatch,
  yearStale,
  dateInvalid,
  deadline,
  referenceUndefined,
  referenceOutdated,
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
  unitScale,
  regulationPower,
  decisionSum,
  disclosureGap,
  repealExceeds,
  zeroSuspect,
  copiedNumbers,
  balance,
  relation,
  columnTotal,
  rowTotal,
  narrativeCount,
  narrativeDenial,
  narrativeSum,
  narrativeConflict,
  percentMismatch,
  feeConflict,
  feeAmount,
  reviewUnexplained,
  reviewFirst,
  carryOver,
  inForce,
  itemsChange,
  pendingCases,
  copiedText,
  suddenChange,
  personalId,
  personalMobile,
  personalName,
  personalEmail,
  secrecyMark,
  placeholder,
  copiedResidue,
  genericText,
  typo,
  repeatedWord,
  brokenSentence,
  approximateCount,
  termConflict,
  deParticle,
  punctuation,
  punctuationWidth,
  agencyNameOld,
  enumerationCount,
  calendarCount,
  budgetYear,
  rollupSum,
  suppressionUnknown,
];
