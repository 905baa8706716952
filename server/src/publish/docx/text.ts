import { ExternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { blankToFill } from '../typography';
import { textOfRuns } from '../body/runs';
import type { Run, TextPart } from '../model';
import { styleIds } from './styles';

/** Twentieths of a point between a table and what follows it. */
const belowTable = 160;

/** A heading or a paragraph. */
export const textParagraph = (
  part: TextPart,
  isBelowTable: boolean,
  reportName: string,
): Paragraph =>
  new Paragraph({
    style: styleOf(part),
    ...(isBelowTable && { spacing: { before: belowTable } }),
    children: part.kind === 'title' ? titleRuns(part, reportName) : part.runs.map(runOf),
  });

/** As many characters of the title as stand on a line. */
const maxTitleLength = 20;

/** A title too long for one line is broken before what every such report is called. */
function titleRuns({ runs }: TextPart, reportName: string): readonly ParagraphChild[] {
  return titleLines(textOfRuns(runs), reportName) ?? runs.map(runOf);
}

/** The runs of a title's two lines, the second from the report's name on; null for one that stands on a line. */
export function titleLines(title: string, reportName: string): readonly TextRun[] | null {
  const at = title.indexOf(reportName);
  if (title.length <= maxTitleLength || at <= 0) return null;
  return [new TextRun(title.slice(0, at)), new TextRun({ text: title.slice(at), break: 1 })];
}

function styleOf({ kind, level }: TextPart): string {
  if (kind === 'title') return styleIds.title;
  if (kind === 'heading') return styleIds.headings[level - 1] ?? styleIds.body;
  return kind === 'signature' ? styleIds.signature : styleIds.body;
}

function runOf({ text, kind, link }: Run): ParagraphChild {
  if (kind === 'open') return new TextRun(blankToFill);
  if (link !== null) return new ExternalHyperlink({ link, children: [new TextRun(text)] });
  if (kind === 'strong') return new TextRun({ text, style: styleIds.strong });
  return new TextRun(kind === 'lead' ? { text, style: styleIds.lead } : text);
}
