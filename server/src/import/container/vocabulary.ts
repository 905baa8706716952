import { literal } from '../../text/pattern';

/** How a part writes the names of its format: each program may choose prefixes of its own. */
export interface Vocabulary {
  /** Before the names of elements: `w:`, another prefix, or none. */
  readonly element: string;
  /** Before the names of attributes, which are of no namespace without one. */
  readonly attribute: string;
  /** What an element with such attributes has to declare itself; blank where the part does. */
  readonly declared: string;
  /** That of strict documents is another. */
  readonly namespace: string;
}

const rootTag = /<((?:[^\s:<>/?!]+:)?)[^\s:<>/?!]+((?:\s[^>]*)?)>/;

/** Reads a part's choice from its root. */
export function vocabularyOf(xml: string): Vocabulary {
  const [, element = '', attributes = ''] = rootTag.exec(xml) ?? [];
  const bound = [
    ...attributes.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
  ].map(([, name, quoted, single]) => ({
    prefix: name ? `${name}:` : '',
    uri: quoted ?? single ?? '',
  }));
  const namespace = bound.find(({ prefix }) => prefix === element)?.uri ?? '';
  const named = bound.find(({ prefix, uri }) => prefix !== '' && uri === namespace)?.prefix;
  const attribute = element === '' ? named : element;
  return {
    element,
    attribute: attribute ?? 'w:',
    declared: attribute === undefined ? ` xmlns:w="${namespace}"` : '',
    namespace,
  };
}

export const isStrict = ({ namespace }: Vocabulary): boolean =>
  namespace.startsWith('http://purl.oclc.org/');

/** The greatest of the numbers that elements of the part have; 0 without any. */
export const lastId = (xml: string, vocabulary: Vocabulary): number =>
  idsIn(xml, vocabulary).reduce((most, used) => Math.max(most, used), 0);

/** The numbers that elements of the part have, such as comments and revisions. */
const idsIn = (xml: string, { attribute }: Vocabulary): readonly number[] =>
  [...xml.matchAll(new RegExp(`\\s${literal(attribute)}id=["'](\\d+)["']`, 'g'))].map(([, id]) =>
    Number(id),
  );
