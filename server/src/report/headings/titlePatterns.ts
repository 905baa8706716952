import { oncePer } from '../../text/oncePer';
import { authored, literal } from '../../text/pattern';
import type { ReportType } from '../../template/type';

/** How a type's titles are found and taken apart. */
export interface TitlePatterns {
  /** The report's name at the end of a folded title. */
  readonly name: RegExp;
  /** Where the name begins, with the year before it, in a title in half width. */
  readonly nameStart: RegExp;
  /** The year in a title. */
  readonly year: RegExp;
  /** A title at the very beginning that runs on into the text; null where the type has none. */
  readonly runningOn: RegExp | null;
}

/** The year as titles give it: `2024年度`, `二〇二四年`; `2023-2024学年`. */
const calendarYear = '20\\d{2}年?度?|二[〇○零]\\S{2}年?度?';
/** In folded text, which has lost its dashes and brackets. */
const foldedSchoolYear = '(?:20\\d{2}年?至?(?:20\\d{2})?学?年?度?)?';
const schoolYear = '20\\d{2}年?(?:[-—–－~～至]+(?:20)?\\d{2})?学?年?度?';

export const titlePatternsOf = oncePer((type: ReportType): TitlePatterns => {
  const { patterns, begins, runsOn } = type.title;
  const isSchoolYear = type.period.to < type.period.from;
  const year = isSchoolYear ? schoolYear : calendarYear;
  const trailing = isSchoolYear ? foldedSchoolYear : '(?:20\\d\\d年?度?)?';
  const names = patterns.map((each) => each.replaceAll('{year}', trailing));
  return {
    name: new RegExp(authored(`(?:${names.join('|')})$`)),
    year: new RegExp(authored(isSchoolYear ? schoolYear : calendarYear)),
    nameStart: new RegExp(authored(`(?:关于)?(?:${year})?(?:${begins.map(literal).join('|')})`)),
    runningOn:
      runsOn === undefined
        ? null
        : new RegExp(authored(`^\\s*[^\\s。，]{4,40}${runsOn}(?=\\s+\\S{20})`)),
  };
});
