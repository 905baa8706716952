/** Of so many bytes a function takes the arguments; a multiple of three, as base64 has it. */
const atOnce = 24_000;

/** Bytes as a message carries them. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + atOnce))));
  }
  return pieces.join('');
}

/** The bytes that a message carries. Throws for what is no base64. */
export const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
