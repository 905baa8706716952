import { firstSentencesOf, passagesOf, type Passage } from '../../report/prose/passages';
import type { Template } from '../../template/model';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { matchesIn } from '../../text/matches';
import { oncePer } from '../../text/oncePer';
import { authored, literal } from '../../text/pattern';
import { editionFor } from '../../template/editions';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import { mendingFix } from '../fixes/mend';
import type { Fix, RuleFinding } from '../model';
import { judgedRule } from '../paragraphRule';
import type { FoundIn } from '../search';
import type { Place } from '../../facts/words/search';
import { plainOf } from '../../facts/prose/reading';
import { relatedYear } from '../wording/related';

const openingSentences = 3;

/**
 * The notice that the report cites as its basis is the one in force for its year. The basis stands in the
 * preamble or in the opening of chapter one; further on, an older notice may be history.
 */
export const basisEdition = judgedRule<LikeNumber>({
  code: 'basis-edition',
  severity: 'warning',
  format: true,
  find: likeNumbersIn,
  *judge(all, report, { templates }) {
    const { year } = report;
    if (year === null) return;
    const due = editionFor(templates, report.edition.type, year);
    if (!due) return;
    // With a wrong title, the notice may well be right for the report's true year.
    if (titleStandsAlone(report, statedYears(report))) return;
    const basis = passagesOf(report).slice(0, 2).map(basisIn);
    yield* misspelt(all, basis, due);
    const cites = basis.some((each) => placesOf(each, due).length > 0);
    yield* otherNames(basis, templates, due, cites);
    if (cites) return;
    for (const template of templates) {
      if (template === due || template.type !== due.type) continue;
      const [span] = basis.flatMap((each) =>
        placesOf(each, template).map(({ from, to }) => each.passage.spanOf(from, to)),
      );
      if (!span) continue;
      yield {
        span,
        message: {
          key: 'basis-edition',
          args: { year, found: template.document.number, expected: due.document.number },
        },
        related: relatedYear(report),
        fixes: [
          {
            title: { key: 'fix.replace-with', args: { expected: due.document.number } },
            edits: [
              { span, newText: due.document.number },
              ...nameEdits(basis, template, due),
            ].sort((a, b) => a.span.start - b.span.start),
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
});

/** The beginning of a number like those of the State Council's General Office. */
interface LikeNumber extends Place {
  readonly issuer: string;
  readonly year: string;
  /** What follows the year, as far as it may be the number's rest. */
  readonly rest: string;
}

const likeNumber =
  /(?<issuer>(?:国办|国务院办)[\p{Script=Han}]{0,6})[〔[(【［](?<year>\d{4})[〕\])】］]/gu;
const maxRestLength = 24;

function* likeNumbersIn(words: string): Generator<LikeNumber> {
  const text = plainOf({ text: words });
  for (const { 0: found, index, groups } of matchesIn(text, likeNumber)) {
    const to = index + found.length;
    const rest = text.slice(to, to + maxRestLength);
    yield { from: index, to, issuer: groups!.issuer!, year: groups!.year!, rest };
  }
}

/** A passage in which the report may say by what it is made. */
interface Basis {
  readonly passage: Passage;
  /** In half-width forms what is read of it: of a chapter its first sentences and a number after them. */
  readonly opening: string;
  /** Whether a place lies in a sentence of a chapter's opening that says by what the report is made. */
  readonly says: (place: number) => boolean;
}

function basisIn(passage: Passage): Basis {
  const { chapter, text } = passage;
  if (chapter === null) return { passage, opening: plainOf(passage), says: () => true };
  const first = firstSentencesOf(text, openingSentences);
  const last = first.at(-1);
  const end = last ? last.from + last.text.length + maxNumberLength : text.length;
  const saying = first.filter(
    (each) => /根据|依据|按照/.test(each.text) && /编制|公布/.test(each.text),
  );
  return {
    passage,
    opening: plainOf({ text: text.slice(0, end) }),
    says: (place) =>
      saying.some(({ from, text: words }) => from <= place && place < from + words.length),
  };
}

/** 国办公开函〔2021〕30号 for 国办公开办函〔2021〕30号: the notice's number with other words before it. */
function* misspelt(
  all: Iterable<FoundIn<LikeNumber>>,
  basis: readonly Basis[],
  { document }: Template,
): Iterable<RuleFinding> {
  const { issuer, year, number } = partsOf(document);
  for (const { paragraph, found } of all) {
    if (!basis.some(({ passage }) => passage === paragraph.passage)) continue;
    for (const { from, to: end, ...other } of found) {
      if (other.issuer === issuer || other.year !== year || !other.rest.startsWith(number))
        continue;
      const to = end + number.length;
      yield {
        span: paragraph.spanOf(from, to),
        message: {
          key: 'basis-edition.misspelt',
          args: { found: paragraph.text.slice(from, to), expected: document.number },
        },
        fixes: mendingFix(paragraph, from, to, document.number, { preferred: true, safe: false }),
      };
    }
  }
}

/**
 * The name of another edition's notice: without any number, or beside the number of the notice that is due. With
 * its own number, the number is what is told.
 */
function* otherNames(
  basis: readonly Basis[],
  templates: readonly Template[],
  due: Template,
  citesDue: boolean,
): Iterable<RuleFinding> {
  for (const template of templates) {
    const { noticeTitle } = template.document;
    if (template === due || template.type !== due.type || noticeTitle === undefined) continue;
    for (const each of basis) {
      const { passage } = each;
      const at = passage.text.indexOf(noticeTitle);
      if (at < 0 || !each.says(at) || placesOf(each, template).length > 0) continue;
      yield {
        span: passage.spanOf(at, at + noticeTitle.length),
        message: {
          key: citesDue ? 'basis-edition.mixed' : 'basis-edition.name',
          args: { number: due.document.number, found: template.document.number },
        },
        fixes: nameFixes(passage.spanOf(at, at + noticeTitle.length), due),
      };
    }
  }
}

const nameFixes = (span: Span, { document: { noticeTitle } }: Template): readonly Fix[] =>
  noticeTitle === undefined
    ? []
    : [
        {
          title: { key: 'fix.replace-with', args: { expected: noticeTitle } },
          edits: [{ span, newText: noticeTitle }],
          preferred: true,
          safe: false,
        },
      ];

/** Makes the name of the other edition's notice, where it stands beside its number, that of the notice that is due. */
function nameEdits(
  basis: readonly Basis[],
  { document: { noticeTitle } }: Template,
  due: Template,
): readonly Edit[] {
  if (noticeTitle === undefined) return [];
  return basis.flatMap(({ passage }) => {
    const at = passage.text.indexOf(noticeTitle);
    const [fix] = at < 0 ? [] : nameFixes(passage.spanOf(at, at + noticeTitle.length), due);
    return fix?.edits ?? [];
  });
}

/** Where the passage cites the edition's notice as a basis, in whatever brackets. */
const placesOf = ({ opening, says }: Basis, { document }: Template): readonly Place[] =>
  matchesIn(opening, citationOf(document))
    .filter(({ index }) => says(index))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** No document's number is longer. */
const maxNumberLength = 60;

/** The parts of a document's number, 国办公开办函〔2021〕30号. */
function partsOf({ number: whole }: Template['document']): {
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
} {
  const [issuer = '', rest = ''] = whole.split('〔');
  const [year = '', number = ''] = rest.split('〕');
  return { issuer, year, number };
}

const citationOf = oncePer(({ number }: Template['document']): RegExp => {
  const parts = number.split(/[〔〕]/).map(literal);
  return new RegExp(authored(parts.join('.{1,2}?')), 'g');
});
