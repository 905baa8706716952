import { tabText } from '../../../server/src/service/tables/tabText';
import { parse } from '../reader';
import { cell, docx, paragraph, row, table } from './docx';

/** A draft as a Word document: its paragraphs, and its tables with a cell for each tab. */
export function reportDocx(text: string): Uint8Array {
  const report = parse(text);
  const tables = [...report.tables.values()].map((each) => ({
    from: report.lines.lineAt(each.span.start),
    to: report.lines.lineAt(each.span.end),
    rows: tabText(each).trimEnd().split('\n'),
  }));
  const body = text.split('\n').map((line, index) => {
    const found = tables.find(({ from, to }) => from <= index && index <= to);
    if (!found) return paragraph(line.replace(/^#+ /, ''));
    if (index !== found.from) return '';
    return table(...found.rows.map((each) => row(...each.split('\t').map((words) => cell(words)))));
  });
  return docx({ body: body.join('') });
}
