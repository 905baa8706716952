import { fitsIn } from '../../text/matches';
import { chineseNumberCharacters } from '../../text/numbers';
import { fillInsOf } from '../../template/skeleton/fillIns';
import { textAt } from '../../text/span';
import { bodyOf } from '../../facts/bodies/body';
import { namesOf } from '../../facts/roles';
import type { Rule } from '../model';
import { passageOf, plainOf } from '../../facts/prose/reading';

/** Shorter texts of small bodies with nothing to report are no boilerplate. */
const minLength = 150;
const counted = new RegExp(
  `\\d|[${chineseNumberCharacters}]{1,9}(?:件|条|次|期|篇|份|场|余)|[二〇○零]{4}年`,
);
const own = /[我本](?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|局|厅|委|办|部|院|署|中心|单位|机关)/;

/** Chapter one has a number, a year or a name of its own; a text without any fits every body. */
export const genericText: Rule = {
  code: 'generic-text',
  needs: ['role:overview'],
  severity: 'warning',
  *check(report) {
    const overview = passageOf(report, 'overview');
    if (!overview?.chapter) return;
    const { text } = overview;
    if (text.length < minLength || fitsIn(text, counted) || fitsIn(text, own)) return;
    const words = plainOf(overview);
    if (fitsIn(words, counted)) return;
    // What is not written yet says nothing yet.
    if (fillInsOf(textAt(report.text, overview.chapter.body)).length > 0) return;
    const agency = report.title?.agency ?? null;
    if (agency !== null && namesBody(words, agency)) return;
    yield {
      span: overview.chapter.heading,
      message: { key: 'generic-text', args: { chapter: namesOf(overview.chapter).title } },
    };
  },
};

/** Whether the text has the body's place or office, in full or without the kind of place. */
function namesBody(words: string, agency: string): boolean {
  const { place, office } = bodyOf(agency);
  const proper = place.replace(/(?:特别行政区|自治[区州县旗]|地区|街道|[省市县区旗盟州镇乡])$/, '');
  const names = [agency, proper, office].filter((name) => name.length >= 2 && name !== '人民政府');
  return names.some((name) => words.includes(name));
}
