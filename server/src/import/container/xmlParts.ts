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

/** The XML with something added before its root's end. */
export function beforeEnd(xml: string, root: string, added: string): string {
  const end = xml.lastIndexOf(`</${root}>`);
  if (end >= 0) return xml.slice(0, end) + added + xml.slice(end);
  const empty = xml.lastIndexOf('/>');
  return `${xml.slice(0, empty)}>${added}</${root}>`;
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
  relation: { readonly id: string; readonly kind: string; readonly target: string },
  already?: string,
): string {
  const known = parts.get(relationsPath(part));
  const before =
    already ??
    (known
      ? xmlText(known)
      : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${relation.kind}`;
  return beforeEnd(
    before,
    'Relationships',
    `<Relationship Id="${relation.id}" Type="${type}" Target="${relation.target}"/>`,
  );
}

export const typesPath = '[Content_Types].xml';

/** The list of the parts' types as it stands. */
export const typesIn = (parts: Parts): string =>
  xmlText(parts.get(typesPath) ?? strToU8('<Types></Types>'));

/** The list of types with one part more. */
export const withType = (types: string, path: string, type: string): string =>
  beforeEnd(types, 'Types', `<Override PartName="/${path}" ContentType="${type}"/>`);
