import fc from 'fast-check';
import { figuresOf } from '../../../server/src/facts/rollup/figures';
import { pairArbitrary } from '../../support/generate/pair';
import { reportArbitrary, reportsWith, type Wanted } from '../../support/generate/report';
import { rollupArbitrary } from '../../support/generate/rollup';
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
  others: Partial<Pick<Draft, 'previous' | 'pair' | 'subordinates'>> = {},
): Draft {
  let written: string | null = null;
  const text = (): string => (written ??= renderDraft(model, layout, style));
  return {
    model,
    layout,
    style,
    previous: null,
    pair: null,
    subordinates: null,
    ...others,
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

/** A government's draft with the reports of its units, which are laid out in any way. */
export const consolidatedDrafts = (layout: Layout): fc.Arbitrary<Draft> =>
  fc
    .tuple(rollupArbitrary, styleArbitrary, fc.constantFrom(...layouts), styleArbitrary)
    .map(([{ whole, units }, style, otherLayout, otherStyle]) => {
      const subordinates = units.map((unit, i) => ({
        kind: 'report' as const,
        path: `units/${i}.md`,
        address: `units/${i}.md`,
        named: true,
        figures: figuresOf(parse(renderDraft(unit, otherLayout, otherStyle))),
      }));
      return draftOf(whole, layout, style, { subordinates });
    });

/** The choices that a fault leaves open. */
export const drawArbitrary: fc.Arbitrary<() => Noise> = fc
  .array(fc.nat(9_999), { minLength: 4, maxLength: 4 })
  .map((noise) => () => noiseOf({ ...plainStyle, noise }));
