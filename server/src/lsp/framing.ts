/** Longer than any header of the protocol, and than any message of an editor. */
const maxHeaderLength = 4096;
const maxBodyBytes = 512 * 1024 * 1024;

const headerEnd = '\r\n\r\n';
const fieldName = /^[A-Za-z-]*(?:$|:)/;
const contentLength = /^Content-Length:[ \t]*(\d{1,12})[ \t]*$/im;

/**
 * Watches a stream of messages, each behind a header with its length. Give it every chunk in turn: it says
 * what is wrong with the stream, after which nothing in it can be told apart, or null.
 */
export function createFramingCheck(): (chunk: Uint8Array) => string | null {
  const decoder = new TextDecoder('latin1');
  let header = '';
  let bodyLeft = 0;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (bodyLeft > 0) {
        const skipped = Math.min(bodyLeft, chunk.length - at);
        bodyLeft -= skipped;
        at += skipped;
        continue;
      }
      const before = header.length;
      header += decoder.decode(chunk.subarray(at, at + maxHeaderLength + headerEnd.length));
      const end = header.indexOf(headerEnd);
      const written = end < 0 ? header : header.slice(0, end);
      if (written.length > maxHeaderLength)
        return `a header of more than ${maxHeaderLength} characters`;
      const odd = written
        .split('\r\n')
        .find((line) => !fieldName.test(line) || line.includes('\n'));
      if (odd !== undefined) return `“${odd.slice(0, 40).replace(/[^ -~]/g, '.')}” is no header`;
      if (end < 0) return null;
      const length = Number(contentLength.exec(written)?.[1] ?? NaN);
      if (Number.isNaN(length))
        return 'a header without Content-Length, or with none that is a number';
      if (length > maxBodyBytes) return `a message of ${length} bytes`;
      at += end + headerEnd.length - before;
      header = '';
      bodyLeft = length;
    }
    return null;
  };
}
