import { unitsOf } from '../../text/units';
import { commonTraditional } from '../../text/traditional';
import { isSpace } from '../../text/span';

/** What one look at a draft's characters tells, so that passes over it that have nothing to do are not made. */
export interface Characters {
  /** Whether it has radicals or compatibility ideographs. */
  readonly radicals: boolean;
  /** Whether it has one of the characters that every traditional text has. */
  readonly traditional: boolean;
  /** Where numerals stand that a chapter's heading may begin with, `一、` to `六、`; ascending. */
  readonly numerals: readonly number[];
}

const radical = 1;
const traditional = 2;
const numeral = 4;

/** The kind of each UTF-16 unit that is looked for; 0 for all others. */
const kinds = new Uint8Array(0x10000);
kinds.fill(radical, 0x2e80, 0x2fe0).fill(radical, 0xf900, 0xfb00);
for (const unit of commonTraditional) kinds[unit.charCodeAt(0)] = traditional;
for (const unit of '一二三四五六') kinds[unit.charCodeAt(0)] = numeral;

const afterNumeral = unitsOf('、.．,，');

/** Looks at each character of the text once. */
export function charactersIn(text: string): Characters {
  const numerals: number[] = [];
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    seen |= kind;
    if (kind !== numeral) continue;
    const next = text.charCodeAt(at + 1);
    if (afterNumeral.has(next) || isSpace(next)) numerals.push(at);
  }
  return {
    radicals: (seen & radical) !== 0,
    traditional: (seen & traditional) !== 0,
    numerals,
  };
}
