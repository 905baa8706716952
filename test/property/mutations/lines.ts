import { positionedText } from '../../support/render/positioned';
import { eachLine, edited, endOfLine, tableLines, type Mutation } from './mutation';

const spaces = [' ', '  ', '\u3000', '\u00a0'];
const isOneCellALine = ({ name }: { readonly name: string }): boolean =>
  name.startsWith('one cell a line');

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const lineMutations: readonly Mutation[] = [
  {
    name: 'lines that end in CR and LF',
    write: ({ text }) => text.replace(/\r?\n/g, '\r\n'),
  },
  {
    name: 'lines that end in LF alone',
    write: ({ text }) => text.replace(/\r\n/g, '\n'),
  },
  {
    name: 'no end to the last line',
    write: ({ text }) => text.replace(/\s+$/, ''),
  },
  {
    name: 'a byte-order mark',
    write: ({ text }) => (text.startsWith('\uFEFF') ? null : `\uFEFF${text}`),
  },
  {
    name: 'blank lines more, outside the tables',
    write: (draft, draw) => {
      const isTable = tableLines(draft);
      if (draft.style.brokenHeadings) return null;
      return eachLine(draft, (line, index) =>
        isTable(index) || isTable(index + 1) || draw(3) > 0
          ? line
          : [line, '', ...(draw(2) ? [''] : [])],
      );
    },
  },
  {
    name: 'blank lines in the tables',
    // A line is a cell there, an empty one a blank cell.
    seenIn: (layout) => !isOneCellALine(layout),
    write: (draft, draw) => {
      const isTable = tableLines(draft);
      return eachLine(draft, (line, index) =>
        isTable(index) && draw(4) === 0 ? [line, ''] : line,
      );
    },
  },
  {
    name: 'white space at the ends of lines',
    write: (draft, draw) =>
      eachLine(draft, (line) => {
        if (line.trim() === '' || draw(2) === 0) return line;
        return line + spaces[draw(spaces.length)]!;
      }),
  },
  {
    name: 'white space before paragraphs and headings',
    write: (draft, draw) => {
      const isTable = tableLines(draft);
      const indent = ['\u3000\u3000', '    ', '\u00a0\u00a0'][draw(3)]!;
      return eachLine(draft, (line, index) =>
        isTable(index) || line.trim() === '' || /^[#\uFEFF<]/.test(line) ? line : indent + line,
      );
    },
  },
  {
    name: 'invisible spaces around values',
    // Where values stand says to which column they belong.
    seenIn: (layout) => layout !== positionedText,
    write: (draft, draw) => {
      const around = ['\u00a0', '\u3000', '\u2002', ' '];
      const cells = [...draft.report.tables.values()].flatMap(({ rows }) =>
        [...rows.values()].flatMap((row) => row.cells),
      );
      return edited(
        draft,
        cells.flatMap(({ span, text }) =>
          text === '' || draw(2) === 0
            ? []
            : [
                {
                  span,
                  newText:
                    around[draw(4)]! + draft.text.slice(span.start, span.end) + around[draw(4)]!,
                },
              ],
        ),
      );
    },
  },
  {
    name: 'full-width digits in title, headings and labels',
    write: (draft) => {
      const { title, chapters, tables } = draft.report;
      // Values can stand between the lines of a label.
      const labels = [...tables.values()].flatMap(({ rows }) =>
        [...rows.values()].flatMap(({ label }) =>
          label ? [{ start: label.span.start, end: label.span.start + 1 }] : [],
        ),
      );
      const spans = [
        ...(title ? [title.span] : []),
        ...chapters.map(({ heading }) => heading),
        ...labels,
      ];
      return edited(
        draft,
        spans.map((span) => ({ span, newText: fullWidth(draft.text.slice(span.start, span.end)) })),
      );
    },
  },
  {
    name: 'headings without marks',
    write: (draft) =>
      eachLine(draft, (line) => line.replace(/^#+ /, '').replace(/^\*\*(.*)\*\*$/, '$1')),
  },
  {
    name: 'headings with marks of any level',
    seenIn: ({ fixed }) => fixed.headingMark === undefined,
    write: (draft, draw) => {
      const { text, report } = draft;
      const starts = report.chapters.map(
        ({ heading }) => report.lines.line(report.lines.lineAt(heading.start)).start,
      );
      const plain = starts.filter((start) => !/[#*\s]/.test(text[start]!));
      if (plain.length === 0 || draft.style.brokenHeadings) return null;
      return edited(
        draft,
        plain.map((start) => ({
          span: { start, end: start },
          newText: `${'#'.repeat(1 + draw(4))}${draw(4) > 0 ? ' ' : ''}`,
        })),
      );
    },
  },
  {
    name: 'a form feed before headings',
    write: (draft) => {
      const { report } = draft;
      if (draft.style.brokenHeadings) return null;
      return edited(
        draft,
        report.chapters.map(({ heading }) => {
          const { start } = report.lines.line(report.lines.lineAt(heading.start));
          return { span: { start, end: start }, newText: `\f${endOfLine(draft)}` };
        }),
      );
    },
  },
];
