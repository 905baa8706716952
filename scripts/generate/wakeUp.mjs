// The words by which the client tells that a text may be a report or a table of one, from the types and
// their editions: it must not need the server for that.
import { importSources } from '../sources.mjs';

const shortest = 4;

export async function files() {
  const { templates } = await importSources(
    `export { templates } from './server/src/template/load';`,
  );
  const signs = templates.flatMap(({ type }) => type.recognition.signs);
  const blocks = templates.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  const words = blocks.flatMap(({ corner = '', caption = '', columns }) => [
    corner,
    caption.slice(0, shortest),
    ...columns.flatMap(({ label, path = [] }) => [...path, label]),
  ]);
  const long = words.filter((each) => each.length >= shortest);
  return [
    [
      'client/src/wakeUp.ts',
      `// Written by \`npm run generate\` from templates/.\n
/** Of these words a report has at least one. */
export const reportWords: readonly string[] = ${listed(signs)};

/** Of these, or of the others, a report's table has at least one. */
export const tableWords: readonly string[] = ${listed(long)};
`,
    ],
  ];
}

const listed = (words) => JSON.stringify([...new Set(words)].sort());
