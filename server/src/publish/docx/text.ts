import { ExternalHyperlink, Paragraph, type ParagraphChild, type TextRun } from 'docx';
import { printedWidth } from '../printedWidth';
import { blankToFill } from '../typography';
import { textOfRuns } from '../body/runs';
import type { Run, TextPart } from '../model';
import { styleIds } from './styles';
import { wordsRun } from './words';

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

/** As wide as a line of the title is, in characters of half width. */
const maxTitleWidth = 40;
/** What comes before the name of a report that is called otherwise. */
const yearOfTitle = /\d{4}学?年度?/g;

/** A title too long for one line is broken before what every such report is called, or after its year. */
function titleRuns({ runs }: TextPart, reportName: string): readonly ParagraphChild[] {
  return titleLines(textOfRuns(runs), reportName) ?? runs.map(runOf);
}

/** The runs of a title's two lines, the second from the report's name on; null for one that stands on a line. */
export function titleLines(title: string, reportName: string): readonly TextRun[] | null {
  if (printedWidth(title) <= maxTitleWidth) return null;
  const named = title.indexOf(reportName);
  const year = [...title.matchAll(yearOfTitle)].at(-1);
  const at = named > 0 ? named : year ? year.index + year[0].length : 0;
  if (at === 0 || at === title.length) return null;
  return [wordsRun(title.slice(0, at)), wordsRun(title.slice(at), { break: 1 })];
}

function styleOf({ kind, level }: TextPart): string {
  if (kind === 'title') return styleIds.title;
  if (kind === 'heading') return styleIds.headings[level - 1] ?? styleIds.body;
  return kind === 'signature' ? styleIds.signature : styleIds.body;
}

function runOf({ text, kind, link }: Run): ParagraphChild {
  if (kind === 'open') return wordsRun(blankToFill);
  if (link !== null) return new ExternalHyperlink({ link, children: [wordsRun(text)] });
  if (kind === 'strong') return wordsRun(text, { style: styleIds.strong });
  return wordsRun(text, kind === 'lead' ? { style: styleIds.lead } : {});
}
