import { chineseNumberCharacters, parseChineseNumber } from '../../text/numbers';
import { moneyUnits } from '../../text/money';
import { halfWidth } from '../../text/mapped';
import { oncePerText } from '../../text/oncePerText';
import type { Sentence } from './passages';

/** A number with its unit in running text. */
export interface Quantity {
  readonly value: number;
  /** `件`, `%`, `万元`; `''` where no known unit follows. */
  readonly unit: string;
  /** `近2000`, `3200余`, `10多`: not a number to be compared. */
  readonly approximate: boolean;
  /** In the sentence's text, with unit. */
  readonly from: number;
  readonly to: number;
  /** Where the number itself stands, in the sentence's text. */
  readonly numberFrom: number;
  readonly numberTo: number;
}

/** 万 and 亿 alone are part of the number. */
const money = moneyUnits.filter((unit) => unit.endsWith('元')).join('|');
const units = `(?:${money}|件次|人次|批次|起次|件|条|份|个|次|项|期|篇|部|场|起|宗|例|家|人|页|册|本|则|幅|集|张|辆|台|天|名|户|%|％)`;
const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const pattern = new RegExp(
  `(?<before>[约近超]|超过|不足)?(?<number>${arabic}|[${chineseNumberCharacters}]{1,9})(?<scale>[万亿](?!元))?(?<more>余|多)?(?<unit>${units})(?<after>左右|以上)?|(?<bare>${arabic})`,
  'g',
);

/** The quantities of a sentence, in order. Years, dates and ordinals are none. */
export const quantitiesIn = ({ text }: Pick<Sentence, 'text'>): readonly Quantity[] =>
  quantitiesOf(text);

const quantitiesOf = oncePerText((sentence): readonly Quantity[] => {
  const text = halfWidth(sentence).replaceAll('％', '%');
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups!;
    const raw = groups.number ?? groups.bare!;
    const before = text[match.index - 1] ?? '';
    const after = text[match.index + match[0].length] ?? '';
    if (isNoQuantity(raw, before, after, groups.unit)) continue;
    const parsed = /\d/.test(raw) ? Number(raw.replace(/[,，]/g, '')) : parseChineseNumber(raw);
    // Hundreds of digits on end are more than any number can be.
    if (parsed === null || !Number.isFinite(parsed * 1e8)) continue;
    const scale = groups.scale === '万' ? 10_000 : groups.scale === '亿' ? 100_000_000 : 1;
    const numberFrom = match.index + (groups.before?.length ?? 0);
    found.push({
      value: parsed * scale,
      unit: groups.unit ?? '',
      approximate:
        groups.before !== undefined || groups.more !== undefined || groups.after !== undefined,
      from: match.index,
      to: match.index + match[0].length,
      numberFrom,
      numberTo: numberFrom + raw.length + (groups.scale?.length ?? 0),
    });
  }
  return found;
});

/** Years and dates (`2024年`), document numbers (`〔2021〕30号`), ordinals (`第三项`), counts of kinds (`一是`). */
function isNoQuantity(
  raw: string,
  before: string,
  after: string,
  unit: string | undefined,
): boolean {
  if (/[第〔[-]/.test(before) || /[年月日号〕\]时]/.test(after)) return true;
  if (unit === undefined) return true;
  // 一件 is a count; 一个, 一项, 一次 mostly are not.
  return /^[一两]$/.test(raw) && !/^[件份宗起例]/.test(unit);
}
