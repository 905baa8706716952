import { refuse } from '../model';
import { readPages, type CharacterMaps } from './pages';
import { readingsOf, type Readings } from './readings';

/** Fewer characters than this a page: it is a picture of a page. */
const fewCharacters = 20;

/**
 * Reads a PDF's bytes in every way there is. Throws `ImportRefusal` for what is damaged or locked, and
 * for pages that are pictures.
 */
export async function readPdf(bytes: Uint8Array, maps: CharacterMaps): Promise<Readings> {
  const pages = await readPages(bytes, maps);
  const characters = pages.reduce(
    (count, { words }) => count + words.reduce((sum, { text }) => sum + text.trim().length, 0),
    0,
  );
  if (characters < fewCharacters * pages.length) refuse('import.refused.scanned');
  return readingsOf(pages);
}
