import { passagesOf, type Passage } from '../../report/prose/passages';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Body } from '../../facts/bodies/body';
import { foreignNamesIn } from '../../facts/bodies/foreignNames';
import type { RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { judgedRule } from '../paragraphRule';
import type { Paragraph } from '../search';
import { inTitleOrQuotation, within } from '../../facts/prose/quoted';
import type { LevelWord, WordLists } from '../../facts/words/model';
import { listedIn, placesOf, type Place } from '../../facts/words/search';

interface OfLevel extends Place {
  readonly entry: LevelWord;
}

/** Words of another level or body, left from the report that served as a pattern. */
export const copiedResidue = judgedRule<OfLevel>({
  code: 'copied-residue',
  severity: 'warning',
  find: levelWordsIn,
  *judge(all, report) {
    const body = reportingBody(report);
    if (!body) return;
    for (const { paragraph, found } of all) {
      for (const word of found) {
        if (isWrongFor(word.entry, body)) yield ofLevel(word, paragraph, body);
      }
    }
    for (const passage of passagesOf(report)) yield* foreignNames(passage, body);
  },
});

function* levelWordsIn(text: string, words: WordLists): Generator<OfLevel> {
  for (const entry of listedIn(text, words).of(words.levelWords)) {
    for (const place of placesOf(text, entry)) {
      // Titles and quotations name other bodies by right.
      if (!inTitleOrQuotation(text)(place)) yield { ...place, entry };
    }
  }
}

function ofLevel({ from, to, entry }: OfLevel, paragraph: Paragraph, body: Body): RuleFinding {
  return {
    span: paragraph.spanOf(from, to),
    severity: entry.confidence === 'certain' ? 'warning' : 'hint',
    message: { key: 'copied-residue.level', args: { found: entry.word, agency: body.name } },
    fixes:
      entry.right === null
        ? []
        : mendingFix(paragraph, from, to, entry.right, { preferred: true, safe: false }),
  };
}

function* foreignNames(passage: Passage, body: Body): Generator<RuleFinding> {
  const { text } = passage;
  const names = foreignNamesIn(text, body);
  if (names.length === 0) return;
  const isExempt = inTitleOrQuotation(text);
  const subjects = names.filter((each) => each.kind === 'subject' && !isExempt(each));
  const isSubject = within(subjects);
  // The own documents are among the namesakes; of other titles none is.
  const others = [
    ...subjects,
    ...names.filter(
      (each) =>
        each.kind === 'namesake' &&
        !isSubject(each) &&
        (text[each.from - 1] === '《' || !isExempt(each)),
    ),
    ...names.filter((each) => each.kind === 'department' && !isSubject(each) && !isExempt(each)),
  ].sort((a, b) => a.from - b.from);
  for (const { from, to, name } of others) {
    yield {
      span: passage.spanOf(from, to),
      message: { key: 'copied-residue.body', args: { found: name, agency: body.name } },
      fixes: mendingFix(passage, from, to, body.name, { preferred: false, safe: false }),
    };
  }
  const isTold = within(others);
  for (const { from, to, name, sure } of names.filter(({ kind }) => kind === 'place')) {
    if (isExempt({ from, to }) || isTold({ from, to: from + 1 })) continue;
    const own = lastPlaceIn(body.place);
    yield {
      span: passage.spanOf(from, to),
      severity: sure ? 'warning' : 'info',
      message: { key: 'copied-residue.place', args: { found: name, agency: body.name } },
      fixes:
        own !== null && own.at(-1) === name.at(-1)
          ? mendingFix(passage, from, to, own, { preferred: false, safe: false })
          : [],
    };
  }
}

/** A body calls itself by the last character of its name: a 部 is 我部. */
function isWrongFor({ word, wrongFor, kinds }: LevelWord, { level, kind, name }: Body): boolean {
  if (level === null || !wrongFor.includes(level)) return false;
  if (kinds && !kinds.includes(kind)) return false;
  return !(word.startsWith('我') && name.includes(word.slice(1)));
}

/** 青禾县 in 云溪市青禾县. */
const lastPlaceIn = (place: string): string | null =>
  /[^省市州县区旗盟镇乡]+(?:[省市州县区旗盟镇乡]|街道)$/.exec(place)?.[0] ?? null;
