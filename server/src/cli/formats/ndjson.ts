import type { Format } from './format';

/** One draft a line, each as it is done. */
export const ndjson: Format = async function* (drafts) {
  for await (const { record } of drafts) yield `${JSON.stringify(record)}\n`;
};
