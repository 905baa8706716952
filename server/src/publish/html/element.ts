/** A piece of HTML that is safe as it stands; made by `element` and `words` alone. */
export interface Html {
  readonly html: string;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const voids = new Set(['br', 'col', 'hr', 'meta']);

/**
 * An element. Attributes that are null, undefined or false are left out, true ones stand without a value.
 * Neither names nor values come from a draft unescaped.
 */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly Html[] = [],
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
    .join('');
  const content = children.map(({ html }) => html).join('');
  return {
    html: voids.has(name) ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`,
  };
}

/** Words of a draft, or ours. */
export const words = (text: string): Html => ({ html: escapeHtml(text) });

/** One after the other, with a line break between them that shows nowhere. */
export const lines = (parts: readonly Html[]): Html => ({
  html: parts.map(({ html }) => html).join('\n'),
});

/** What HTML may not hold at all becomes a mark that says so. */
const unwritable = /[^\t\n\r -\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapeHtml = (text: string): string =>
  text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
