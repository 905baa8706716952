import { jsonText } from '../terminal/controls';
import type { Format } from './format';

/** One draft a line, each as it is done. */
export const ndjson: Format = async function* (files) {
  for await (const { record } of files) yield `${jsonText(record)}\n`;
};
