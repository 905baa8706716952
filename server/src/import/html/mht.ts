import { decode } from '../../text/decoding';

/** Longer than any part's head, in bytes. */
const maxHead = 64 * 1024;
/** A message's parts are nested no deeper. */
const maxDepth = 5;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The page in a file of several parts, as browsers and Word save one; null where there is none. */
export function htmlInMessage(bytes: Uint8Array): string | null {
  return htmlIn(partOf(binary(bytes)), 0);
}

function htmlIn(part: Part, depth: number): string | null {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return /^text\/html/i.test(type) ? textOf(part) : null;
  if (depth >= maxDepth) return null;
  for (const each of part.body.split(`--${boundary}`).slice(1)) {
    const html = htmlIn(partOf(each.replace(/^\r?\n/, '')), depth + 1);
    if (html !== null) return html;
  }
  return null;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text.slice(0, maxHead));
  const head = text.slice(0, end?.index ?? maxHead).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function textOf({ headers, body }: Part): string | null {
  const coding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const raw =
    coding === 'base64'
      ? fromBase64(body)
      : coding === 'quoted-printable'
        ? body
            .replace(/=[ \t]*\r?\n/g, '')
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            )
        : body;
  return decode(Uint8Array.from(raw, (unit) => unit.charCodeAt(0)))?.text ?? null;
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/\s+/g, ''));
  } catch {
    return '';
  }
}

/** A unit for each byte. */
function binary(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}
