/** Deeper than anybody sets one sign upon another. */
const maxDepth = 12;

/** What a field shows that keeps no result, since Word draws it from the instruction itself; `''` for others. */
export function drawnBy(instruction: string): string {
  const [, name = '', rest = ''] = /^\s*([a-z]+)(?![a-z])([^]*)$/i.exec(instruction) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ':
      return new Drawing(rest).whole();
    // A place to click at: the name of what is to happen, and then the words that stand there.
    case 'MACROBUTTON':
      return rest.replace(/^\s*\S+\s*/, '').trim();
    default:
      return '';
  }
}

/** What stands between two commas, or by itself. */
interface Item {
  readonly text: string;
  /** Whether all of it is raised or lowered. */
  readonly shifted: boolean;
}

/** An `EQ` instruction, which sets signs upon, above and beside one another: `\o\ac(○,1)`. */
class Drawing {
  #at = 0;
  #depth = 0;

  constructor(private readonly code: string) {}

  whole(): string {
    return this.#item('').text.trim();
  }

  /** Up to one of the characters, which is not taken. */
  #item(ends: string): Item {
    let text = '';
    let shifted = false;
    while (this.#at < this.code.length && !ends.includes(this.#next)) {
      const sign = this.#take();
      if (sign !== '\\') text += sign;
      else if (this.#next === '*') this.#skipFormat();
      else if (!/[a-z]/i.test(this.#next)) text += this.#take();
      else {
        const drawn = this.#drawn(this.#word().toLowerCase());
        shifted = drawn.shifted && text.trim() === '';
        text += drawn.text;
      }
    }
    return { text, shifted };
  }

  #drawn(kind: string): Item {
    const brackets = this.#options();
    if (this.#depth === maxDepth) this.#at = this.code.length;
    if (this.#next !== '(') return { text: '', shifted: false };
    this.#depth++;
    const items: Item[] = [];
    // Programs part the items as their country parts the items of a list.
    for (let sign = this.#take(); /[(,;]/.test(sign); sign = this.#take()) {
      const { text, shifted } = this.#item(',;)');
      items.push({ text: text.trim(), shifted });
    }
    this.#depth--;
    return { text: drawnOf(kind, items, brackets), shifted: kind === 's' };
  }

  /** How the signs are to stand, which is nothing to read, and the brackets round them. */
  #options(): readonly [string, string] {
    let [left, right] = ['', ''];
    for (;;) {
      this.#match(/\s*/y);
      if (!/^\\[a-z]/i.test(this.code.slice(this.#at, this.#at + 2))) break;
      this.#take();
      const option = this.#word().toLowerCase();
      if (/^[lrb]c$/.test(option)) {
        this.#match(/\s*\\?/y);
        const sign = this.#take();
        if (option !== 'rc') left = sign;
        if (option !== 'lc') right = option === 'bc' ? closing(sign) : sign;
      } else this.#match(/\s*-?\d*/y);
    }
    return left + right === '' ? ['(', ')'] : [left, right];
  }

  /** `\* jc2`, `\* "Font:宋体"`. */
  #skipFormat(): void {
    this.#take();
    this.#match(/\s*(?:"[^"]*"|[^\s\\]*)\s*/y);
  }

  /** The name of a switch has two letters at most: what follows may be a word. */
  #word(): string {
    const name = /^(?:[oslrfbaxid](?![a-z])|[a-z]{1,2})/i.exec(
      this.code.slice(this.#at, this.#at + 3),
    )![0];
    this.#at += name.length;
    return name;
  }

  #match(expression: RegExp): void {
    expression.lastIndex = this.#at;
    if (expression.test(this.code)) this.#at = expression.lastIndex;
  }

  #take(): string {
    return this.code[this.#at++] ?? '';
  }

  get #next(): string {
    return this.code[this.#at] ?? '';
  }
}

const closing = (sign: string): string =>
  ({ '(': ')', '[': ']', '{': '}', '<': '>', '（': '）' })[sign] ?? sign;

function drawnOf(
  kind: string,
  items: readonly Item[],
  [left, right]: readonly [string, string],
): string {
  const texts = items.map(({ text }) => text);
  switch (kind) {
    case 'o':
      return overlaid(items);
    case 'f':
      return texts.join('/');
    case 'l':
      return texts.join(',');
    case 'b':
      return left + texts.join('') + right;
    case 'r':
      return texts.length > 1 ? `${texts[0]}√${texts[1]}` : `√${texts.join('')}`;
    case 'd':
      return '';
    default:
      return texts.join(kind === 'a' || kind === 'i' ? ' ' : '');
  }
}

const circle = /^[○〇◯OoＯ]$/;
const frame = /^[○〇◯□◻☐△▽◇]$/;

/** Signs in one another: a number in a circle, a tick in a box; a small reading above a word is left out. */
function overlaid(items: readonly Item[]): string {
  const level = items.filter(({ shifted }) => !shifted);
  const isRead = level.some(({ text }) => text !== '' && !frame.test(text));
  const texts = (isRead ? level : items).map(({ text }) => text).filter((text) => text !== '');
  const [first = '', second = ''] = texts;
  if (texts.length !== 2) return texts.join('');
  const [around, within] = frame.test(second) ? [second, first] : [first, second];
  if (circle.test(around)) {
    const sign = encircled(within);
    if (sign !== null) return sign;
  }
  if (!frame.test(around)) return first + second;
  if (/^[□◻☐]$/.test(around) && /^[√✓✔]$/.test(within)) return '☑';
  return /^[□◻☐]$/.test(around) && /^[×✕✗xX]$/.test(within) ? '☒' : within;
}

/** A number in its circle, as one sign; null where there is none. */
function encircled(text: string): string | null {
  const plain = text.normalize('NFKC');
  const value = /^\d{1,2}$/.test(plain) ? Number(plain) : 0;
  const counted = '一二三四五六七八九十'.indexOf(plain);
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x323c + value);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x328d + value);
  return plain.length === 1 && counted >= 0 ? String.fromCodePoint(0x3280 + counted) : null;
}
