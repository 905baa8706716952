import fc from 'fast-check';
import { pairArbitrary } from '../../support/generate/pair';
import { reportArbitrary, reportsWith, type Wanted } from '../../support/generate/report';
import { renderDraft } from '../../support/render/draft';
import { layouts } from '../../support/render';
import type { Layout } from '../../support/render/layout';
import {
  noiseOf,
  plainStyle,
  styleArbitrary,
  type Noise,
  type Style,
} from '../../support/render/style';
import type { ReportModel } from '../../support/reportModel';
import type { Draft } from './fault';
import { parse } from './reading';

/** The report as a draft, written and read when that is asked for: many have nothing to spoil. */
export function draftOf(
  model: ReportModel,
  layout: Layout,
  style: Style,
  year: Pick<Draft, 'previous' | 'pair'> = { previous: null, pair: null },
): Draft {
  let written: string | null = null;
  const text = (): string => (written ??= renderDraft(model, layout, style));
  return {
    model,
    layout,
    style,
    ...year,
    get text() {
      return text();
    },
    get report() {
      return parse(text());
    },
  };
}

const draftsOf =
  (reports: fc.Arbitrary<ReportModel>) =>
  (layout: Layout): fc.Arbitrary<Draft> =>
    fc.tuple(reports, styleArbitrary).map(([model, style]) => draftOf(model, layout, style));

/** Valid drafts in the layout, in every style. */
export const draftArbitrary = draftsOf(reportArbitrary);

/** Those that say nothing besides their usual sentences. */
export const terseDrafts = (tables?: Wanted['tables']): ReturnType<typeof draftsOf> =>
  draftsOf(reportsWith({ asides: fc.constant([]), ...(tables && { tables }) }));

/** A draft with the report of the year before, which is laid out in any way. */
export const draftsOfTwoYears = (layout: Layout): fc.Arbitrary<Draft> =>
  fc
    .tuple(pairArbitrary, styleArbitrary, fc.constantFrom(...layouts), styleArbitrary)
    .map(([pair, style, otherLayout, otherStyle]) => {
      const previous = parse(renderDraft(pair.before, otherLayout, otherStyle));
      return draftOf(pair.now, layout, style, { previous, pair });
    });

/** The choices that a fault leaves open. */
export const drawArbitrary: fc.Arbitrary<() => Noise> = fc
  .array(fc.nat(9_999), { minLength: 4, maxLength: 4 })
  .map((noise) => () => noiseOf({ ...plainStyle, noise }));
