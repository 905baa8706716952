import { passagesOf } from '../../report/prose/passages';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Body } from '../../facts/bodies/body';
import { otherBodiesIn } from '../../facts/bodies/others';
import { namesakesIn } from '../../facts/bodies/namesakes';
import { ownPlacesDepartmentsIn } from '../../facts/bodies/departments';
import { otherPlacesIn } from '../../facts/bodies/otherPlaces';
import type { Rule } from '../model';
import { mendingFix } from '../fixes/mend';
import { bookTitlesIn, quotationsIn, within } from '../../facts/prose/quoted';
import type { LevelWord } from '../../facts/words/model';
import { entriesIn, placesOf } from '../../facts/words/search';

/** Words of another level or body, left from the report that served as a pattern. */
export const copiedResidue: Rule = {
  code: 'copied-residue',
  severity: 'warning',
  *check(report, { words }) {
    const body = reportingBody(report);
    if (!body) return;
    for (const passage of passagesOf(report)) {
      const { text } = passage;
      const isExempt = within([...bookTitlesIn(text), ...quotationsIn(text)]);
      for (const entry of entriesIn(text, words.levelWords)) {
        if (!isWrongFor(entry, body)) continue;
        for (const { from, to } of placesOf(text, entry)) {
          if (isExempt({ from, to })) continue;
          const args = { found: entry.word, agency: body.name };
          yield {
            span: passage.spanOf(from, to),
            severity: entry.confidence === 'certain' ? 'warning' : 'hint',
            message: { key: 'copied-residue.level', args },
            fixes:
              entry.right === null
                ? []
                : mendingFix(passage, from, to, entry.right, { preferred: true, safe: false }),
          };
        }
      }
      const subjects = [...otherBodiesIn(text, body)].filter((each) => !isExempt(each));
      const isSubject = within(subjects);
      // The own documents are among the namesakes; of other titles none is.
      const namesakes = [...namesakesIn(text, body)].filter(
        (each) => !isSubject(each) && (text[each.from - 1] === '《' || !isExempt(each)),
      );
      const departments = [...ownPlacesDepartmentsIn(text, body)].filter(
        (each) => !isSubject(each) && !isExempt(each),
      );
      const others = [...subjects, ...namesakes, ...departments].sort((a, b) => a.from - b.from);
      for (const { from, to, name } of others) {
        yield {
          span: passage.spanOf(from, to),
          message: { key: 'copied-residue.body', args: { found: name, agency: body.name } },
          fixes: mendingFix(passage, from, to, body.name, { preferred: false, safe: false }),
        };
      }
      const isTold = within(others);
      for (const { from, to, name, sure } of otherPlacesIn(text, body)) {
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
  },
};

/** A body calls itself by the last character of its name: a 部 is 我部. */
function isWrongFor({ word, wrongFor, kinds }: LevelWord, { level, kind, name }: Body): boolean {
  if (level === null || !wrongFor.includes(level)) return false;
  if (kinds && !kinds.includes(kind)) return false;
  return !(word.startsWith('我') && name.includes(word.slice(1)));
}

/** 青禾县 in 云溪市青禾县. */
const lastPlaceIn = (place: string): string | null =>
  /[^省市州县区旗盟镇乡]+(?:[省市州县区旗盟镇乡]|街道)$/.exec(place)?.[0] ?? null;
