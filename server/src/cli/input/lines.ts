/**
 * The lines of a stream of bytes, in UTF-8 or, as PowerShell writes what it is given, in UTF-16 with a mark; the
 * mark is no part of the first. A line may be as long as a report: no part of it is looked at twice.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head = Buffer.alloc(0);
  let parts: string[] = [];
  function* take(text: string): Generator<string> {
    const pieces = text.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield withoutReturn([...parts, piece].join(''));
      parts = [];
    }
    parts.push(last);
  }
  for await (const chunk of stream) {
    let bytes = Buffer.from(chunk);
    if (!decoder) {
      head = Buffer.concat([head, bytes]);
      if (head.length < markLength) continue;
      decoder = new TextDecoder(encodingOf(head));
      bytes = head;
    }
    yield* take(decoder.decode(bytes, { stream: true }));
  }
  yield* take(decoder ? decoder.decode() : head.toString('utf8'));
  const rest = withoutReturn(parts.join(''));
  if (rest !== '') yield rest;
}

const markLength = 2;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
