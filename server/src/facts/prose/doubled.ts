import { oncePer } from '../../text/oncePer';
import type { Doubling, WordLists } from '../words/model';
import { listedIn, placesOf, type Place } from '../words/search';

/** A character that stands twice where it belongs once. */
export interface Doubled extends Place {
  /** What should stand there. */
  readonly right: string;
}

/** Single characters that end a name or stand alone before a word: 信息处处理, 2024年年度. */
const standsAlone = new Set(
  '部处局科室厅委办站所院队组会网台区县市省州盟旗乡镇村社国党民人法权性化率度者员长件类项条表书单费案额点线面群版级层端库期年月日业学电信力数量质生保卫审查检宣管监统通要不重上下中内外大小新老多在有是为对和与及或等按经将已各该本我全',
);
const isHan = (unit: string | undefined): boolean =>
  unit !== undefined && /\p{Script=Han}/u.test(unit);

/**
 * Doubled characters in a paragraph's typical words (举举报, 公开开，) and doubled function words (的的). What
 * forms a word with its neighbour is right: 检举举报, 公开开展.
 */
export function doubledIn(text: string, words: WordLists): readonly Doubled[] {
  const { doubling } = words;
  const found: Doubled[] = [];
  const { firsts, lasts } = byCharacter(doubling);
  for (let i = 0; i + 1 < text.length; i++) {
    if (text.charCodeAt(i) !== text.charCodeAt(i + 1)) continue;
    const unit = text[i]!;
    if (text[i - 1] === unit || text[i + 2] === unit) continue;
    if (isPair(text, i - 2) || isPair(text, i + 2)) continue;
    const ahead = firsts.get(unit)?.find((word) => text[i + 2] === word[1]);
    const behind = lasts.get(unit)?.find((word) => text[i - 1] === word[0]);
    if (ahead !== undefined && behind === undefined && isExtraBefore(text, i, doubling)) {
      found.push({ from: i, to: i + 3, right: ahead });
    } else if (behind !== undefined && ahead === undefined && isExtraAfter(text, i, doubling)) {
      found.push({ from: i - 1, to: i + 2, right: behind });
    }
  }
  for (const particle of listedIn(text, words).of(doubling.particles)) {
    const once = particle.word.slice(particle.word.length / 2);
    let last = 0;
    for (const { from, to } of placesOf(text, particle)) {
      if (from < last) continue;
      // However often it stands there, it is one slip with one fix.
      last = to;
      while (text.startsWith(once, last)) last += once.length;
      found.push({ from, to: last, right: once });
    }
  }
  return found;
}

/** The typical words by their first and by their second character. */
const byCharacter = oncePer(({ words }: Doubling) => {
  const firsts = new Map<string, string[]>();
  const lasts = new Map<string, string[]>();
  for (const word of words) {
    add(firsts, word[0]!, word);
    add(lasts, word[1]!, word);
  }
  return { firsts, lasts };
});

/** 方方面面: both doubled on purpose. */
const isPair = (text: string, at: number): boolean =>
  text[at] !== undefined && text[at] === text[at + 1];

const add = (map: Map<string, string[]>, key: string, word: string): void => {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
};

function isExtraBefore(text: string, at: number, { endings }: Doubling): boolean {
  const before = text[at - 1];
  return (
    !standsAlone.has(text[at]!) && !(isHan(before) && (endings[text[at]!] ?? '').includes(before!))
  );
}

function isExtraAfter(text: string, at: number, { beginnings, words }: Doubling): boolean {
  const after = text[at + 2];
  if (standsAlone.has(text[at]!)) return false;
  if (!isHan(after)) return true;
  if ((beginnings[text[at]!] ?? '').includes(after!)) return false;
  return words.some((word) => text.startsWith(word, at + 2));
}
