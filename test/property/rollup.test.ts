import fc from 'fast-check';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/model';
import { templates } from '../../server/src/template/load';
import { touches } from '../../server/src/text/span';
import { consolidatedOf, rollupArbitrary, type RollupModel } from '../support/generate/rollup';
import { editionOf, parse } from '../support/reader';
import { dataRows, type ReportModel } from '../support/reportModel';
import { layouts } from '../support/render';
import { renderDraft } from '../support/render/draft';
import { plainStyle, styleArbitrary } from '../support/render/style';
import { subordinatesOf } from '../support/subordinates';
import { assertHolds, type Failing } from './failure';
import { told } from './faults/judge';
import { runs, timeLimit } from './runs';

const count = runs(80);
const checker = createChecker(
  rules.filter(({ code }) => ['rollup-sum', 'row-total', 'column-total', 'balance'].includes(code)),
  templates,
);

const layoutArbitrary = fc.constantFrom(...layouts);
const unitsArbitrary = fc.tuple(
  rollupArbitrary,
  fc.array(fc.tuple(layoutArbitrary, styleArbitrary), { minLength: 7, maxLength: 7 }),
);

function check(
  draft: string,
  { units }: RollupModel,
  forms: readonly (readonly [(typeof layouts)[number], typeof plainStyle])[],
): readonly Finding[] {
  const files = units.map((unit, i) => [`${i}.md`, renderDraft(unit, ...forms[i]!)] as const);
  const subordinates = subordinatesOf(Object.fromEntries(files));
  return checker.review(parse(draft), { subordinates }).findings;
}

/** A cell of the form that is a sum, by its table, row and column. */
interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const placesOf = (edition: string): readonly Place[] =>
  editionOf(edition).tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      dataRows(block)
        .filter(({ addsUp }) => addsUp !== false)
        .flatMap((row) =>
          block.columns
            .filter(({ addsUp }) => addsUp !== false)
            .map((column) => ({ table: table.id, row: row.id, column: column.id })),
        ),
    ),
  );

function changed(report: ReportModel, { table, row, column }: Place, by: number): ReportModel {
  const rows = report.tables[table]!;
  const { text, value } = rows[row]![column]!;
  const more = text.replace(/\d+/, (whole) => String(Number(whole) + by));
  const cell = { text: more, value: (value ?? 0) + by };
  return {
    ...report,
    tables: { ...report.tables, [table]: { ...rows, [row]: { ...rows[row], [column]: cell } } },
  };
}

const failing = (draft: string, problems: readonly string[]): Failing | null =>
  problems.length === 0 ? null : { problems, draft };

suite('property: a consolidated report and its units’', () => {
  test('nothing is found where every figure is the sum, in any layouts', function () {
    this.timeout(timeLimit(count * 6));
    assertHolds(
      fc.tuple(unitsArbitrary, layoutArbitrary, styleArbitrary),
      ([[model, forms], layout, style]) => {
        const draft = renderDraft(model.consolidated, layout, style);
        return failing(
          draft,
          check(draft, model, forms).map((each) => told(draft, each)),
        );
      },
      { numRuns: count },
    );
  });

  test('one figure changed is one finding at it', function () {
    this.timeout(timeLimit(count * 6));
    assertHolds(
      fc.tuple(
        unitsArbitrary,
        layoutArbitrary,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.integer({ min: 1, max: 500 }),
      ),
      ([[model, forms], layout, where, by]) => {
        const places = placesOf(model.consolidated.edition);
        const place = places[Math.floor(where * places.length)]!;
        const wrong = changed(model.consolidated, place, by);
        const draft = renderDraft(wrong, layout, plainStyle);
        const found = check(draft, model, forms);
        const { span } = parse(draft)
          .tables.get(place.table)!
          .rows.get(place.row)!
          .cells.find(({ column }) => column.id === place.column)!;
        const here = found.filter((each) => each.span.start === span.start);
        const elsewhere = found.filter(
          (each) => each.code === 'rollup-sum' && !here.includes(each),
        );
        return failing(draft, [
          ...(here.length === 1
            ? []
            : [
                `${here.length} findings at ${JSON.stringify(place)}, not one`,
                ...found.map((each) => told(draft, each)),
              ]),
          ...elsewhere.map((each) => `found elsewhere: ${told(draft, each)}`),
        ]);
      },
      { numRuns: count },
    );
  });

  test('a unit too few is one finding a table', function () {
    this.timeout(timeLimit(count * 6));
    assertHolds(
      fc.tuple(
        unitsArbitrary.filter(([{ units }]) => units.length > 1),
        layoutArbitrary,
      ),
      ([[model, forms], layout]) => {
        const lacking = consolidatedOf(model.units.slice(0, -1));
        const draft = renderDraft(lacking, layout, plainStyle);
        const found = check(draft, model, forms);
        return failing(
          draft,
          [...parse(draft).tables.values()].flatMap(({ span, template }) => {
            const here = found.filter((each) => touches(span, each.span.start));
            return here.length <= 1
              ? []
              : [`in ${template.id}:`, ...here.map((each) => told(draft, each))];
          }),
        );
      },
      { numRuns: count },
    );
  });
});
