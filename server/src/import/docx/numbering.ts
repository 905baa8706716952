import { attribute, walkXml } from '../container/xml';
import { formatNumber } from './numberFormats';

interface Level {
  readonly format: string;
  /** Such as `（%1）`: `%n` stands for the number of level n. */
  readonly text: string;
  readonly start: number;
  /** The style whose paragraphs are on this level. */
  readonly style: string | null;
  readonly arabic: boolean;
  /** Whether a tab or a blank stands between the number and the paragraph's words. */
  readonly apart: boolean;
}

interface List {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  /** Levels that it has otherwise than the list that it is made of. */
  readonly levels: ReadonlyMap<number, Level>;
}

interface OpenList {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** How a document's lists are numbered. */
export interface NumberingRules {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

export const noNumbering: NumberingRules = { levels: new Map(), lists: new Map() };

/** Reads the part that says how lists are numbered. */
export function readNumbering(xml: string): NumberingRules {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, OpenList>();
  /** Lists that only name the style whose list they are, and those that are a style's. */
  const links = new Map<string, string>();
  const ofStyles = new Map<string, string>();
  let abstractId = '';
  let list: OpenList | null = null;
  let index = 0;
  let level: { -readonly [Key in keyof Level]: Level[Key] } | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'abstractNum') {
        abstractId = attribute(attributes, 'abstractNumId') ?? '';
        levels.set(abstractId, new Map());
      } else if (name === 'num') {
        list = { abstractId: '', starts: new Map(), levels: new Map() };
        lists.set(attribute(attributes, 'numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstractId = value;
      else if (name === 'lvlOverride') index = Number(attribute(attributes, 'ilvl'));
      else if (name === 'startOverride') list?.starts.set(index, Number(value));
      else if (name === 'numStyleLink') links.set(abstractId, value);
      else if (name === 'styleLink') ofStyles.set(value, abstractId);
      else if (name === 'lvl') {
        index = Number(attribute(attributes, 'ilvl'));
        level = { format: 'decimal', text: '', start: 1, style: null, arabic: false, apart: true };
        (list?.levels ?? levels.get(abstractId))?.set(index, level);
      } else if (level && name === 'numFmt') level.format = value;
      else if (level && name === 'lvlText') level.text = value;
      else if (level && name === 'start') level.start = Number(value);
      else if (level && name === 'pStyle') level.style = value;
      else if (level && name === 'suff') level.apart = value !== 'nothing';
      else if (level && name === 'isLgl') level.arabic = !/^(?:0|false|off)$/.test(value);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'lvl') level = null;
      else if (name === 'num') list = null;
    },
  });
  for (const [id, style] of links) {
    const linked = levels.get(ofStyles.get(style) ?? '');
    if (linked && levels.get(id)?.size === 0) levels.set(id, linked);
  }
  return { levels, lists };
}

/** Bullets, mostly, that no other font shows. */
const signsOfFonts = /[\uf000-\uf0ff]/g;

/** Counts a document's numbered paragraphs, in their order. */
export interface NumberCounter {
  /** The number of the next paragraph of the list, such as `（一）`; `''` where it shows none. */
  next(listId: string, level: number): string;
  /** The level on which the paragraphs of a style are numbered. */
  levelOfStyle(listId: string, style: string): number;
}

export function createCounter({ levels, lists }: NumberingRules): NumberCounter {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const levelsOf = (listId: string): ReadonlyMap<number, Level> | null => {
    const list = lists.get(listId);
    if (!list) return null;
    const own = levels.get(list.abstractId);
    return list.levels.size === 0 ? (own ?? null) : new Map([...(own ?? []), ...list.levels]);
  };
  return {
    next: (listId, index) => {
      const list = lists.get(listId);
      const own = levelsOf(listId);
      const level = own?.get(index);
      if (!list || !own || !level) return '';
      const numbers = counts.get(list.abstractId) ?? [];
      counts.set(list.abstractId, numbers);
      const override = begun.has(`${listId}/${index}`) ? undefined : list.starts.get(index);
      begun.add(`${listId}/${index}`);
      const before = numbers[index];
      numbers[index] = override ?? (before === undefined ? level.start : before + 1);
      numbers.length = index + 1;
      const shown = level.text
        .replace(signsOfFonts, '')
        .replace(/%([1-9])/g, (_, place: string) => {
          const at = Number(place) - 1;
          const counted = own.get(at);
          const value = numbers[at] ?? counted?.start ?? 1;
          return formatNumber(value, level.arabic ? 'decimal' : (counted?.format ?? 'decimal'));
        });
      // Without a mark of its own it would be one word with those after it: 一总体情况, 12024年.
      return level.apart && /[\p{L}\p{N}]$/u.test(shown) ? `${shown} ` : shown;
    },
    levelOfStyle: (listId, style) =>
      [...(levelsOf(listId) ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0,
  };
}
