import type { Report } from '../report/model';
import type { Rule, RuleContext, RuleFinding } from './model';
import type { FoundIn, Paragraph, Search } from './search';

type Described = Omit<Rule, 'check' | 'search'>;

/** A rule that finds what is wrong in a paragraph's words and tells it, place by place. */
export const paragraphRule = <Found extends object>(
  rule: Described &
    Search<Found> & {
      /** The finding at a place of the draft; null where the draft makes it right. */
      tell(
        found: Found,
        paragraph: Paragraph,
        report: Report,
        context: RuleContext,
      ): RuleFinding | null;
    },
): Rule =>
  judgedRule<Found>({
    ...rule,
    *judge(all, report, context) {
      for (const { paragraph, found } of all) {
        for (const each of found) {
          const finding = rule.tell(each, paragraph, report, context);
          if (finding) yield finding;
        }
      }
    },
  });

/** A rule that finds paragraph by paragraph what it needs, and judges all of it together. */
export const judgedRule = <Found extends object>(
  rule: Described &
    Search<Found> & {
      /** The findings, from all that was found; asked also where nothing was. */
      judge(
        all: Iterable<FoundIn<Found>>,
        report: Report,
        context: RuleContext,
      ): Iterable<RuleFinding>;
    },
): Rule => ({
  ...rule,
  search: rule,
  check: (report, context) => rule.judge(context.foundBy(rule), report, context),
});
