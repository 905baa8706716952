import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from '../../text/decoding';
import type { Message } from '../../rules/model';
import { textOfPage } from '../files/htmlFile';
import { kindOf } from '../files/kinds';

/** A file's text, or why there is none. */
export type ReportText = { readonly text: string } | { readonly reason: Message };

/** Which files of a folder may be the reports of a collection, by their names. */
export const mayBeReport = (name: string): boolean => kindOf(name) !== null;

/** Reads one file of a collection. Never fails: a file that cannot be read costs its own line. */
export async function readReportText(path: string): Promise<ReportText> {
  try {
    const kind = kindOf(path);
    if (kind === 'unopened') {
      const extension = extname(path).toLowerCase();
      return { reason: { key: 'collection.unread.format', args: { extension } } };
    }
    const decoded = decode(await readFile(path));
    if (!decoded) return { reason: { key: 'collection.unread.no-text', args: {} } };
    return { text: kind === 'page' ? await textOfPage(decoded.text) : decoded.text };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { key: 'collection.unread.denied', args: {} };
  if (code === 'ENOENT') return { key: 'collection.unread.missing', args: {} };
  const reason = error instanceof Error ? error.message : String(error);
  return { key: 'collection.unread.other', args: { reason } };
}
