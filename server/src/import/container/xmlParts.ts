import { literal } from '../../text/pattern';
import type { Span } from '../../text/span';
import { strToU8, zipSync } from 'fflate';
import type { Parts } from './zip';
import { xmlText } from './xml';

/** The package with some of its XML parts written anew; the same parts give the same bytes. */
export function packed(parts: Parts, changed: Readonly<Record<string, string>>): Uint8Array {
  const files: Record<string, Uint8Array> = Object.fromEntries(parts);
  for (const [name, xml] of Object.entries(changed)) files[name] = strToU8(xml);
  // The format's first day: no clock here.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** The XML with something added before an element's end; `added` is told the prefix that the element has. */
export function beforeEnd(xml: string, name: string, added: (prefix: string) => string): string {
  const tag = new RegExp(`<((?:[^\\s:<>/?!]+:)?)${literal(name)}(?:\\s[^>]*)?/?>`).exec(xml);
  const prefix = tag?.[1] ?? '';
  if (tag?.[0].endsWith('/>') === true) {
    const end = tag.index + tag[0].length;
    return `${xml.slice(0, end - 2)}>${added(prefix)}</${prefix}${name}>${xml.slice(end)}`;
  }
  const end = xml.lastIndexOf(`</${prefix}${name}`);
  return end < 0 ? xml : xml.slice(0, end) + added(prefix) + xml.slice(end);
}

/** The XML without some stretches of it, which are in their order and apart. */
export function without(xml: string, stretches: readonly Span[]): string {
  const kept = stretches.map(({ start }, i) => xml.slice(stretches[i - 1]?.end ?? 0, start));
  return kept.join('') + xml.slice(stretches.at(-1)?.end ?? 0);
}

/** Where the parts are listed that one names as its own. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The list of the parts that one names as its own, with one more. */
export function withRelation(
  parts: Parts,
  part: string,
  relation: {
    readonly id: string;
    readonly kind: string;
    readonly target: string;
    readonly strict?: boolean;
  },
  already?: string,
): string {
  const known = parts.get(relationsPath(part));
  const before =
    already ??
    (known
      ? xmlText(known)
      : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');
  const type = `${relation.strict === true ? strictRelations : relations}/${relation.kind}`;
  return beforeEnd(
    before,
    'Relationships',
    (prefix) =>
      `<${prefix}Relationship Id="${relation.id}" Type="${type}" Target="${relation.target}"/>`,
  );
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export const typesPath = '[Content_Types].xml';

/** The list of the parts' types as it stands. */
export const typesIn = (parts: Parts): string =>
  xmlText(parts.get(typesPath) ?? strToU8('<Types></Types>'));

/** The list of types with one part more. */
export const withType = (types: string, path: string, type: string): string =>
  beforeEnd(
    types,
    'Types',
    (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`,
  );
