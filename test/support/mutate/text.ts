import type { Random } from './random';
import {
  brackets,
  formWords,
  lineEnds,
  markup,
  oddCharacters,
  patternSigns,
  phrases,
  values,
} from './scraps';

type Change = (text: string, random: Random) => string;

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const withLines =
  (change: (lines: string[], random: Random) => readonly string[]): Change =>
  (text, random) => {
    const lines = linesOf(text);
    return lines.length === 0 ? text : change(lines, random).join('');
  };

/** A place of the pattern in the text, drawn; null where there is none. */
function placeOf(text: string, pattern: RegExp, random: Random): RegExpMatchArray | null {
  const from = random.below(text.length);
  const near = text.slice(from, from + 4000);
  const found = [...near.matchAll(pattern)];
  if (found.length === 0) return null;
  const match = random.pick(found.slice(0, 40));
  match.index = from + match.index;
  return match;
}

const replacing =
  (pattern: RegExp, by: (found: string, random: Random) => string): Change =>
  (text, random) => {
    const match = placeOf(text, pattern, random);
    if (!match) return text;
    return splice(text, match.index!, match.index! + match[0].length, by(match[0], random));
  };

/** What happens to a draft at its author's or a converter's hands. */
const slips: readonly Change[] = [
  // A line, or some, left out.
  withLines((lines, random) => {
    const at = random.below(lines.length);
    return [...lines.slice(0, at), ...lines.slice(at + 1 + random.below(random.oneIn(3) ? 8 : 1))];
  }),
  // A row of a table, whatever the layout.
  withLines((lines, random) => {
    const rows = lines.flatMap((line, i) => (/\d\s*[|\t ]\s*\d|<td/i.test(line) ? [i] : []));
    if (rows.length === 0) return lines;
    const gone = random.pick(rows);
    return lines.filter((_, i) => i !== gone);
  }),
  // Broken off.
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(Math.min(text.length, 1500))),
  // Another figure.
  replacing(/\d+/g, (_, random) => random.pick(values)),
  replacing(/\d+/g, (found, random) => String(Number(found) + 1 + random.below(9))),
  replacing(/\d+/g, () => ''),
  replacing(/\d+/g, (found, random) => splice(found, 1 + random.below(found.length), 99, '')),
  replacing(/(?<=\d)(?=[^\d])/g, (_, random) => random.pick([' ', ' 7', '.', ',', '0'])),
  // A cell too many, one missing, one without its mark.
  replacing(/[|\t]/g, (found, random) => random.pick(['', found + found, ' ', ' 3 ' + found])),
  replacing(/ {2,}/g, (found, random) => random.pick([' ', '', found + found, '\t'])),
  // A row loses its label.
  withLines((lines, random) => {
    const at = random.below(lines.length);
    return lines.map((line, i) =>
      i === at || (i > at && i < at + 3 && random.oneIn(3))
        ? line.replace(/^((?:\s*[|｜])*\s*)[^\s|｜\d<][^|｜\t]*?(?=\s*[|｜\t]| {2,}|\s\d)/, '$1')
        : line,
    );
  }),
  // Lines joined, broken, doubled, moved.
  replacing(/\r?\n/g, (_, random) => random.pick(['', ' ', '\n\n'])),
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at, '\n');
  },
  withLines((lines, random) => {
    const at = random.below(lines.length);
    return [...lines.slice(0, at + 1), ...lines.slice(at)];
  }),
  withLines((lines, random) => {
    const [moved] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, moved!);
    return lines;
  }),
  // A character more or less.
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at + 1 + random.below(3), '');
  },
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at, random.pick(phrases));
  },
  replacing(/[，。：；（）]/g, (_, random) => random.pick(['', ',', '，，', '(', '）', '.'])),
  replacing(/20[12]\d/g, (_, random) => String(2017 + random.below(9))),
  // A heading or label written otherwise.
  (text, random) => {
    const word = random.pick(formWords);
    const at = text.indexOf(word);
    return at < 0
      ? text
      : splice(
          text,
          at + random.below(word.length),
          at + word.length,
          random.pick(['', '情况', ' ', word.slice(-2)]),
        );
  },
  // Many figures gone at once: a form not yet filled in.
  (text, random) => {
    const from = random.below(text.length);
    const to = from + random.below(1200);
    const blanked = text.slice(from, to).replace(/\d+/g, (found) => ' '.repeat(found.length));
    return splice(text, from, to, blanked);
  },
];

const scraps = [
  patternSigns,
  brackets,
  oddCharacters,
  lineEnds,
  markup,
  values,
  phrases,
  formWords,
];

/** What nobody would write, but a program must bear. */
const attacks: readonly Change[] = [
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at, random.pick(random.pick(scraps)));
  },
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at + random.below(6), random.pick(random.pick(scraps)));
  },
  // In the title, where names are read.
  (text, random) => {
    const end = text.indexOf('\n');
    const at = random.below(Math.min(text.length, end < 0 ? 80 : end));
    return splice(text, at, at, random.pick(random.pick([patternSigns, brackets, oddCharacters])));
  },
  // The same over and over.
  (text, random) => {
    const at = random.below(text.length);
    const unit = random.pick(random.pick(scraps)) + (random.oneIn(2) ? random.pick(values) : '');
    return splice(text, at, at, unit.repeat(1 + random.below(400)));
  },
  // A piece of the draft somewhere else in it.
  (text, random) => {
    const from = random.below(text.length);
    const piece = text.slice(from, from + random.below(600));
    const at = random.below(text.length);
    return splice(text, at, at, piece);
  },
  (text, random) => {
    const at = random.below(text.length);
    const length = 1 + random.below(40);
    const code = (): number => random.below(random.oneIn(3) ? 0x10000 : 0x80);
    const noise = Array.from({ length }, () => String.fromCharCode(code())).join('');
    return splice(text, at, at + random.below(20), noise);
  },
];

const longest = 60_000;

/** The draft with a few slips: what a real draft could be. */
export function slipped(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left--)
    changed = random.pick(slips)(changed, random);
  return changed.slice(0, longest);
}

/** The text with slips and attacks. */
export function attacked(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(8); left > 0; left--) {
    changed = random.pick(random.oneIn(2) ? slips : attacks)(changed, random);
  }
  return changed.slice(0, longest);
}
