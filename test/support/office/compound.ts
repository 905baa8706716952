const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const ofTable = 0xfffffffd;

/** A compound file with streams of these names; each is padded to the least that stands in sectors. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const named = Object.entries(streams).map(([name, content]) => ({
    name,
    content: padded(content, Math.max(4096, Math.ceil(content.length / sector) * sector)),
  }));
  const listSectors = Math.ceil((named.length + 1) / 4);
  const dataSectors = named.map(({ content }) => content.length / sector);
  // The table comes first, then the streams, and their list last: it may stand anywhere.
  const count = 1 + listSectors + dataSectors.reduce((sum, each) => sum + each, 0);
  const bytes = new Uint8Array((count + 1) * sector);
  const view = new DataView(bytes.buffer);
  const table = new Uint32Array(sector / 4).fill(free);
  table[0] = ofTable;
  const starts: number[] = [];
  let next = 1;
  const chain = (length: number): number => {
    const start = next;
    for (let index = 0; index < length; index++, next++) {
      table[next] = index === length - 1 ? endOfChain : next + 1;
    }
    return start;
  };
  named.forEach(({ content }, index) => {
    const start = chain(dataSectors[index]!);
    starts.push(start);
    bytes.set(content, (start + 1) * sector);
  });
  const list = chain(listSectors);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, list, true);
  for (let at = 76; at < sector; at += 4) view.setUint32(at, free, true);
  view.setUint32(76, 0, true);
  table.forEach((value, index) => {
    view.setUint32(sector + index * 4, value, true);
  });
  [{ name: 'Root Entry', content: new Uint8Array() }, ...named].forEach(
    ({ name, content }, index) => {
      const at = (list + 1) * sector + index * 128;
      [...name].forEach((letter, unit) => {
        view.setUint16(at + unit * 2, letter.charCodeAt(0), true);
      });
      view.setUint16(at + 64, (name.length + 1) * 2, true);
      view.setUint32(at + 116, index === 0 ? endOfChain : starts[index - 1]!, true);
      view.setUint32(at + 120, content.length, true);
    },
  );
  return bytes;
}

function padded(content: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(content);
  return whole;
}
