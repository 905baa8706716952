import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Report } from '../../server/src/report/model';
import type { Section } from '../../server/src/service/structure/section';
import { sectionsOf } from '../../server/src/service/structure/sections';
import type { Span } from '../../server/src/text/span';
import { corpusIsAbsent, corpusIsThere, draftNames, readDraft } from '../support/corpus';
import { reportArbitrary } from '../support/generate/report';
import { parse } from '../support/reader';
import { layouts } from '../support/render';
import { renderDraft } from '../support/render/draft';
import { styleArbitrary } from '../support/render/style';
import { runs, timeLimit } from './runs';

const runsPerLayout = runs(30);

/** What is wrong with the places of sections that must nest, as editors ask. */
function faultsOf(sections: readonly Section[], around: Span): readonly string[] {
  return sections.flatMap(({ kind, name, span, nameSpan, children }, i) => {
    const about = `${kind} ${JSON.stringify(name)} ${span.start}-${span.end}`;
    const next = sections[i + 1];
    return [
      ...(isWithin(span, around) ? [] : [`${about} is not within ${around.start}-${around.end}`]),
      ...(isWithin(nameSpan, span) ? [] : [`${about}: its name is not within it`]),
      ...(next && span.end > next.span.start ? [`${about} runs into the next`] : []),
      ...faultsOf(children, span),
    ];
  });
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start <= inner.end && outer.start <= inner.start && inner.end <= outer.end;

const allFaults = (report: Report): readonly string[] =>
  faultsOf(sectionsOf(report), { start: 0, end: report.text.length });

suite('property: the sections of any draft', () => {
  for (const layout of layouts) {
    test(`${layout.name}: the sections nest`, function () {
      this.timeout(timeLimit(runsPerLayout));
      fc.assert(
        fc.property(reportArbitrary, styleArbitrary, (report, style) => {
          assert.deepEqual(allFaults(parse(renderDraft(report, layout, style))), []);
        }),
        { numRuns: runsPerLayout },
      );
    });
  }

  test('real drafts: the sections nest', function () {
    if (!corpusIsThere) {
      console.log(`      ${corpusIsAbsent}`);
      this.skip();
    }
    for (const name of draftNames()) assert.deepEqual(allFaults(parse(readDraft(name))), [], name);
  });
});
