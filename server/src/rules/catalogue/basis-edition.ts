import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Template } from '../../template/model';
import { statedYears, titleStandsAlone } from '../dates/stated';
import type { Rule } from '../model';
import { plainOf } from '../prose/reading';
import { relatedYear } from '../related';

/** The notice that the preamble cites is the one in force for the report year. */
export const basisEdition: Rule = {
  code: 'basis-edition',
  severity: 'warning',
  format: true,
  *check(report, { templates }) {
    const { year } = report;
    const due = templates.find((template) => year !== null && appliesIn(template, year));
    const preamble = passagesOf(report)[0];
    if (!due || year === null || preamble?.chapter !== null) return;
    // With a wrong title, the notice may well be right for the report's true year.
    if (titleStandsAlone(report, statedYears(report))) return;
    if (placesOf(preamble, due).length > 0) return;
    for (const template of templates) {
      const [place] = placesOf(preamble, template);
      if (template === due || !place) continue;
      const span = preamble.spanOf(place.from, place.to);
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
            edits: [{ span, newText: due.document.number }],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
};

const appliesIn = ({ years }: Template, year: number): boolean =>
  years.first <= year && (years.last === null || year <= years.last);

/** Where the preamble cites the edition's notice, in whatever brackets. */
function placesOf(
  preamble: Passage,
  { document }: Template,
): readonly { readonly from: number; readonly to: number }[] {
  const number = document.number.replace(/[〔〕]/g, '.{1,2}?');
  return [...plainOf(preamble).matchAll(new RegExp(number, 'g'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
