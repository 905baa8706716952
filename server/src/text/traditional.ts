import { unitsOf } from './units';
import { alsoTraditional, onlyTraditional } from './traditionalPairs';

/** Some of the commonest of a report's characters in their traditional form: a traditional text has one of them. */
export const commonTraditional = '開報總體動處請復議訴訟問題進項規數現許強辦結機關業務組織計轉繼續';
const common = unitsOf(commonTraditional);
/** A name or two in an old form do not make a text traditional. */
const minCharacters = 12;
/** One in so many units at least: a part may have been written otherwise. */
const share = 50;

interface Table {
  readonly only: ReadonlyMap<string, string>;
  readonly all: ReadonlyMap<string, string>;
}

const pairsOf = (pairs: string): readonly (readonly [string, string])[] =>
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!] as const);

/** The characters of traditional texts with the simplified ones; made anew by each caller, which few texts need. */
function readTable(): Table {
  const only = pairsOf(onlyTraditional);
  return { only: new Map(only), all: new Map([...only, ...pairsOf(alsoTraditional)]) };
}

/**
 * The text in simplified characters, unit for unit, so that every offset keeps its meaning; null where it is
 * not written in traditional ones.
 */
export function inSimplified(text: string): string | null {
  if (!hasCommon(text)) return null;
  const { only, all } = readTable();
  let count = 0;
  for (const unit of text) if (only.has(unit)) count++;
  if (count < minCharacters || count * share < text.length) return null;
  return Array.from(text, (unit) => all.get(unit) ?? unit).join('');
}

function hasCommon(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (common.has(text.charCodeAt(at))) return true;
  return false;
}

/** Stretches of traditional characters, half-open, each with the simplified ones for it. */
export function* traditionalStretches(
  text: string,
): Generator<{ readonly start: number; readonly end: number; readonly simplified: string }> {
  const { all } = readTable();
  let simplified = '';
  for (let at = 0; at <= text.length; at++) {
    const unit = all.get(text[at] ?? '');
    if (unit !== undefined) simplified += unit;
    else if (simplified !== '') {
      yield { start: at - simplified.length, end: at, simplified };
      simplified = '';
    }
  }
}
