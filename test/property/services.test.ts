import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/catalogue';
import type { LanguageService } from '../../server/src/service/languageService';
import type { Position, Range } from '../../server/src/text/lines';
import { reportArbitrary } from '../support/generate/report';
import { layouts } from '../support/render';
import { renderDraft } from '../support/render/draft';
import { styleArbitrary } from '../support/render/style';
import { serviceWith } from '../unit/service/service';
import { runs, timeLimit } from './runs';

const runsPerProperty = runs(60);

/** Drafts of every layout out of which a stretch was cut, as while somebody writes. */
const cutDraft = fc
  .tuple(reportArbitrary, fc.constantFrom(...layouts), styleArbitrary, fc.nat(), fc.nat(400))
  .map(([report, layout, style, at, length]) => {
    const draft = renderDraft(report, layout, style);
    const from = at % draft.length;
    return { text: draft.slice(0, from) + draft.slice(from + length), from };
  });

/** Every range that is answered about the place. */
function rangesAt(service: LanguageService, text: string, at: number): readonly Range[] {
  const analysis = service.analyse({ text, declared: true });
  const position: Position = analysis.report.lines.positionAt(at);
  const definition = service.definition(analysis, position);
  return [
    ...(service.selections(analysis, [position])?.[0] ?? []),
    ...(definition ? [definition.origin, ...definition.targets] : []),
    ...(service.references(analysis, position, true) ?? []),
    ...(service.highlights(analysis, position) ?? []).map(({ range }) => range),
    ...(service.addresses(analysis) ?? []).map(({ range }) => range),
    ...service.symbols(analysis, '').map(({ range }) => range),
    ...(service.foldings(analysis) ?? []).map(({ startLine, endLine }) => ({
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: 0 },
    })),
    ...(service.tokens(analysis) ?? []).map(({ line, character, length }) => ({
      start: { line, character },
      end: { line, character: character + length },
    })),
  ];
}

suite('property: what is answered about any draft', () => {
  test('every place that is answered lies in the text, in its order', function () {
    this.timeout(timeLimit(runsPerProperty));
    const service = serviceWith(rules);
    fc.assert(
      fc.property(cutDraft, ({ text, from }) => {
        const lines = text.split(/\r\n|\r|\n/);
        const isInText = ({ line, character }: Position): boolean =>
          lines[line] !== undefined && character >= 0 && character <= lines[line].length;
        for (const { start, end } of rangesAt(service, text, from)) {
          assert.ok(isInText(start) && isInText(end), JSON.stringify({ start, end }));
          const isOrdered =
            start.line < end.line || (start.line === end.line && start.character <= end.character);
          assert.ok(isOrdered, JSON.stringify({ start, end }));
        }
      }),
      { numRuns: runsPerProperty },
    );
  });
});
