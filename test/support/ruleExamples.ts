/** A piece of a draft as it should be, and with the fault; whole lines. */
export interface ExamplePart {
  readonly good: readonly string[];
  /** Where findings stand is marked `⟦so⟧`; no lines where they are left out. */
  readonly bad: readonly string[];
  /** The report's lines in whose place they stand; the good ones where it has those. */
  readonly replaces?: readonly string[];
}

/** A small fault in a report that is otherwise right, as in `docs/rules/examples/<code>.json`. */
export interface RuleExample {
  /** Year of the report, or another name: `report-<name>.txt`. */
  readonly report: string;
  /** Year of the report that is given as last year's. */
  readonly previous?: string;
  /** What last year's report says to the point; its own lines. */
  readonly lastYear?: readonly string[];
  /** The reports that it adds up, each with its own lines that are to the point. */
  readonly units?: readonly { readonly report: string; readonly lines: readonly string[] }[];
  /** Fields of the form that the fault is about: `title`, `preamble/…`, `chapters/…`, `tables/<table>/<row>`. */
  readonly about?: readonly string[];
  /** In any order. */
  readonly parts: readonly ExamplePart[];
}

/**
 * The report with the example's good lines, or with its faults, the places of its findings marked `⟦so⟧`. An
 * example whose lines are not in the report, or more than once, is wrong.
 */
export const exampleDraft = (
  report: string,
  { parts }: RuleExample,
  kind: 'good' | 'bad',
): string =>
  parts.reduce((text, part) => {
    const old = (part.replaces ?? part.good).join('\n');
    const at = placeOf(text, old);
    return text.slice(0, at) + part[kind].join('\n') + text.slice(at + old.length);
  }, report);

/** The file of a report by its name in an example. */
export const reportFile = (name: string): string => `report-${name}.txt`;

/** A marked draft as its author wrote it. */
export const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** Where whole lines stand in a text, once. */
export function placeOf(text: string, lines: string): number {
  const framed = `\n${text}\n`;
  const at = framed.indexOf(`\n${lines}\n`);
  if (at < 0) throw new Error(`not in the report: ${lines}`);
  if (framed.includes(`\n${lines}\n`, at + 1)) throw new Error(`more than once: ${lines}`);
  return at;
}
