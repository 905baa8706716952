import type { Noise } from '../../support/render/style';
import type { Draft } from '../faults/fault';
import { figureFaults } from '../faults/figures';
import { parse } from '../faults/reading';

/** The draft in another text. */
export const rewritten = (
  { model, layout, style, previous, pair, subordinates }: Draft,
  text: string,
): Draft => ({
  model,
  layout,
  style,
  previous,
  pair,
  subordinates,
  text,
  report: parse(text),
});

/** Kinds of fault that are one wrong figure. */
const single = figureFaults.slice(0, 11);

/** The draft with one of its figures wrong: what is found then must be found in any way of writing. */
export function withWrongFigure(draft: Draft, draw: Noise): Draft {
  const broken = single[draw(single.length)]!.spoil(draft, draw);
  return broken ? rewritten(draft, broken.text) : draft;
}
