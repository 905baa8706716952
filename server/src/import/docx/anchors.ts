import type { ImportedText, Origin } from '../model';

/** A stretch of the imported text, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is put into the XML of a part, before the offset. */
export interface Insertion {
  readonly at: number;
  readonly xml: string;
}

/** A run of a paragraph, and what its properties are. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: string;
}

/**
 * The marks of comments on stretches of the text, numbered from `first` on. Words within a run have it
 * divided there, so that the mark stands at the very words.
 */
export function anchorsOf(
  xml: string,
  part: string,
  imported: ImportedText,
  places: readonly Place[],
  first: number,
): { readonly insertions: readonly Insertion[]; readonly unplaced: number } {
  const insertions: Insertion[] = [];
  const cuts = new Map<number, Run>();
  let unplaced = 0;
  const own = {
    ...imported,
    origins: imported.origins.filter(({ source }) => source.part === part),
  };
  places.forEach((place, index) => {
    const id = first + index;
    const open = `<w:commentRangeStart w:id="${id}"/>`;
    const close = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const found = wordsAt(xml, own, place, cuts) ?? blankAt(xml, part, own, place);
    const at = found ?? wordsAt(xml, own, { start: 0, end: 1 }, cuts);
    if (!found) unplaced++;
    if (!at) return;
    insertions.push({ at: at.from, xml: open }, { at: at.to, xml: close });
  });
  return { insertions: [...divided(insertions, cuts)], unplaced };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function wordsAt(
  xml: string,
  { origins }: ImportedText,
  { start, end }: Place,
  cuts: Map<number, Run>,
): Range | null {
  const met = origins.filter((each) => each.start < end && each.end > start);
  const [head] = met;
  const tail = met.at(-1);
  if (!head || !tail) return null;
  const headRun = runAt(xml, head.source.start);
  const tailRun = runAt(xml, tail.source.start);
  if (!headRun || !tailRun) return null;
  const from = offsetIn(head, start);
  const to = offsetIn(tail, end);
  if (from > head.source.start) cuts.set(from, headRun);
  if (to < tail.source.end) cuts.set(to, tailRun);
  return {
    from: from > head.source.start ? from : headRun.start,
    to: to < tail.source.end ? to : tailRun.end,
  };
}

/** Where a place of the text is in the XML; at the piece's edge where its characters are escaped there. */
function offsetIn({ start, end, source }: Origin, at: number): number {
  if (at <= start) return source.start;
  if (at >= end || source.end - source.start !== end - start) return source.end;
  return source.start + at - start;
}

/** The run that the offset stands in; null without one. */
export function runAt(xml: string, at: number): Run | null {
  const start = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at));
  const end = xml.indexOf('</w:r>', at);
  if (start < 0 || end < 0) return null;
  const opened = xml.indexOf('>', start) + 1;
  const properties = xml.startsWith('<w:rPr>', opened)
    ? xml.slice(opened, xml.indexOf('</w:rPr>', opened) + '</w:rPr>'.length)
    : '';
  return { start, end: end + '</w:r>'.length, properties };
}

/** The first paragraph of the blank cell at the place. */
function blankAt(
  xml: string,
  part: string,
  { cells }: ImportedText,
  { start }: Place,
): Range | null {
  const cell = cells.find((each) => each.start <= start && start <= each.end);
  if (cell?.place.kind !== 'paragraph' || cell.place.at.part !== part) return null;
  const opened = xml.indexOf('>', cell.place.at.start) + 1;
  if (xml.charAt(opened - 2) === '/') return null;
  const properties = /^<w:pPr\/>|^<w:pPr>/.exec(xml.slice(opened, opened + 8))?.[0];
  const from =
    properties === undefined
      ? opened
      : properties.endsWith('/>')
        ? opened + properties.length
        : xml.indexOf('</w:pPr>', opened) + '</w:pPr>'.length;
  return { from, to: from };
}

/** Marks within a run's words end the run there and begin another like it. */
function* divided(
  insertions: readonly Insertion[],
  cuts: ReadonlyMap<number, Run>,
): Generator<Insertion> {
  const within = new Map<number, string[]>();
  for (const { at, xml } of insertions) {
    if (cuts.has(at)) within.set(at, [...(within.get(at) ?? []), xml]);
    else yield { at, xml };
  }
  for (const [at, marks] of within) {
    // What ends here stands before what begins.
    const sorted = marks.toSorted((a, b) => Number(isStart(a)) - Number(isStart(b)));
    const again = `<w:r>${cuts.get(at)!.properties}<w:t xml:space="preserve">`;
    yield { at, xml: `</w:t></w:r>${sorted.join('')}${again}` };
  }
}

const isStart = (mark: string): boolean => mark.startsWith('<w:commentRangeStart');
