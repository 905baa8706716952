import { authored } from './pattern';

/**
 * Why an expression that users write is not taken; null for one that is. Taken are those that can match in a
 * bounded number of ways at each place of a text, so that searching takes time in proportion to the text:
 * no `*`, `+` or `{n,}`, and no more ways than `maxWays` by what is optional or repeated together.
 */
export type ExpressionProblem =
  'too-long' | 'syntax' | 'unbounded' | 'costly' | 'reference' | 'look-behind';

/** UTF-16 units. */
const maxLength = 300;
const maxRepeats = 60;
/** So many ways at one place are tried in microseconds. */
const maxWays = 1_000;

export function expressionProblem(source: string): ExpressionProblem | null {
  if (source.length > maxLength) return 'too-long';
  try {
    // Only to learn whether it is one.
    new RegExp(authored(source));
  } catch {
    return 'syntax';
  }
  const reading: Reading = { source, at: 0, problem: null };
  const ways = alternatives(reading);
  if (reading.problem) return reading.problem;
  return ways > maxWays ? 'costly' : null;
}

/** How far an expression is read, and the first thing in it that is not taken. */
interface Reading {
  readonly source: string;
  at: number;
  problem: ExpressionProblem | null;
}

/** In how many ways what stands up to the group's end may match at one place. */
function alternatives(reading: Reading): number {
  let ways = sequence(reading);
  while (reading.source[reading.at] === '|') {
    reading.at++;
    ways += sequence(reading);
  }
  return ways;
}

function sequence(reading: Reading): number {
  let ways = 1;
  while (reading.at < reading.source.length && !'|)'.includes(reading.source[reading.at]!))
    ways *= repeated(reading, atom(reading));
  return ways;
}

/** Reads a character, a class, an escape or a group. */
function atom(reading: Reading): number {
  const { source } = reading;
  const first = source[reading.at++]!;
  if (first === '\\') {
    if (/[1-9k]/.test(source[reading.at] ?? '')) reading.problem ??= 'reference';
    skipEscape(reading);
  } else if (first === '[') {
    while (reading.at < source.length && source[reading.at] !== ']') {
      if (source[reading.at] === '\\') reading.at++;
      reading.at++;
    }
    reading.at++;
  } else if (first === '(') {
    const opening = /^(?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(source.slice(reading.at))![0];
    if (opening.startsWith('?<')) reading.problem ??= 'look-behind';
    reading.at += opening.length;
    const ways = alternatives(reading);
    reading.at++;
    return ways;
  }
  return 1;
}

/** Past what stands for one character, as it does without the `u` flag: `\d`, `\x2d`, `\u4e00`. */
function skipEscape(reading: Reading): void {
  const rest = reading.source.slice(reading.at);
  reading.at += /^(?:u[\da-f]{4}|x[\da-f]{2}|[^])/i.exec(rest)?.[0].length ?? 1;
}

/** The ways of what was read last, with the number of times behind it. */
function repeated(reading: Reading, ways: number): number {
  const quantifier = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/.exec(reading.source.slice(reading.at));
  if (!quantifier) return ways;
  reading.at += quantifier[0].length;
  if (reading.source[reading.at] === '?') reading.at++;
  if (quantifier[0] === '?') return ways + 1;
  const [, from, comma, to] = quantifier;
  if (from === undefined || (comma === ',' && to === '')) {
    reading.problem ??= 'unbounded';
    return 1;
  }
  const most = comma === ',' ? Number(to) : Number(from);
  if (most > maxRepeats) {
    reading.problem ??= 'costly';
    return 1;
  }
  let all = 0;
  for (let times = Number(from); times <= most; times++) all += ways ** times;
  return all;
}
