import { Parser } from 'htmlparser2';

/** An element of a page, or a stretch of its text. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  /** In lower case, with its prefix if it has one: `o:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** A page's elements are nested deeper than browsers show them; what reads them would not survive it. */
export class TooDeepError extends Error {
  constructor() {
    super(`elements are nested more than ${maxDepth} deep`);
  }
}

/** Browsers put what is deeper than this beside, not into, its parent. */
const maxDepth = 512;

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/** Reads markup of any quality into its elements. Throws a `TooDeepError` where they are nested too deep. */
export function htmlTreeOf(html: string): HtmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element: OpenElement = { name, attributes, children: [] };
      open[open.length - 1]!.children.push(element);
      if (open.length > maxDepth) throw new TooDeepError();
      open.push(element);
    },
    ontext: (text) => open[open.length - 1]!.children.push(text),
    onclosetag: () => {
      if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return root;
}
