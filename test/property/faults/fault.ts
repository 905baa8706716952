import type { Report } from '../../../server/src/report/model';
import type { Subordinates } from '../../../server/src/facts/rollup/subordinates';
import type { Severity } from '../../../server/src/rules/model';
import type { Template } from '../../../server/src/template/model';
import type fc from 'fast-check';
import { editionOf } from '../../support/reader';
import type { Pair } from '../../support/generate/pair';
import type { ReportModel } from '../../support/reportModel';
import { renderDraft } from '../../support/render/draft';
import type { Layout } from '../../support/render/layout';
import type { Noise, Style } from '../../support/render/style';
import type { Span } from '../../../server/src/text/span';
import { parse } from './reading';

/** A valid draft with all that is known of it. */
export interface Draft {
  readonly model: ReportModel;
  readonly layout: Layout;
  readonly style: Style;
  readonly text: string;
  /** The draft as it was read. */
  readonly report: Report;
  /** Last year's report, where the two are compared. */
  readonly previous: Report | null;
  /** The two years' reports as data. */
  readonly pair: Pair | null;
  /** The reports of its units, where it is what they come to. */
  readonly subordinates: Subordinates | null;
}

/** The draft with one thing wrong. */
export interface Broken {
  readonly text: string;
  /** Where the finding must stand or, by the contract, what it must relate to. */
  readonly place: Span;
  /** How much the finding weighs, where that is a rule's own decision. */
  readonly severity?: Severity;
  /** The fix that is preferred, if one is, gives the valid draft back. */
  readonly restores?: boolean;
  /** What every fix must make of the draft, however its lines are broken. */
  readonly mended?: string;
}

/** One way to spoil a valid report. */
export interface Fault {
  readonly name: string;
  /** The rule that must find it. */
  readonly code: string;
  /** Where the same cause truly contradicts something else too, the rules that may say so. */
  readonly also?: readonly string[];
  /** What a fix leaves to its writer, who alone knows it, the rules that may say so. */
  readonly leaves?: readonly string[];
  /** The rule is off unless it is switched on. */
  readonly offByDefault?: boolean;
  /** Valid drafts that have what the fault spoils; any without it. */
  readonly drafts?: (layout: Layout) => fc.Arbitrary<Draft>;
  /** Layouts in which nobody could see it are left out. */
  readonly seenIn?: (layout: Layout) => boolean;
  /** The draft spoilt, all choices drawn; null where this draft has nothing of the kind. */
  spoil(draft: Draft, draw: Noise): Broken | null;
}

/** The draft with a stretch of it replaced; the place is what stands there now. */
export function edited(draft: Draft, { start, end }: Span, newText: string): Broken {
  return {
    text: draft.text.slice(0, start) + newText + draft.text.slice(end),
    place: { start, end: start + newText.length },
  };
}

/** The same with the place that the contract gives the finding. */
export function placed(
  broken: Broken,
  placeIn: (report: Report) => Span | null | undefined,
): Broken {
  const place = placeIn(parse(broken.text));
  return place ? { ...broken, place } : broken;
}

/** One of them; null where there is none. */
export const drawn = <T>(among: readonly T[], draw: Noise): T | null =>
  among.length === 0 ? null : among[draw(among.length)]!;

/** The same report in a form that its writer changed; the place is whatever came out otherwise. */
export function inForm(
  { model, layout, style, text }: Draft,
  change: (form: Template) => Template,
  changed: ReportModel = model,
): Broken {
  const spoilt = renderDraft(changed, layout, style, change(editionOf(model.edition)));
  return { text: spoilt, place: changedPlace(text, spoilt) };
}

/** What the two texts do not share at their beginning and end, in the second. */
function changedPlace(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: after.length - end };
}
