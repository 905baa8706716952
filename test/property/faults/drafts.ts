import fc from 'fast-check';
import type { Report } from '../../../server/src/report/model';
import { reportArbitrary, reportsWith, type Wanted } from '../../support/generate/report';
import { renderDraft } from '../../support/render/draft';
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
  previous: Report | null = null,
): Draft {
  let written: string | null = null;
  const text = (): string => (written ??= renderDraft(model, layout, style));
  return {
    model,
    layout,
    style,
    previous,
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

/** The choices that a fault leaves open. */
export const drawArbitrary: fc.Arbitrary<() => Noise> = fc
  .array(fc.nat(9_999), { minLength: 4, maxLength: 4 })
  .map((noise) => () => noiseOf({ ...plainStyle, noise }));
