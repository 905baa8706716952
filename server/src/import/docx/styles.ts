import { attribute, walkXml } from '../container/xml';

/** The list that a style's paragraphs belong to. */
export interface StyleNumbering {
  readonly list: string;
  /** Null where the list's levels name the style. */
  readonly level: number | null;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** The numbering of each paragraph style that has one, its own or that of the style it is based on. */
export function readStyles(xml: string): ReadonlyMap<string, StyleNumbering> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'style') {
        style = { basedOn: null, list: null, level: null };
        styles.set(attribute(attributes, 'styleId') ?? '', style);
      } else if (style && name === 'basedOn') style.basedOn = value;
      else if (style && name === 'numId') style.list = value;
      else if (style && name === 'ilvl') style.level = Number(value);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  const found = new Map<string, StyleNumbering>();
  for (const id of styles.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const each: Style | undefined = styles.get(at);
      if (each && each.list !== null) {
        found.set(id, { list: each.list, level: styles.get(id)?.level ?? each.level });
        break;
      }
      at = each?.basedOn ?? null;
    }
  }
  return found;
}
