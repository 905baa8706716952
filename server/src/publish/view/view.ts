import type { Analysis } from '../../service/analysis';
import { textEdits } from '../../service/edits';
import { withTriedFixes } from '../../service/fixes/trial';
import type { Wording } from '../../wording/wording';
import type { FormCell, FormTable } from '../form/model';
import { element, lines, words, type Html } from '../html/element';
import { gridHtml, tableHtml } from '../html/table';
import { tagsOf } from '../html/tags';
import type { Part } from '../model';
import { publicationOf } from '../publication';
import { cellDecoration, gridAttributes } from './cells';
import { marksOf, type Marks, type NumberedFinding } from './marks';
import type { FormView } from './model';
import { textHtml } from './text';

/** The view of a report; null for a document that is none. */
export function formViewOf(analysis: Analysis, wording: Wording): FormView | null {
  if (!analysis.checked) return null;
  const { report } = analysis;
  const findings = withTriedFixes(analysis);
  const { parts, obstacles } = publicationOf(report, { complete: true, loosely: true });
  const marks = marksOf(findings);
  const tags = tagsOf(parts);
  let heading: string | null = null;
  const html = parts.map((part, index) => {
    const id = `part-${index}`;
    if ('runs' in part && part.level === 1) heading = id;
    return partHtml(part, tags[index]!, id, heading, { analysis, marks, wording });
  });
  return {
    html: lines(html).html,
    findings: findings.map(({ severity, code, message, fixes }) => ({
      severity,
      code,
      message: wording.say(message),
      fixes: fixes.map(({ title, preferred, edits }) => ({
        title: wording.say(title),
        preferred,
        edits: textEdits(report, edits),
      })),
    })),
    obstacles: obstacles.map((message) => wording.say(message)),
  };
}

interface Context {
  readonly analysis: Analysis;
  readonly marks: Marks;
  readonly wording: Wording;
}

function partHtml(
  part: Part,
  tag: string,
  id: string,
  heading: string | null,
  { analysis, marks, wording }: Context,
): Html {
  if ('runs' in part) return textHtml(part, tag, id, marks);
  const place = { id, 'data-start': part.span.start, 'data-end': part.span.end };
  if (part.kind === 'grid') {
    const reason = part.obstacle
      ? [element('p', { class: 'obstacle' }, [words(wording.say(part.obstacle))])]
      : [];
    return element('div', { class: 'table', ...place }, [...reason, gridHtml(part.rows)]);
  }
  const { table } = part;
  const bound = analysis.report.tables.get(table.id)!;
  const cells = [...bound.rows.values()].flatMap((row) => row.cells.map(({ span }) => span));
  const totals = bound.template.formulas.length > 0 ? '' : null;
  return element(
    'div',
    { class: 'table', 'data-table': table.id, 'data-totals': totals, ...place },
    [
      ...listHtml(marks.besides(part.span, cells), wording),
      tableHtml(table, {
        id: `${id}-table`,
        labelledBy: heading,
        attributes: gridAttributes,
        widthsAsData: true,
        decorate: cellDecoration(bound, marks, namesIn(table)),
      }),
    ],
  );
}

/** What is found in a table at none of its figures: rows that are not there, labels, titles. */
const listHtml = (found: readonly NumberedFinding[], wording: Wording): readonly Html[] =>
  found.length === 0
    ? []
    : [
        element(
          'ul',
          { class: 'besides' },
          found.map(({ number, finding: { severity, message, span } }) =>
            element(
              'li',
              {
                class: `found ${severity}`,
                tabindex: 0,
                'data-start': span.start,
                'data-end': span.end,
                'data-findings': number,
              },
              [words(wording.say(message))],
            ),
          ),
        ),
      ];

/** What a value is called: the labels and titles that it stands under. */
function namesIn({ rows }: FormTable): (cell: FormCell) => string {
  const texts = new Map(rows.flat().map(({ key, text }) => [key, text]));
  return ({ headers, text }) => `${headers.map((key) => texts.get(key) ?? '').join('，')}：${text}`;
}
