import type { ReportFigures } from '../../facts/rollup/figures';
import { cellLabel, type CellLabel } from '../../rules/cellLabel';

/** A cell in which two reports of one body and year differ. */
export interface CellDifference extends CellLabel {
  /** As written in the one that counts, and in the other; null where it has no such cell. */
  readonly text: string | null;
  readonly other: string | null;
}

/** What a second report of a body has other than the one that counts. */
export interface CopyDifference {
  /** In the template's order; empty where only words differ. */
  readonly cells: readonly CellDifference[];
}

/** Null where the two are the same text. */
export function copiesDiffer(counted: ReportFigures, other: ReportFigures): CopyDifference | null {
  if (counted.fingerprint === other.fingerprint) return null;
  const keys = new Set([...counted.cells.keys(), ...other.cells.keys()]);
  return {
    cells: [...keys].flatMap((key) => {
      const [text, second] = [counted, other].map(({ cells }) => cells.get(key)?.text ?? null);
      const label =
        cellLabel(counted.edition, key, counted.agency) ??
        cellLabel(other.edition, key, other.agency);
      return text === second || !label ? [] : [{ ...label, text: text!, other: second! }];
    }),
  };
}

/** A file of a report that may be there more than once. */
export interface ReportCopy {
  readonly path: string;
  readonly figures: ReportFigures;
}

/**
 * One of several files that are the same report, as a Word document and the page made of it; null where
 * they differ in a figure, so that none can be said to be the report.
 */
export function oneOfAlike([first, ...others]: readonly ReportCopy[]): string | null {
  if (!first) return null;
  const areAlike = others.every(({ figures }) => {
    const difference = copiesDiffer(first.figures, figures);
    return difference === null || difference.cells.length === 0;
  });
  return areAlike ? first.path : null;
}
