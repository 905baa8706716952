/** What an RTF file consists of. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const token =
  /\{|\}|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\r?\n|[^a-z])|[\r\n]+|[^\\{}\r\n]+/gi;

/** Takes an RTF file apart; each character of `rtf` is a byte of it. */
export function* tokensOf(rtf: string): Generator<RtfToken> {
  for (let rest: string | null = rtf; rest !== null;) rest = yield* tokensToBinary(rest);
}

/** Up to where as many bytes follow as `\bin` says, a picture's: braces among them are none. Gives what is behind. */
function* tokensToBinary(rtf: string): Generator<RtfToken, string | null> {
  for (const { 0: whole, 1: name, 2: value, 3: hex, 4: symbol, index } of rtf.matchAll(token)) {
    if (whole === '{') yield { kind: 'open' };
    else if (whole === '}') yield { kind: 'close' };
    else if (name === 'bin')
      return rtf.slice(index + whole.length + Math.max(0, Number(value ?? 0)));
    else if (name !== undefined) {
      yield { kind: 'word', name, value: value === undefined ? null : Number(value) };
    } else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
    else if (symbol !== undefined) yield symbolToken(symbol);
    else if (!/^[\r\n]/.test(whole)) yield { kind: 'text', text: whole };
  }
  return null;
}

function symbolToken(symbol: string): RtfToken {
  if (symbol === '*') return { kind: 'word', name: '*', value: null };
  if (symbol === '~') return { kind: 'word', name: '~', value: null };
  if (symbol === '_') return { kind: 'text', text: '-' };
  if (/[\r\n]/.test(symbol)) return { kind: 'word', name: 'par', value: null };
  return { kind: 'text', text: /[\\{}]/.test(symbol) ? symbol : '' };
}
