import type { Importer } from '../../import/door';
import type { KnownReport } from '../../project/collection/pairing';
import { titlesInTurn, type ReadTitles } from '../comparison/pairs';
import type { Pool } from './pool';

/** Titles are read in larger portions than drafts: each is soon done. */
const titlesAtOnce = 64;

/** Reads titles by the pool; those that it does not give, one after another. */
export const titlesByPool =
  (pool: Pool, importer: Importer): ReadTitles =>
  async (files, draft) => {
    const chunks: (readonly string[])[] = [];
    for (let from = 0; from < files.length; from += titlesAtOnce) {
      chunks.push(files.slice(from, from + titlesAtOnce));
    }
    const known: KnownReport[] = [];
    const inTurn = titlesInTurn(importer);
    const asked = chunks.map((chunk) => pool.do({ kind: 'titles', files: chunk, as: draft.path }));
    for (const [i, chunk] of chunks.entries()) {
      const titles = await pool.wait(asked[i]!);
      const answered = titles.length === chunk.length ? titles : await inTurn(chunk, draft);
      for (const title of answered) if (title) known.push(title);
    }
    return known;
  };
