import { compact } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { BoundTable, Chapter, Title } from '../model';

const enough = 4;

/** `数据统计期限为2024年1月1日至12月31日`: what a report says of its figures, and hardly anything else does. */
const period = /统计[^。]{0,10}(?:期限|时限|期间|时间|周期)[^。]{0,16}20\d{2}/;
const searched = 20_000;

/** Schools, hospitals and companies report on their 信息公开 too: in another form, by other rules. */
const otherBody =
  /(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|保健院|公司|集团|银行)[^。；]{0,20}(?<!政府)信息公开[^。；]{0,8}报告/;
const otherRules =
  /《(?:高等学校|教育部机关及直属事业单位教育|医疗卫生机构|医疗卫生服务单位|供水、供气、供热等公用事业单位|公共企事业单位)信息公开(?:管理)?(?:办法|规定)[^》]{0,8}》/;

/**
 * Whether title, chapters, tables and the period that the `opening` states, what comes before chapter
 * two, together make the text recognisably a report. Titles alone (a news page about a report) or
 * headings that many documents have (`一、总体情况`) are not enough.
 */
export function isRecognised(
  text: string,
  opening: Span,
  title: Title | null,
  chapters: readonly Chapter[],
  tables: ReadonlyMap<string, BoundTable>,
): boolean {
  const end = Math.min(opening.end, opening.start + searched);
  const said = compact(text, { start: opening.start, end }).text;
  const isNamed = title?.text.includes('政') === true;
  if (!isNamed && (otherBody.test((title?.text ?? '') + said) || otherRules.test(said)))
    return false;
  let points = title ? 2 : 0;
  if (period.test(said)) points += 1;
  // A first draft has its title and chapter one.
  const isWhole = title !== null && ![title.agency, title.year].includes(null);
  if (isWhole && isBegun(chapters)) points += 1;
  for (const { template, likeness, numbering } of chapters) {
    const certain = likeness !== 'similar';
    if (template.table !== undefined) points += certain ? 2 : 1;
    else if (certain && numbering !== null) points += 1;
  }
  for (const table of tables.values()) {
    const rows = [...table.rows.values()].filter(({ pieces }) => pieces.length > 0);
    if (rows.length >= 3) points += 2;
  }
  return points >= enough;
}

const isBegun = ([first]: readonly Chapter[]): boolean =>
  first?.template.number === 1 && first.likeness === 'official' && first.numbering?.value === 1;
