import * as vscode from 'vscode';
import { isDocumentFile, isPage } from '../documents/addresses';

/** More than any report; such a file is left to whoever else takes it. */
const maxBytes = 4_000_000;

/** The file of another program that is dropped, where the editor has it by its address; null for others. */
export async function droppedDocument(data: vscode.DataTransfer): Promise<vscode.Uri | null> {
  const list = await data.get('text/uri-list')?.asString();
  const uri = firstOf(list) ?? [...data].map(([, item]) => item.asFile()?.uri).find(Boolean);
  return uri && isDocumentFile(uri) && !isPage(uri) ? uri : null;
}

/** The words of a page or text file that is dropped from the desktop or the explorer; null for others. */
export async function droppedFile(
  data: vscode.DataTransfer,
): Promise<{ readonly html: string } | { readonly text: string } | null> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && isReadable(file.name)) return contentOf(file.name, await file.data());
  }
  const uri = firstOf(await data.get('text/uri-list')?.asString());
  if (!uri || !isReadable(uri.path)) return null;
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > maxBytes ? null : contentOf(uri.path, await vscode.workspace.fs.readFile(uri));
}

function firstOf(list: string | undefined): vscode.Uri | undefined {
  const address = list?.split(/\r?\n/).find((line) => line !== '' && !line.startsWith('#'));
  return address === undefined ? undefined : vscode.Uri.parse(address);
}

const isReadable = (name: string): boolean => /\.(?:txt|html?)$/i.test(name);

function contentOf(
  name: string,
  bytes: Uint8Array,
): { readonly html: string } | { readonly text: string } | null {
  if (bytes.length > maxBytes) return null;
  const text = decoded(bytes);
  return name.toLowerCase().endsWith('.txt') ? { text } : { html: text };
}

/** Text of this time is UTF-8, older text GB 18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
