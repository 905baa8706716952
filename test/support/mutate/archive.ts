import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random';
import { markup, oddCharacters, values } from './scraps';

const xmlScraps = [
  ...markup,
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:gridSpan w:val="100000000"/>',
  '<w:vMerge/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<table:table-cell table:number-columns-repeated="100000000"/>',
  '<text:s text:c="999999999"/>',
  '<?xml version="1.0" encoding="UTF-32"?>',
];

/** The XML of a part with some of its text, tags or attributes otherwise. */
function changedXml(xml: string, random: Random): string {
  let changed = xml;
  for (let left = 1 + random.below(6); left > 0; left--) {
    const at = random.below(changed.length);
    const tag = [...changed.slice(at, at + 3000).matchAll(/<[^>]*>/g)][random.below(8)];
    const from = tag && random.oneIn(2) ? at + tag.index : at;
    const to = tag && random.oneIn(2) ? from + tag[0].length : from + random.below(8);
    const by = random.pick([xmlScraps, oddCharacters, values][random.below(3)]!);
    const piece = random.oneIn(4) ? changed.slice(from, from + random.below(800)) : by;
    changed =
      changed.slice(0, from) +
      piece.repeat(random.oneIn(12) ? 1 + random.below(300) : random.below(2)) +
      changed.slice(to);
  }
  return changed;
}

/** The bytes with some of them otherwise, missing or doubled. */
export function changedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + random.below(20); left > 0 && changed.length > 0; left--) {
    changed[random.below(changed.length)] = random.pick([
      0,
      1,
      0x7f,
      0x80,
      0xff,
      random.below(256),
    ]);
  }
  const cut = random.oneIn(4) ? random.below(changed.length) : changed.length;
  return changed.slice(0, cut);
}

/** Bytes of an archive's parts together beyond which it is one that no reader may unpack, and we do not. */
const maxUnpacked = 8_000_000;

function isBomb(bytes: Uint8Array): boolean {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return false;
    },
  });
  return total > maxUnpacked;
}

/** The archive with one of its parts otherwise, or its bytes. */
export function changedArchive(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.oneIn(4) || isBomb(bytes)) return changedBytes(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = random.pick(names);
  switch (random.below(8)) {
    case 0:
      return zipSync(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
    case 1:
      return zipSync({ ...parts, [name]: parts[random.pick(names)]! });
    case 2:
      return zipSync({
        ...parts,
        [`../${name}`]: parts[name]!,
        [name.toUpperCase()]: parts[name]!,
      });
    case 3:
      return zipSync({ ...parts, [name]: changedBytes(parts[name]!, random) });
    default: {
      const body = names.find((each) => /document\.xml$|sheet1\.xml$|content\.xml$/.test(each));
      const chosen = body !== undefined && !random.oneIn(4) ? body : name;
      const xml = changedXml(strFromU8(parts[chosen]!), random);
      return zipSync({ ...parts, [chosen]: strToU8(xml) });
    }
  }
}
