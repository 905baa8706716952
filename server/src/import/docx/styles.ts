import { attribute, walkXml } from '../container/xml';

/** The list that a style's paragraphs belong to. */
export interface StyleNumbering {
  readonly list: string;
  /** Null where the list's levels name the style. */
  readonly level: number | null;
}

/** What a document's styles say of the paragraphs and words that have them. */
export interface Styles {
  /** By the ids of the paragraph styles that are numbered. */
  readonly numbering: ReadonlyMap<string, StyleNumbering>;
  /** The ids of the styles whose words are not shown, such as those of the borders of a page's forms. */
  readonly hidden: ReadonlySet<string>;
}

export const noStyles: Styles = { numbering: new Map(), hidden: new Set() };

interface Style {
  basedOn: string | null;
  hidden: boolean | null;
  list: string | null;
  level: number | null;
}

/** Reads the part of the styles; each has what it does not say itself from the one it is based on. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'style') {
        style = { basedOn: null, hidden: null, list: null, level: null };
        styles.set(attribute(attributes, 'styleId') ?? '', style);
      } else if (style && name === 'basedOn') style.basedOn = value;
      else if (style && name === 'vanish') style.hidden = !/^(?:0|false|off)$/.test(value);
      else if (style && name === 'numId') style.list = value;
      else if (style && name === 'ilvl') style.level = Number(value);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  const numbering = new Map<string, StyleNumbering>();
  const hidden = new Set<string>();
  for (const [id, own] of styles) {
    const line = lineOf(styles, id);
    const list = line.find((each) => each.list !== null)?.list;
    const level = own.level ?? line.find((each) => each.list !== null)?.level ?? null;
    if (list !== undefined && list !== null) numbering.set(id, { list, level });
    if (line.find((each) => each.hidden !== null)?.hidden === true) hidden.add(id);
  }
  return { numbering, hidden };
}

/** More styles than stand upon one another in any document. */
const maxBases = 50;

/** A style and those that it is based on, the nearest first. */
function lineOf(styles: ReadonlyMap<string, Style>, id: string): readonly Style[] {
  const line = new Set<Style>();
  for (let at: string | null = id; at !== null;) {
    const each: Style | undefined = styles.get(at);
    if (!each || line.has(each) || line.size === maxBases) break;
    line.add(each);
    at = each.basedOn;
  }
  return [...line];
}
