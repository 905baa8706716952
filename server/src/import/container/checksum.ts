import { lazily } from '../../text/lazily';

const tableOf = lazily(() =>
  Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  }),
);

/** The checksum by which archives tell that an entry is whole (CRC-32). */
export function checksumOf(bytes: Uint8Array): number {
  const table = tableOf();
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
