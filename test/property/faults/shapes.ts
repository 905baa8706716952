import type { Cell } from '../../../server/src/report/model';
import {
  denseCellLines,
  pipeEndedCellLines,
  tabEndedCellLines,
  tabsBetweenCellLines,
} from '../../support/render/cellLines';
import type { Layout } from '../../support/render/layout';
import { positionedText } from '../../support/render/positioned';
import { gappedText } from '../../support/render/gapped';
import { spreadsheetCommas } from '../../support/render/tabs';
import { drawn, edited, type Draft, type Fault } from './fault';
import { inRow, plainCounts, type Place } from './places';

/** The cells of rows that run across the page under their columns' titles. */
const inRows = (draft: Draft): readonly Place[] => plainCounts(draft, 'applications');

const next = ({ row, cell }: Place): Cell | undefined => row.cells[row.cells.indexOf(cell) + 1];
const previous = ({ row, cell }: Place): Cell | undefined => row.cells[row.cells.indexOf(cell) - 1];

/** What stands between this value and its neighbour. */
function separator({ text }: Draft, place: Place): string {
  const after = next(place);
  return after
    ? text.slice(place.cell.span.end, after.span.start)
    : text.slice(previous(place)!.span.end, place.cell.span.start);
}

/** Without blanks beside its values, of merged cells for instance, which one of too few could be. */
const standsAlone = ({ text, report, layout }: Draft, { row }: Place): boolean => {
  const first = row.cells[0]!.span;
  const last = row.cells[row.cells.length - 1]!.span;
  const before = text.slice(row.label?.span.end ?? first.start, first.start);
  if (row.label && /^(?:<\/[^<>]+>)+\s*<\/tr>/.test(text.slice(last.end))) return true;
  const line = report.lines.line(report.lines.lineAt(last.end));
  const rest = text.slice(last.end, line.end);
  return (
    (before.match(/[|\t]/g) ?? []).length < 2 &&
    /^[^\S\r\n\t]*\|?[^\S\r\n\t]*$/.test(
      layout === tabEndedCellLines ? rest.replace('\t', '') : rest,
    ) &&
    !/^[^\S\r\n]+[\r\n]|^[\s|]*\|\|/.test(text.slice(line.end).trimStart())
  );
};

const isFirst = ({ row, cell }: Place): boolean => row.cells[0] === cell;

/** The empty line below a table may be its last cell there, left blank. */
const mayEndInBlank = (layout: Layout): boolean =>
  [denseCellLines, pipeEndedCellLines, tabEndedCellLines, tabsBetweenCellLines].includes(layout);

export const shapeFaults: readonly Fault[] = [
  {
    name: 'a number in two halves',
    code: 'cell-split',
    spoil: (draft, draw) => {
      const place = drawn(
        inRows(draft).filter(({ cell }) => /^\d[1-9]\d*$/.test(cell.text)),
        draw,
      );
      if (!place) return null;
      const { text, span } = place.cell;
      const at = separator(draft, place);
      return { ...edited(draft, span, text[0]! + at + text.slice(1)), restores: true };
    },
  },
  {
    name: 'one cell too few in a row',
    code: 'row-shape',
    // Where values stand tells which is left blank; so does a label's own blank cell beside them.
    seenIn: (layout) =>
      layout !== positionedText && layout !== spreadsheetCommas && layout !== gappedText,
    spoil: (draft, draw) => {
      const place = drawn(
        inRows(draft).filter(
          (each) =>
            !isFirst(each) &&
            next(each) !== undefined &&
            standsAlone(draft, each) &&
            !(mayEndInBlank(draft.layout) && inRow('carried-out')(each)),
        ),
        draw,
      );
      return (
        place && edited(draft, { start: previous(place)!.span.end, end: place.cell.span.end }, '')
      );
    },
  },
  {
    name: 'one cell too many in a row',
    code: 'row-shape',
    spoil: (draft, draw) => {
      const place = drawn(
        inRows(draft).filter(({ value }) => value > 0),
        draw,
      );
      if (!place) return null;
      const { span, text } = place.cell;
      return edited(draft, span, text + separator(draft, place) + text);
    },
  },
  {
    name: 'one cell too few in table four',
    code: 'row-shape',
    seenIn: (layout) => !mayEndInBlank(layout),
    spoil: (draft, draw) => {
      const place = drawn(
        plainCounts(draft, 'review').filter((each) => !isFirst(each)),
        draw,
      );
      return (
        place && edited(draft, { start: previous(place)!.span.end, end: place.cell.span.end }, '')
      );
    },
  },
];
