import type { Importer } from '../../import/door';
import type { ImportedText } from '../../import/model';
import type { TextForm } from '../../text/decoding';
import { textOf } from './text';

/** A file's text, its own or that of another program's document. */
export interface OpenedText {
  readonly text: string;
  readonly form: TextForm;
  /** What it was read from; null for a file that is text by itself. */
  readonly imported: ImportedText | null;
}

/**
 * The text of a file's bytes. Throws a `NoTextError` where they are none, an `ImportRefusal` where there
 * is more to say of them.
 */
export async function openText(
  bytes: Uint8Array,
  path: string,
  importer: Importer,
): Promise<OpenedText> {
  const imported = await importer.open(bytes, path);
  if (imported) return documentText(imported);
  const { text, ...form } = textOf(bytes);
  return { text, form, imported: null };
}

/** The text that a document shows. */
export const documentText = (imported: ImportedText): OpenedText => ({
  text: imported.text,
  form: { encoding: 'utf-8', marked: false },
  imported,
});
