import type { Finding, Fix, Severity } from '../../../server/src/rules/model';
import { outcomeOf } from '../../../server/src/service/fixes/trial';
import type { Edit } from '../../../server/src/text/edit';
import { halfWidth } from '../../../server/src/text/mapped';
import { overlaps, type Span } from '../../../server/src/text/span';
import type { Broken, Draft, Fault } from './fault';
import { findingsIn, parse, type Asked } from './reading';

/** Everything in which the answer to a fault is not exactly its finding; nothing where it is. */
export function misjudged(fault: Fault, draft: Draft, broken: Broken): readonly string[] {
  const asked: Asked = {
    previous: draft.previous,
    subordinates: draft.subordinates,
    ...(fault.offByDefault === true && { switchedOn: fault.code }),
  };
  const found = findingsIn(broken.text, asked);
  const added = without(found, findingsIn(draft.text, asked));
  const own = added.filter(({ code }) => code === fault.code);
  const others = added.filter(({ code }) => code !== fault.code && !fault.also?.includes(code));
  const [finding] = own;
  return [
    ...(own.length === 1 ? [] : [`${own.length} findings of ${fault.code}, not one`]),
    ...others.map((each) => `found besides: ${told(broken.text, each)}`),
    ...found.flatMap((each) => outside(broken.text, each)),
    ...(finding && !touches(broken.text, finding, broken.place)
      ? [`not at its place ${quoted(broken.text, broken.place)}: ${told(broken.text, finding)}`]
      : []),
    ...(finding && broken.severity && finding.severity !== broken.severity
      ? [`not of ${broken.severity}: ${told(broken.text, finding)}`]
      : []),
    ...(finding ? fixFaults(finding, found, asked, fault, draft, broken) : []),
  ];
}

/** Those of the findings that have no equal among the others. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(kindOf(other), (left.get(kindOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(kindOf(finding)) ?? 0;
    left.set(kindOf(finding), count - 1);
    return count <= 0;
  });
}

/** What a finding has in common with the same one in another draft. */
const kindOf = ({ code, severity, message }: Finding): string =>
  `${code} ${severity} ${message.key.replace('.many', '')}`;

const touches = (text: string, finding: Finding, place: Span): boolean =>
  spansOf(finding).some((each) => meets(text, each, place));

/** Its places in the draft itself. */
const spansOf = ({ span, related }: Finding): readonly Span[] => [
  span,
  ...related.flatMap((each) => (each.file ? [] : [each.span])),
];

/** Whether they share a character, or one of them, being blank, lies in or beside the other. */
const meets = (text: string, a: Span, b: Span): boolean => {
  const blank = [a, b].some(({ start, end }) => text.slice(start, end).trim() === '');
  if (!blank) return overlaps(a, b);
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || /^[\s|]*$/.test(text.slice(first.end, second.start));
};

/** Places of the finding that are not in the text, fixes whose edits cross one another. */
function outside(text: string, finding: Finding): readonly string[] {
  const inside = ({ start, end }: Span): boolean =>
    start >= 0 && start <= end && end <= text.length;
  const crossed = finding.fixes.some(({ edits }) =>
    edits.some(({ span }, i) => !inside(span) || span.start < (edits[i - 1]?.span.end ?? 0)),
  );
  return [
    ...(spansOf(finding).every(inside) ? [] : [`a place outside the text: ${told(text, finding)}`]),
    ...(crossed ? [`a fix whose edits cross: ${told(text, finding)}`] : []),
    ...(finding.fixes.filter(({ preferred }) => preferred).length > 1
      ? [`several preferred fixes: ${told(text, finding)}`]
      : []),
  ];
}

/**
 * Whether the fix is offered: one that writes figures is tried before, and left out where the draft would be
 * worse. One that is to give the valid draft back must be.
 */
function isOffered(
  fix: Fix,
  finding: Finding,
  found: readonly Finding[],
  asked: Asked,
  broken: Broken,
): boolean {
  if (fix.writesFigures !== true || (fix.preferred && broken.restores === true)) return true;
  const judged = {
    report: parse(broken.text),
    findings: found,
    again: (text: string) => ({ report: parse(text), findings: findingsIn(text, asked) }),
  };
  return outcomeOf(judged, fix.edits, [finding]) !== 'worse';
}

/** Every fix ends its finding and raises nothing above a hint; the preferred one restores figures. */
function fixFaults(
  finding: Finding,
  found: readonly Finding[],
  asked: Asked,
  fault: Fault,
  draft: Draft,
  broken: Broken,
): readonly string[] {
  const offered = finding.fixes.filter((fix) => isOffered(fix, finding, found, asked, broken));
  return offered.flatMap(({ edits, preferred, title }) => {
    const fixed = applied(broken.text, edits);
    const left = findingsIn(fixed, asked);
    const name = `the fix ${title.key} ${JSON.stringify(edits.map(({ newText }) => newText))}`;
    const count = (all: readonly Finding[]): number =>
      all.filter((each) => kindOf(each) === kindOf(finding)).length;
    const raised = without(left, found).filter(
      ({ code, severity }) =>
        severity !== 'hint' && !fault.also?.includes(code) && !fault.leaves?.includes(code),
    );
    return [
      ...(count(left) >= count(found) ? [`${name} leaves its finding`] : []),
      ...raised.map((each) => `${name} raises ${told(fixed, each)}`),
      ...(preferred && broken.restores === true && !sameWords(fixed, draft.text)
        ? [`${name} does not give the valid draft back`]
        : []),
      ...(broken.mended === undefined || squeezed(fixed) === squeezed(broken.mended)
        ? []
        : [`${name} does not mend it`]),
    ];
  });
}

/** Whether two drafts say the same, however their cells are set off from each other. */
const sameWords = (a: string, b: string): boolean => {
  const words = (text: string): string => text.replace(/[\s|]+/g, '\u0020').trim();
  return words(a) === words(b);
};

/** The text without white space and cell marks, whatever the width of its marks and digits. */
const squeezed = (text: string): string => halfWidth(text).replace(/[\s|]/g, '');

/** The text after the edits, which are in its order. */
const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .reverse()
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );

/** A finding in a line. */
/** An error or a warning: what no valid draft may have. */
export const isAlarm = (severity: Severity): boolean =>
  severity === 'error' || severity === 'warning';

export const told = (text: string, { code, severity, span, message }: Finding): string =>
  `${severity} ${code} (${message.key}) at ${quoted(text, span)} ${JSON.stringify(message.args)}`;

const quoted = (text: string, { start, end }: Span): string =>
  `${start}–${end} ${JSON.stringify(text.slice(start, Math.min(end, start + 60)))}`;
