import { collect, type Format } from './format';

/** One array of all drafts. */
export const json: Format = async function* (drafts) {
  const records = (await collect(drafts)).map(({ record }) => record);
  yield `${JSON.stringify(records, null, 2)}\n`;
};
