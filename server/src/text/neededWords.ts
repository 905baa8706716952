import { unitsOf } from './units';

/**
 * Words of which every text that the expression fits has at least one; null where none can be told, as
 * of `\d{4}`. Looking for a few words is several times cheaper than trying an expression at each place.
 */
export function neededWords({ source, flags }: RegExp): readonly string[] | null {
  if (flags.includes('i')) return null;
  return wordsOf(new Reading(unescaped(source)).alternatives());
}

/** The source with characters beyond ASCII as themselves: bundles have them as escapes, which say the same. */
const unescaped = (source: string): string =>
  source.replace(/\\(?:u([0-9A-F]{4})|[^])/gi, (escape, code?: string) => {
    const unit = code === undefined ? 0 : Number.parseInt(code, 16);
    return unit > lastOfAscii ? String.fromCharCode(unit) : escape;
  });

const lastOfAscii = 0x7f;

/** What a part of an expression is known to match. */
interface Part {
  /** Every text that it can match; null where these are too many. */
  readonly exact: readonly string[] | null;
  /** Words of which each text that it matches has one. */
  readonly needed: readonly string[] | null;
}

/** More words than these are not quicker to look for than the expression. */
const maxWords = 12;
const nothing: Part = { exact: [''], needed: null };
const anything: Part = { exact: null, needed: null };

const wordsOf = ({ exact, needed }: Part): readonly string[] | null =>
  exact !== null && exact.length <= maxWords && !exact.includes('') ? exact : needed;

/** Reads an expression's source from left to right. */
class Reading {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the source. */
  alternatives(): Part {
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    if (parts.length === 1) return parts[0]!;
    const exact = union(parts.map((part) => part.exact));
    return { exact, needed: union(parts.map(wordsOf)) };
  }

  private sequence(): Part {
    const offered: (readonly string[] | null)[] = [];
    let isExact = true;
    let run: readonly string[] = [''];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const plain = this.plain();
      if (plain !== '') {
        run = run.map((word) => word + plain);
        continue;
      }
      const part = this.quantified();
      const joined = part.exact && joinedWords(run, part.exact);
      if (joined) {
        run = joined;
        continue;
      }
      isExact = false;
      offered.push(run, part.needed);
      run = part.exact ?? [''];
    }
    return { exact: isExact ? run : null, needed: rarest([...offered, run]) };
  }

  /** Characters that stand for themselves, once each: most of a source is nothing else. */
  private plain(): string {
    const start = this.at;
    while (isPlain(this.source.charCodeAt(this.at))) this.at++;
    if (this.at > start && isQuantifier(this.source.charCodeAt(this.at))) this.at--;
    return this.source.slice(start, this.at);
  }

  private quantified(): Part {
    const part = this.atom();
    if (!isQuantifier(this.source.charCodeAt(this.at))) return part;
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(
      this.source.slice(this.at, this.at + 12),
    );
    if (!quantifier) return part;
    this.at += quantifier[0].length;
    const sign = quantifier[0][0]!;
    const least = sign === '{' ? Number(quantifier[1]) : sign === '+' ? 1 : 0;
    if (least > 0) return { exact: null, needed: wordsOf(part) };
    return { exact: sign === '?' ? union([[''], part.exact]) : null, needed: null };
  }

  private atom(): Part {
    const unit = this.source[this.at++]!;
    if (unit === '(') return this.group();
    if (unit === '[') return this.characterClass();
    if (unit === '\\') return this.escaped();
    if (unit === '^' || unit === '$') return nothing;
    return unit === '.' ? anything : literally(unit);
  }

  private group(): Part {
    const { source, at } = this;
    const isNamed = source[at] === '?' && source[at + 1] === '<';
    const kind = source[at] === '?' ? source[at + (isNamed ? 2 : 1)]! : '(';
    if (kind === '=' || kind === '!') {
      // What only must, or must not, stand around a match is no part of it.
      this.skipGroup();
      return nothing;
    }
    if (isNamed) this.at = source.indexOf('>', at) + 1;
    else if (kind === ':') this.at += 2;
    const inside = this.alternatives();
    this.at++;
    return inside;
  }

  /** Past the group that has begun. */
  private skipGroup(): void {
    for (let open = 1; open > 0; this.at++) {
      const unit = this.source[this.at];
      if (unit === '\\') this.at++;
      else if (unit === '(') open++;
      else if (unit === ')') open--;
      else if (unit === '[') this.skipClass();
    }
  }

  /** To the end of the class that begins here. */
  private skipClass(): void {
    if (this.source[++this.at] === ']') this.at++;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
  }

  private characterClass(): Part {
    const start = this.at;
    this.at--;
    this.skipClass();
    const inside = this.source.slice(start, this.at++);
    return /^\^|[\\\ud800-\udfff]|[^]-[^]/.test(inside)
      ? anything
      : { exact: [...new Set(inside)], needed: null };
  }

  private escaped(): Part {
    const unit = this.source[this.at++]!;
    if (unit === 'b' || unit === 'B') return nothing;
    if (/[\^$\\.*+?()[\]{}|/-]/.test(unit)) return literally(unit);
    if (unit === 'n') return literally('\n');
    if (unit === 't') return literally('\t');
    if (/[dDwWsS1-9]/.test(unit)) return anything;
    const rest = /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.source.slice(this.at))?.[0];
    if (rest !== undefined) this.at += rest.length;
    else this.at += unit === 'u' ? 4 : unit === 'x' ? 2 : 0;
    return anything;
  }

  private takes(unit: string): boolean {
    if (this.source[this.at] !== unit) return false;
    this.at++;
    return true;
  }
}

/** Each of the words with each of the others behind it; null where these are too many. */
function joinedWords(
  words: readonly string[],
  others: readonly string[],
): readonly string[] | null {
  if (words.length * others.length > maxWords) return null;
  return words.flatMap((word) => others.map((other) => word + other));
}

/** The words that are found in the fewest texts; null where no list says anything. */
function rarest(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  let most = -Infinity;
  for (const list of lists) {
    if (list === null || list.includes('')) continue;
    const weight = weightOf(list);
    if (weight <= most) continue;
    best = list;
    most = weight;
  }
  return best;
}

const literally = (unit: string): Part =>
  isHalf(unit.charCodeAt(0)) ? anything : { exact: [unit], needed: null };

const special = unitsOf('()[]{}|^$.*+?\\');
const quantifiers = unitsOf('*+?{');

const isQuantifier = (unit: number): boolean => quantifiers.has(unit);

/** Whether it is one of the two units that a character beyond 16 bits has. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Whether it stands for itself; not so for what is beyond a source's end. */
const isPlain = (unit: number): boolean => unit >= 0 && !special.has(unit) && !isHalf(unit);

/** All words of the lists; null where one list is unknown or they are too many together. */
function union(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const word of list) all.add(word);
  }
  return all.size <= maxWords ? [...all] : null;
}

/** Longer words are rarer; each word more has to be looked for. */
function weightOf(words: readonly string[]): number {
  let shortest = Infinity;
  for (const { length } of words) if (length < shortest) shortest = length;
  return shortest - words.length / (maxWords + 1);
}
