import { applyEdits } from '../../text/edit';
import type { BoundTable } from '../../report/model';
import { textOfHtml } from '../../text/html/htmlText';
import { htmlTreeOf } from '../../text/html/htmlTree';
import type { ReportReader } from '../../report/parse';
import { formatTables, type Page } from './format';
import { dataRowsOf } from '../../template/rows';

/** What a clipboard or a dropped file holds; at least one of the two. */
export interface Clipping {
  readonly html?: string;
  readonly text?: string;
}

/** A clipping whose tables have the form that new reports have. */
export interface Pasted {
  /** Lines end in `\n`. */
  readonly text: string;
  readonly count: number;
  /** Whether most rows of a table of the form are there: no other table has those. */
  readonly certain: boolean;
}

/**
 * Rewrites the tables of a clipping, of its markup if it has any, else of its plain text. Null where no
 * table of the form is in it with values, or where all have that form already.
 */
export function pastedTables(
  reader: ReportReader,
  { html, text }: Clipping,
  page: Page,
): Pasted | null {
  const fromHtml =
    html === undefined ? null : rewritten(reader, textOfHtml(htmlTreeOf(html)), page);
  if (fromHtml) return fromHtml;
  const fromText = text === undefined ? null : rewritten(reader, withLineFeeds(text), page);
  return fromText && fromText.text !== withLineFeeds(text!) ? fromText : null;
}

function rewritten(reader: ReportReader, text: string, page: Page): Pasted | null {
  const report = reader.parse(text);
  const { edits, tables } = formatTables(reader, report, page);
  const filled = tables.filter(hasNumber);
  if (filled.length === 0) return null;
  return {
    text: applyEdits(text, edits),
    count: filled.length,
    certain: filled.some(hasMostRows),
  };
}

const hasNumber = ({ rows }: BoundTable): boolean =>
  [...rows.values()].some(({ cells }) => cells.some(({ value }) => value.kind === 'number'));

const hasMostRows = ({ template, rows }: BoundTable): boolean => {
  const all = template.blocks.flatMap(dataRowsOf);
  return rows.size * 2 > all.length;
};

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
