import type { Argument, Message } from '../../wording/message';
import type { Edit } from '../../text/edit';
import { cellLabel } from '../../rules/cellLabel';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { entryFor } from '../../rules/suppression/baseline';
import { cellPathParts } from '../../template/cellPath';
import type { Localised } from '../../template/localised';
import { namedFor, titledFor } from '../../template/skeleton/report';
import { textAt, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';

/** Longer quotations are cut: a list names the place, it does not repeat the report. */
const maxQuotationLength = 120;
/** More places in other files are counted, not named. */
const maxPlaces = 3;

/** What a finding is known again by, and what a list says of it. */
export interface FindingWords {
  /** By the form's names, e.g. `applications/received/total`; with the rule and the hash as in a baseline. */
  readonly place: string;
  /** Of the words and figures that it is about. */
  readonly hash: string;
  /** Where it stands by the form's own words, e.g. `表三 一、本年新收… 总计`. */
  readonly where: string;
  /** What stands there; empty where it is about what does not. */
  readonly found: string;
  /** What should stand there; empty where that is not certain. */
  readonly expected: string;
  /** How that is worked out, and where in other files its numbers stand. */
  readonly computation: string;
}

/** The finding's words for a list in the wording's language. */
export function wordsOf(report: Report, finding: Finding, wording: Wording): FindingWords {
  const { place, hash } = entryFor(report, finding);
  const { span, message, fixes } = finding;
  const preferred = fixes.find((fix) => fix.preferred)?.edits ?? [];
  return {
    place,
    hash,
    where: placeInWords(report, place, wording),
    found: quoted(textAt(report.source, span)),
    expected: valueOf(message.args.expected, wording) || replacementOf(preferred, span),
    computation: computationOf(finding, wording),
  };
}

/** How it is worked out, and where in other files its numbers or words stand. */
function computationOf({ message, related }: Finding, wording: Wording): string {
  const computation = valueOf(message.args.computation, wording);
  const byName = new Map<string, Message>();
  for (const { span, file } of related) {
    if (!file) continue;
    const line = file.lines.positionAt(span.start).line + 1;
    const message = { key: 'list.place-in-file', args: { path: file.address, line } };
    byName.set(`${line} ${file.address}`, message);
  }
  const places = [...byName.values()];
  if (places.length === 0) return computation;
  const all = places.slice(0, maxPlaces);
  const key = places.length > maxPlaces ? 'list.see-some' : 'list.see';
  const see = wording.say({ key, args: { all, count: places.length } });
  return computation === ''
    ? see
    : wording.say({ key: 'list.computed', args: { computation, see } });
}

/** What the one edit puts in the finding's place; empty where it does more or something else. */
function replacementOf(edits: readonly Edit[], span: Span): string {
  const [edit, ...others] = edits;
  const isInPlace = edit?.span.start === span.start && edit.span.end === span.end;
  return edit && isInPlace && others.length === 0 ? short(edit.newText) : '';
}

/** The form's words for a place such as `applications/received/total`. */
function placeInWords(
  { edition, chapters, title, year }: Report,
  place: string,
  wording: Wording,
): string {
  const agency = title?.agency ?? null;
  const label = cellLabel(edition, place, agency);
  if (label) return [label.table[wording.language], label.row, label.column].join(' · ');
  const { table: first, row: rowId } = cellPathParts(place);
  const table = edition.tables.find(({ id }) => id === first);
  if (table) {
    const row = table.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === rowId);
    return [table.name[wording.language], ...(row ? [namedFor(row.label, agency)] : [])].join(
      ' · ',
    );
  }
  const chapter =
    chapters.find(({ template }) => template.id === first)?.template ??
    edition.chapters.find(({ id }) => id === first);
  return chapter
    ? titledFor(chapter, { agency, year }).title
    : wording.say({ key: `list.place.${first}`, args: {} });
}

function valueOf(argument: Argument | undefined, wording: Wording): string {
  if (argument === undefined) return '';
  if (typeof argument === 'string' || typeof argument === 'number') return String(argument);
  return isMessages(argument)
    ? wording.say({ key: 'list.all', args: { all: argument } })
    : argument[wording.language];
}

const isMessages = (argument: Localised | readonly Message[]): argument is readonly Message[] =>
  Array.isArray(argument);

/** What stands there; nothing where the place is between cells. */
const quoted = (text: string): string => (/^[|\s]*$/.test(text) ? '' : short(text));

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > maxQuotationLength ? `${line.slice(0, maxQuotationLength)}…` : line;
};
