import type { ImportedText, Origin } from '../model';
import { emptyParagraphAt, firstPlaceIn, runAt, type Run } from './runs';
import type { Vocabulary } from '../container/vocabulary';

/** A stretch of the imported text, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What takes the place of a stretch of a part's XML; nothing does where `from` is `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** A mark of a comment. */
interface Mark {
  readonly at: number;
  readonly xml: string;
  readonly opens: boolean;
}

/** What there is to be done where marks cannot simply be put in. */
interface Openings {
  /** Words within a run have it divided there. */
  readonly cuts: Map<number, Run>;
  /** Paragraphs written as an empty tag, by where it ends, have to be opened. */
  readonly empty: Set<number>;
}

/**
 * The marks of comments on stretches of the text, numbered from `first` on. Words within a run have it
 * divided there, so that the mark stands at the very words.
 */
export function anchorsOf(
  xml: string,
  part: string,
  vocabulary: Vocabulary,
  imported: ImportedText,
  places: readonly Place[],
  first: number,
): { readonly splices: readonly Splice[]; readonly unplaced: number } {
  const marks: Mark[] = [];
  const openings: Openings = { cuts: new Map(), empty: new Set() };
  let unplaced = 0;
  const own = {
    ...imported,
    origins: imported.origins.filter(({ source }) => source.part === part),
  };
  const words = (place: Place) => wordsAt(xml, vocabulary, own, place, openings);
  const { element, attribute, declared } = vocabulary;
  places.forEach((place, index) => {
    const id = `${declared} ${attribute}id="${first + index}"`;
    const found = words(place) ?? blankAt(xml, part, vocabulary, own, place, openings);
    const at = found ?? words({ start: 0, end: 1 });
    if (!found) unplaced++;
    if (!at) return;
    const reference = `<${element}r><${element}commentReference${id}/></${element}r>`;
    marks.push(
      { at: at.from, xml: `<${element}commentRangeStart${id}/>`, opens: true },
      { at: at.to, xml: `<${element}commentRangeEnd${id}/>${reference}`, opens: false },
    );
  });
  return { splices: splicesOf(marks, openings, vocabulary), unplaced };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function wordsAt(
  xml: string,
  vocabulary: Vocabulary,
  { origins }: ImportedText,
  { start, end }: Place,
  { cuts }: Openings,
): Range | null {
  const met = origins.filter((each) => each.start < end && each.end > start);
  const [head] = met;
  const tail = met.at(-1);
  if (!head || !tail) return null;
  const headRun = runAt(xml, head.source.start, vocabulary);
  const tailRun = runAt(xml, tail.source.start, vocabulary);
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

/** In the first paragraph of the blank cell at the place. */
function blankAt(
  xml: string,
  part: string,
  vocabulary: Vocabulary,
  { cells }: ImportedText,
  { start }: Place,
  { empty }: Openings,
): Range | null {
  const cell = cells.find((each) => each.start <= start && start <= each.end);
  if (cell?.place.kind !== 'paragraph' || cell.place.at.part !== part) return null;
  const tag = emptyParagraphAt(xml, cell.place.at.start);
  if (tag) empty.add(tag.to);
  const at = tag?.to ?? firstPlaceIn(xml, cell.place.at.start, vocabulary).at;
  return { from: at, to: at };
}

/** Marks within a run's words end the run there and begin another like it. */
function splicesOf(
  marks: readonly Mark[],
  { cuts, empty }: Openings,
  { element }: Vocabulary,
): readonly Splice[] {
  const byPlace = new Map<number, Mark[]>();
  for (const mark of marks) byPlace.set(mark.at, [...(byPlace.get(mark.at) ?? []), mark]);
  return [...byPlace].map(([at, own]) => {
    const run = cuts.get(at);
    // What ends within words stands before what begins there.
    const sorted = run ? own.toSorted((a, b) => Number(a.opens) - Number(b.opens)) : own;
    const xml = sorted.map((mark) => mark.xml).join('');
    if (run) {
      const end = `</${element}t></${element}r>`;
      const again = `<${element}r>${run.properties}<${element}t xml:space="preserve">`;
      return { from: at, to: at, xml: `${end}${xml}${again}` };
    }
    return empty.has(at)
      ? { from: at - '/>'.length, to: at, xml: `>${xml}</${element}p>` }
      : { from: at, to: at, xml };
  });
}

/** The XML with all of it done. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const each of [...splices].sort((a, b) => a.from - b.from)) {
    result += xml.slice(at, each.from) + each.xml;
    at = each.to;
  }
  return result + xml.slice(at);
}
