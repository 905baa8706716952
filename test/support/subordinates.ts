import { figuresOf } from '../../server/src/facts/rollup/figures';
import type {
  Subordinate,
  Subordinates,
  Unusable,
} from '../../server/src/facts/rollup/subordinates';
import { parse } from './reader';

/** Drafts given as the reports of units, by their paths; what is no draft by the kind of what it is. */
export const subordinatesOf = (files: Readonly<Record<string, string>>): Subordinates =>
  Object.entries(files).map(([path, text]) => subordinateOf(path, text));

function subordinateOf(path: string, text: string): Subordinate {
  const file = { path, address: path, named: !path.includes('/') };
  return isKind(text)
    ? { kind: text, ...file }
    : { kind: 'report', figures: figuresOf(parse(text)), ...file };
}

const kinds: readonly string[] = ['missing', 'no-match', 'unreadable', 'no-report'];
const isKind = (text: string): text is Unusable['kind'] => kinds.includes(text);
