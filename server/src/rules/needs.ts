import type { Template } from '../template/model';
import type { ChapterRole } from '../template/type';
import { isCalendarYear } from '../facts/dates/due';
import type { Need, Rule } from './model';

/** Whether a rule holds for reports of the edition. */
export const holdsFor = ({ code, needs = [] }: Rule, edition: Template): boolean =>
  edition.type.rules?.levels?.[code] !== 'off' && needs.every((need) => isMet(need, edition));

function isMet(
  need: Need,
  { type, preamble, chapters, relations, yearlyFormulas }: Template,
): boolean {
  const [kind, name = ''] = need.split(':');
  switch (kind) {
    case 'statute':
      return type.statute !== undefined;
    case 'deadline':
      return type.publication !== undefined;
    case 'calendar-year':
      return isCalendarYear(type.period);
    case 'relations':
      return (relations ?? []).length > 0;
    case 'yearly':
      return yearlyFormulas.some(({ id }) => id === name);
    case 'role':
      return chapters.some(({ id }) => id === type.roles?.[name as ChapterRole]);
    case 'sentence':
      return preamble.some(({ id }) => id === name);
    default:
      return type.rules?.families?.includes(name) === true;
  }
}

/** The rules that hold for an edition of the type at least. */
export const rulesOfType = (
  rules: readonly Rule[],
  typeId: string,
  templates: readonly Template[],
): readonly Rule[] =>
  rules.filter((rule) => templates.some((each) => each.type.id === typeId && holdsFor(rule, each)));
