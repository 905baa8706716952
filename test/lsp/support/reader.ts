import type { Readable } from 'node:stream';
import { StreamMessageReader } from 'vscode-languageserver/node';

/** A reader that does not wait for the rest of a message after its writer is gone: tests would never end. */
export function readerOf(stream: Readable): StreamMessageReader {
  const reader = new StreamMessageReader(stream);
  reader.partialMessageTimeout = 0;
  return reader;
}
