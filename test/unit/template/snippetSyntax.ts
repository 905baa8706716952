/** A snippet as an editor reads it. */
export interface ReadSnippet {
  /** The text with every tab stop's default in place. */
  readonly expanded: string;
  /** Numbers of the tab stops in order of appearance, with their defaults; mirrors have none. */
  readonly stops: readonly { readonly number: number; readonly initial: string | null }[];
}

/**
 * Reads the part of the snippet syntax that is in use (`$0`, `${1}`, `${1:default}`, escapes), after
 * the grammar in the Language Server Protocol. Throws on anything else.
 */
export function readSnippet(body: string): ReadSnippet {
  const defaults = new Map<number, string>();
  const stops: { number: number; initial: string | null }[] = [];
  let expanded = '';
  let rest = body;
  while (rest !== '') {
    const [whole, piece] = next(rest);
    rest = rest.slice(whole.length);
    if (typeof piece === 'string') {
      expanded += piece;
      continue;
    }
    stops.push(piece);
    if (piece.initial !== null) defaults.set(piece.number, piece.initial);
    else if (piece.number !== 0 && !defaults.has(piece.number))
      throw new Error(`tab stop ${piece.number} mirrors nothing`);
    expanded += defaults.get(piece.number) ?? '';
  }
  return { expanded, stops };
}

function next(rest: string): [string, string | { number: number; initial: string | null }] {
  const stop = /^\$(?:(\d+)|\{(\d+)\}|\{(\d+):((?:[^\\$}]|\\[\\$}])*)\})/.exec(rest);
  if (stop) {
    const [whole, bare, braced, filled, initial] = stop;
    return [
      whole,
      {
        number: Number(bare ?? braced ?? filled),
        initial: initial === undefined ? null : unescaped(initial),
      },
    ];
  }
  const literal = /^(?:[^\\$}]|\\[\\$}])+/.exec(rest);
  if (!literal) throw new Error(`not a snippet from here: ${rest.slice(0, 40)}`);
  return [literal[0], unescaped(literal[0])];
}

const unescaped = (value: string): string => value.replace(/\\([\\$}])/g, '$1');
