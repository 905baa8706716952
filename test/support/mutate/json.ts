import type { Random } from './random';
import { brackets, oddCharacters, patternSigns, phrases, values } from './scraps';

const names = [
  'rules',
  'language',
  'edition',
  'words',
  'previous',
  'export',
  'collection',
  'consolidated',
  'subordinates',
  'units',
  'reports',
  'requirements',
  'drafts',
  'version',
  'typos',
  'row-total',
  '$schema',
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '',
];

const patterns = [
  '**/*.md',
  '/**/*.md',
  '../../../**',
  '/dev/zero',
  '{a,b}'.repeat(12),
  '*a'.repeat(40),
  '[',
  '[!',
  '{',
  '\\',
  '!(a|b)',
  '(a+)+$',
];

/** A value of any kind, as deep as is drawn. */
function anyJson(random: Random, depth = 0): unknown {
  const kinds = depth > 4 ? 7 : 9;
  switch (random.below(kinds)) {
    case 0:
      return random.pick([null, true, false]);
    case 1:
      return random.pick([0, -1, 0.5, 2024, 1e308, Number.MAX_SAFE_INTEGER]);
    case 2:
      return random.pick(patterns);
    case 3:
      return random.pick(phrases) + random.pick(values);
    case 4:
      return random.pick([patternSigns, brackets, oddCharacters][random.below(3)]!);
    case 5:
      return random.pick(['error', 'off', 'zh-cn', 'en', '2019', '2021', 'auto', 'draft.md']);
    case 6:
      return random.pick(names).repeat(1 + random.below(random.oneIn(9) ? 3000 : 2));
    case 7:
      return Array.from({ length: random.below(5) }, () => anyJson(random, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(6) }, () => [
          random.pick(names),
          anyJson(random, depth + 1),
        ]),
      );
  }
}

/** JSON of an object with the names that settings have, as text: sometimes broken, deep or with comments. */
export function anyJsonText(random: Random): string {
  const object = Object.fromEntries(
    Array.from({ length: 1 + random.below(6) }, () => [random.pick(names), anyJson(random)]),
  );
  const text = JSON.stringify(object, null, random.below(3));
  switch (random.below(8)) {
    case 0:
      return text.slice(0, random.below(text.length));
    case 1:
      return '['.repeat(random.below(20_000)) + text;
    case 2:
      return `// ${random.pick(oddCharacters)}\n${text}/*`;
    case 3: {
      const at = random.below(text.length);
      return text.slice(0, at) + random.pick(oddCharacters) + text.slice(at);
    }
    default:
      return text;
  }
}
