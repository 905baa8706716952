import assert from 'node:assert/strict';
import { createReportReader } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import { applyFixes, isProposal } from '../../server/src/service/fixes/applyFixes';
import { applyEdits } from '../../server/src/text/edit';
import { withTriedFixes } from '../../server/src/service/fixes/trial';
import { templates } from '../../server/src/template/load';
import { generatedDrafts } from '../support/mutate/drafts';
import { randomOf } from '../support/mutate/random';
import { serviceWith } from '../unit/service/service';
import { runs, timeLimit } from './runs';

/** Two values as they come to stand in one cell; no form writes them as one number. */
const pairs: readonly string[] = [
  ...['31 47', '0 58', '70 0', '31　47', '31\u00a047', '31\u200247', '31\u202f47', '３１ ４７'],
  ...['31\u000b47', '31\f47', '31\u2028 47', '31\u200b \u200b47', '31\u1680 47', '31\u205f47'],
  ...['31/47', '31、47', '31；47', '31~47', '31+47', '31(47)', '31（47）', '31→47', '31|47'],
  ...['31 件 47', '31件47件', '31 47 58', '31和47', '31×47', '31%47', '1,2345', '1 234'],
  ...['31<br>47', '31&nbsp;47', '<del>31</del>47', '~~31~~47', '31²', '31①', '31<!-- --> 47'],
  ...['3l 47', '叁拾 47', '31 无', '31\t47'],
];

const digitsOf = (text: string): string => (text.normalize('NFKC').match(/\d+/g) ?? []).join('');

const usualSeed = 9;

suite('property: two values in a cell', () => {
  const seed = Number(process.env.GOUJI_SEED ?? usualSeed);
  const service = serviceWith(rules);
  const reader = createReportReader(templates);
  const checker = createChecker(rules, templates);
  for (const { name, text } of generatedDrafts(seed)) {
    test(`${name}: never become one number, and are said`, function () {
      const count = runs(14);
      this.timeout(timeLimit(count));
      const random = randomOf(seed);
      const cells = [...reader.parse(text).tables].flatMap(([table, { rows }]) =>
        [...rows.values()].flatMap((row) =>
          row.cells
            .filter(({ span, text: written }) => text.slice(span.start, span.end) === written)
            .map(({ span, column }) => ({ table, row: row.template.id, column, span })),
        ),
      );
      for (let run = 0; run < count; run++) {
        const pair = random.pick(pairs);
        const { table, row, column, span } = random.pick(cells);
        const draft = text.slice(0, span.start) + pair + text.slice(span.end);
        const told = `${JSON.stringify(pair)} in ${table}/${row}/${column.id}`;
        const analysis = service.analyse({ text: draft, declared: true });
        const cell = analysis.report.tables
          .get(table)
          ?.rows.get(row)
          ?.cells.find((each) => each.column.id === column.id);
        const joined = digitsOf(pair);
        if (cell?.value.kind === 'number') assert.notEqual(cell.value.decimal, joined, told);
        const end = span.start + pair.length;
        const codes = analysis.findings.map(({ code }) => code);
        assert.ok(
          analysis.findings.some((each) => each.span.start <= end && each.span.end >= span.start) ||
            codes.some((code) => /^(?:table-unreadable|row-)/.test(code)),
          `${told}: ${codes.join()}`,
        );
        if (joined.length < 3 || draft.normalize('NFKC').includes(joined)) continue;
        const findingsIn = (report: typeof analysis.report) => checker.review(report, {}).findings;
        const offered = withTriedFixes(analysis).flatMap(({ fixes }) =>
          fixes
            .filter(({ safe, preferred }) => safe || preferred)
            .map(({ edits }) => applyEdits(draft, edits)),
        );
        for (const after of [
          applyFixes(analysis.report, reader, findingsIn).text,
          applyFixes(analysis.report, reader, findingsIn, isProposal).text,
          ...offered,
        ]) {
          assert.ok(!after.normalize('NFKC').includes(joined), `${told}: a fix writes ${joined}`);
        }
      }
    });
  }
});
