import { oncePer } from '../../text/oncePer';
import type { ChapterTemplate, Template } from '../../template/model';

/** A chapter's title with its number before it, inside a line. */
export interface NumberedTitle {
  readonly chapter: ChapterTemplate;
  readonly numeral: string;
  /** Half-open, with the number. */
  readonly from: number;
  readonly to: number;
}

/**
 * The numbered titles in a line, from left to right: as they are, but for what punctuation they have. By hand, since
 * all titles as one expression take V8 longer to make than most drafts to be read.
 *
 * @param numbering finds a number with its mark, the numeral first
 * @param mayEnd whether a title may end at a place of the line
 */
export function numberedTitles(
  template: Template,
  line: string,
  numbering: RegExp,
  mayEnd: (line: string, at: number) => boolean,
): readonly NumberedTitle[] {
  const found: NumberedTitle[] = [];
  numbering.lastIndex = 0;
  for (let match = numbering.exec(line); match; match = numbering.exec(line)) {
    const start = numbering.lastIndex;
    for (const { title, chapter } of titlesOf(template)) {
      const to = endOfTitle(line, start, title);
      if (to < 0 || !mayEnd(line, to)) continue;
      found.push({ chapter, numeral: match[1]!, from: match.index, to });
      numbering.lastIndex = to;
      break;
    }
  }
  return found;
}

/** The longest first. */
const titlesOf = oncePer(({ chapters }: Template) =>
  chapters
    .flatMap((chapter) => [chapter.title, ...chapter.variants].map((title) => ({ title, chapter })))
    .sort((a, b) => b.title.length - a.title.length),
);

/** Where the title ends that begins at the place; -1 where it does not stand there. */
function endOfTitle(line: string, start: number, title: string): number {
  let at = start;
  for (const character of title) {
    if (!isOfWord(character)) at = afterMarks(line, at);
    else if (line.startsWith(character, at)) at += character.length;
    else return -1;
  }
  return at;
}

/** So many may stand where a title has a mark. */
const maxMarks = 2;

/** Past what belongs to no word and is no cell's end. */
function afterMarks(line: string, start: number): number {
  let at = start;
  for (let count = 0; count < maxMarks; count++) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? cellEnd);
    if (character === '|' || character === '\n' || isOfWord(character)) break;
    at += character.length;
  }
  return at;
}

const cellEnd = '|'.charCodeAt(0);

/** Whether the character is one of a word: Han characters, as almost all are, are told at once. */
export const isOfWord = (character: string): boolean =>
  (character >= '一' && character <= '鿿') || /[\p{L}\p{N}]/u.test(character);
