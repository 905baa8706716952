import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Report } from '../../server/src/report/model';
import { boundCells } from '../../server/src/report/query/cells';
import { createReportReader } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/model';
import { templates } from '../../server/src/template/load';
import { overlaps } from '../../server/src/text/span';
import { cellText, formCells, trialDraft } from '../../server/src/template/trial/draft';
import { formReports } from '../support/generate/anyForm';
import { assertHolds } from './failure';
import { told } from './faults/judge';
import { runs, timeLimit } from './runs';
import { enforcementTraps } from '../support/generate/narrative/enforcementSentences';
import { formFaults, isTold, saying, toldIn, type BrokenForm } from './typeFaults';

const runsPerEdition = runs(40);
const runsPerFault = runs(12);

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

/**
 * Rules that know what the figures of one type mean, which its template does not say: that type has a
 * generator of its own for them.
 */
const ofOneType = new Set(
  rules
    .filter(({ needs = [] }) =>
      needs.some((need) => need.startsWith('family:') || need === 'role:cases'),
    )
    .map(({ code }) => code),
);

const findingsIn = (report: Report): readonly Finding[] =>
  checker.check(report).filter(({ code }) => !ofOneType.has(code));

const pathOf = ({ table, row, cell }: ReturnType<typeof boundCells>[number]): string =>
  `${table.template.id}/${row.template.id}/${cell.column.id}`;

/** In what the findings are not exactly the fault's own. */
function misjudged({ text, codes, cells }: BrokenForm): readonly string[] {
  const report = reader.parse(text);
  const found = findingsIn(report);
  const [finding, ...others] = found.filter(({ code }) => codes.includes(code));
  const besides = found.filter(({ code }) => !codes.includes(code));
  if (!finding)
    return [`nothing of ${codes.join('/')}`, ...besides.map((each) => told(text, each))];
  const places = [finding.span, ...finding.related.map(({ span }) => span)];
  const isAtPlace =
    !cells ||
    boundCells(report).some(
      (place) =>
        cells.includes(pathOf(place)) &&
        places.some(
          (span) => overlaps(span, place.cell.span) || span.start === place.cell.span.start,
        ),
    );
  return [
    ...[...others, ...besides].map((each) => `found besides: ${told(text, each)}`),
    ...(isAtPlace ? [] : [`not at ${cells.join('、')}: ${told(text, finding)}`]),
  ];
}

suite('property: reports of every type, made from its template alone', () => {
  templates.forEach((template, turn) => {
    test(`${template.id}: what was written is read, and nothing is found`, function () {
      this.timeout(timeLimit(runsPerEdition));
      assertHolds(
        formReports(template),
        (written) => {
          const draft = trialDraft(written);
          const report = reader.parse(draft);
          const texts = new Map(boundCells(report).map((each) => [pathOf(each), each.cell.text]));
          const problems = [
            ...(report.edition === template ? [] : [`read as ${report.edition.id}`]),
            ...(report.recognised ? [] : ['not recognised']),
            ...formCells(template)
              .filter((cell) => texts.get(cell.path) !== cellText(written, cell))
              .map(({ path }) => `${path} is read as ${texts.get(path)}`),
            ...findingsIn(report).map((each) => told(draft, each)),
          ];
          return problems.length === 0 ? null : { problems, draft };
        },
        { numRuns: runsPerEdition, turn },
      );
    });

    if (isTold(template))
      test(`${template.id}: text that tells the tables’ numbers, or others that none counts, is right`, function () {
        this.timeout(timeLimit(runsPerEdition));
        assertHolds(
          fc
            .tuple(formReports(template), fc.infiniteStream(fc.nat(1_000_000)))
            .map(([report, stream]) => {
              const draw = (below: number): number => stream.next().value! % below;
              const trap = enforcementTraps[draw(enforcementTraps.length)]!;
              const aside = trap.replace(/#/g, () => String(1 + draw(400)));
              return saying(report, `${toldIn(report, draw)}\n\n${aside}`);
            }),
          (draft) => {
            const problems = findingsIn(reader.parse(draft)).map((each) => told(draft, each));
            return problems.length === 0 ? null : { problems, draft };
          },
          { numRuns: runsPerEdition, turn },
        );
      });

    for (const { name, spoil } of formFaults.filter(({ isIn }) => isIn(template))) {
      test(`${template.id}: ${name}`, function () {
        this.timeout(timeLimit(runsPerFault));
        assertHolds(
          fc
            .tuple(formReports(template), fc.infiniteStream(fc.nat(1_000_000)))
            .map(([report, stream]) => spoil(report, (below) => stream.next().value! % below)),
          (broken) => {
            fc.pre(broken !== null);
            const problems = misjudged(broken);
            return problems.length === 0 ? null : { problems, draft: broken.text };
          },
          { numRuns: runsPerFault, turn },
        );
      });
    }
  });
});

suite('property: the faults of any form', () => {
  for (const { name, isIn } of formFaults)
    test(`${name}: a form that comes with the product has it`, () => {
      assert.ok(templates.some(isIn));
    });
});
