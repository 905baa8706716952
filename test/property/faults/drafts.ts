import fc from 'fast-check';
import { parse } from '../../support/reader';
import { reportArbitrary } from '../../support/generate/report';
import { renderDraft } from '../../support/render/draft';
import type { Layout } from '../../support/render/layout';
import { noiseOf, plainStyle, styleArbitrary, type Noise } from '../../support/render/style';
import type { Draft } from './fault';
import { findingsIn } from './judge';

/** Valid drafts in the layout, in every style. */
export const draftArbitrary = (layout: Layout): fc.Arbitrary<Draft> =>
  fc.tuple(reportArbitrary, styleArbitrary).map(([model, style]) => {
    const text = renderDraft(model, layout, style);
    return { model, layout, style, text, report: parse(text), findings: findingsIn(text) };
  });

/** The choices that a fault leaves open. */
export const drawArbitrary: fc.Arbitrary<() => Noise> = fc
  .array(fc.nat(9_999), { minLength: 4, maxLength: 4 })
  .map((noise) => () => noiseOf({ ...plainStyle, noise }));
