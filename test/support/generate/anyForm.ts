import fc from 'fast-check';
import { holdsNumbers, type Template } from '../../../server/src/template/model';
import { formCells, type TrialReport } from '../../../server/src/template/trial/draft';
import { balanced, sumsOf } from '../../../server/src/template/trial/sums';

const bodies = ['云溪市文化和旅游局', '青禾县自然资源局', '云溪大学', '南屏市人民政府'];

const drawn = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.nat(30) },
  { weight: 2, arbitrary: fc.nat(40_000) },
);

/** Reports of the form in which all its sums and relations are true. */
export function formReports(template: Template): fc.Arbitrary<TrialReport> {
  const cells = formCells(template).filter(({ column }) => holdsNumbers(column));
  const { first, last } = template.years;
  return fc
    .record({
      agency: fc.constantFrom(...bodies),
      year: fc.integer({ min: first, max: last ?? first + 4 }),
      numbers: fc.array(fc.tuple(drawn, fc.nat(99)), {
        minLength: cells.length,
        maxLength: cells.length,
      }),
      turns: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
    })
    .map(({ agency, year, numbers, turns }) => {
      const free = new Map(
        cells.map(({ path, column }, at) => {
          const [whole, hundredths] = numbers[at]!;
          return [path, whole * 100 + (column.type === 'amount' ? hundredths : 0)] as const;
        }),
      );
      const balancedCells = balanced(sumsOf(template), free, turns);
      if (!balancedCells) throw new Error(`the sums of ${template.id} cannot all be made true`);
      return { template, agency, year, cells: balancedCells };
    });
}
