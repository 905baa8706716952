import { jsonText } from '../terminal/controls';
import { collect, type Format } from './format';

/** One array of all drafts. */
export const json: Format = async function* (files) {
  const records = (await collect(files)).all.map(({ record }) => record);
  yield `${jsonText(records, 2)}\n`;
};
