import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/catalogue';
import type { BoundRow, Report } from '../../server/src/report/model';
import type { Finding } from '../../server/src/rules/model';
import type { LanguageService } from '../../server/src/service/languageService';
import { generatedDrafts } from '../support/mutate/drafts';
import { randomOf } from '../support/mutate/random';
import { serviceWith } from '../unit/service/service';
import { parse } from '../support/reader';
import { runs, timeLimit } from './runs';

/** What may be said of a row of which nobody knows which it is. */
const aboutRows = new Set([
  'row-label',
  'row-missing',
  'row-shape',
  'row-unknown',
  'table-unreadable',
]);

const toldOfRows = (service: LanguageService, text: string): readonly Finding[] =>
  service.analyse({ text, declared: true }).findings.filter(({ code }) => aboutRows.has(code));

const labelledRows = (report: Report): readonly BoundRow[] =>
  [...(report.tables.get('applications')?.rows.values() ?? [])].filter(
    ({ label, cells }) => label && cells.length > 0,
  );

/** The figures of table three under their rows' ids. */
const figuresOf = (text: string): string =>
  [...(parse(text).tables.get('applications')?.rows.values() ?? [])]
    .map(({ template, cells }) => `${template.id} ${cells.map((cell) => cell.text).join(' ')}`)
    .sort()
    .join('\n');

/** The draft with the label of one of the rows of table three gone. */
function withoutLabel(text: string, draw: number): string | null {
  const rows = labelledRows(parse(text));
  const { start, end } = rows[draw % rows.length]!.label!.span;
  return text.slice(0, start) + text.slice(end);
}

/** The draft with one of those rows once more, without its label and with other figures. */
function withExtraRow(text: string, draw: number): string | null {
  const report = parse(text);
  const rows = labelledRows(report);
  const { label, cells, span } = rows[draw % rows.length]!;
  const { lines } = report;
  const { start } = lines.line(lines.lineAt(label!.span.start));
  const { end } = lines.lineWithEnding(lines.lineAt(span.end));
  if (cells.some((cell) => cell.span.start < label!.span.end)) return null;
  const words = text.slice(label!.span.end, end).replace(/\d+/g, '73');
  const before = text.slice(start, label!.span.start).replace(/[^\s|｜,<>a-z/='"-]/g, '');
  return text.slice(0, end) + before + words + text.slice(end);
}

const usualSeed = 9;

suite('property: numbers without a label are never passed over', () => {
  const service = serviceWith(rules);
  const seed = Number(process.env.GOUJI_SEED ?? usualSeed);
  for (const [what, spoil] of [
    ['a row that lost its label', withoutLabel],
    ['a row too many, without a label', withExtraRow],
  ] as const) {
    test(`${what} is told in every layout`, function () {
      const perLayout = runs(4);
      const sources = generatedDrafts(seed);
      this.timeout(timeLimit(perLayout * sources.length));
      for (const { name, text } of sources) {
        const random = randomOf(seed);
        for (let run = 0; run < perLayout; run++) {
          const draft = spoil(text, random.below(1000));
          if (draft === null) continue;
          // A heading above it may say which row it is.
          if (spoil === withoutLabel && figuresOf(draft) === figuresOf(text)) continue;
          assert.notDeepEqual(toldOfRows(service, draft), [], `${name}, run ${run}:\n${draft}`);
        }
      }
    });
  }
});
