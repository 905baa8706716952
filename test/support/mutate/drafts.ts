import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { reportArbitrary } from '../generate/report';
import { layouts } from '../render';
import { renderDraft } from '../render/draft';
import { styleArbitrary } from '../render/style';

/** Seen from `out/test/support/mutate`. */
const root = join(__dirname, '..', '..', '..', '..');

const longest = 40_000;

/** A draft to begin with, and where it comes from. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** The texts in a folder and below it, broken bytes as they come; nothing where the folder is not. */
function textsIn(folder: string, prefix: string): readonly Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt|html)$/.test(entry.name))
    .map((entry) => ({
      name: `${prefix}/${entry.name}`,
      text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    }))
    .filter(({ text }) => text.length < longest)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Drafts of the repository: fixtures in every layout, samples, the rules' examples. */
export const ownDrafts = (): readonly Source[] => [
  ...textsIn(join(root, 'test', 'fixtures', 'drafts'), 'fixtures'),
  ...textsIn(join(root, 'samples'), 'samples'),
  ...textsIn(join(root, 'docs', 'rules', 'examples'), 'examples'),
];

/** One generated draft in each layout. */
export const generatedDrafts = (seed: number): readonly Source[] =>
  layouts.flatMap((layout) =>
    fc
      .sample(fc.tuple(reportArbitrary, styleArbitrary), { seed, numRuns: 1 })
      .map(([report, style]) => ({ name: layout.name, text: renderDraft(report, layout, style) })),
  );

/** Real drafts and inputs that a version got wrong, where they lie beside the repository. */
export const foundDrafts = (): readonly Source[] => {
  const shared = join(root, '..', 'shared');
  return [
    ...textsIn(join(shared, 'corpus', 'drafts'), 'corpus'),
    ...textsIn(join(shared, 'cases'), 'cases'),
  ];
};
