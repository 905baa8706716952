import { refuse } from '../model';
import { attribute, walkXml, xmlText } from './xml';
import type { Parts } from './zip';

/** A part that another one names as its own. */
export interface Related {
  readonly id: string;
  /** The last word of the relationship's type, which strict and transitional files share. */
  readonly kind: string;
  readonly path: string;
}

/** The part that holds the document itself. */
export function mainPart(parts: Parts, usual: string): string {
  const found = relationships(parts.get('_rels/.rels'), '').find(
    ({ kind }) => kind === 'officeDocument',
  );
  const path = found?.path ?? usual;
  return parts.has(path) ? path : refuse('import.refused.damaged');
}

/** The parts that one names as its own; what lies outside the file is never looked at. */
export function relatedParts(parts: Parts, path: string): readonly Related[] {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  return relationships(parts.get(`${folder}_rels/${path.slice(slash)}.rels`), folder);
}

function relationships(bytes: Uint8Array | undefined, folder: string): readonly Related[] {
  if (!bytes) return [];
  const found: Related[] = [];
  walkXml(xmlText(bytes), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        path: resolve(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
