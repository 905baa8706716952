import type { Finding } from '../../rules/model';
import type { Range } from '../../text/lines';
import { fillInsOf } from '../../template/skeleton/fillIns';
import { overlaps, spanOf, textAt, type Span } from '../../text/span';
import type { Message } from '../../wording/message';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import { diagnosticOf, type Diagnostic, type RuleAddress } from '../diagnostics';
import { textEdits, type TextEdit } from '../edits';
import { chosenFixes, editsOf, type Choice } from './chosenFixes';
import { lossByEdits, lossByFix } from '../keeping';
import { canFill, editsFor } from '../tables/fillTotals';
import { sumStatusesAt } from '../tables/sumStatus';
import { outcomeOf, trialsFor, type Outcome } from './trial';
import { numbersIn } from '../../text/numberTokens';

/** Corrects what was found at a place. */
export const quickFixKind = 'quickfix';
/** Corrects all that is a matter of form; editors may do it on saving. */
export const fixAllKind = 'source.fixAll.gouji';
/** Fills the blank totals of a table. */
export const fillTotalsKind = 'refactor.rewrite.gouji.fillTotals';

/** A change offered to the user. */
export interface CodeAction {
  readonly title: string;
  readonly kind: typeof quickFixKind | typeof fixAllKind | typeof fillTotalsKind;
  readonly preferred: boolean;
  /** The findings it removes. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the draft's order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Why it is refused, for who asks what can be done; null where it may be made. It has no edits then. */
  readonly refusal: string | null;
}

/**
 * What can be done about a range, of the kinds in `only` and those below them; of every kind without it. A fix that
 * would lose something is offered with the reason why it cannot be made; one that would make things worse is not.
 */
export function codeActionsAt(
  analysis: Analysis,
  range: Range,
  only: readonly string[] | undefined,
  wording: Wording,
  ruleAddress: RuleAddress,
): readonly CodeAction[] {
  const { lines } = analysis.report;
  const asked = spanOf(lines.offsetAt(range.start), lines.offsetAt(range.end));
  const here = analysis.findings.filter(({ span }) => overlaps(span, asked));
  const context = { analysis, wording, ruleAddress, tries: tryingOf(analysis) };
  const actions: CodeAction[] = [];
  if (isWanted(quickFixKind, only)) {
    actions.push(...confirming(context, asked, here));
    actions.push(...here.flatMap((finding) => singleFixes(context, finding)));
    const codes = new Set(here.map(({ code }) => code));
    actions.push(...[...codes].flatMap((code) => fixesOfRule(context, code)));
  }
  if (isWanted(fixAllKind, only)) actions.push(...safeFixes(context));
  if (isWanted(fillTotalsKind, only)) actions.push(...fillingTotals(context, range.start));
  return actions;
}

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll.gouji` too. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

interface Context {
  readonly analysis: Analysis;
  readonly wording: Wording;
  readonly ruleAddress: RuleAddress;
  readonly tries: (choices: readonly Choice[]) => Outcome;
}

/**
 * Whether fixes, made together, lose nothing and do what they are offered for. So many are tried as a
 * request has time for; what is not tried any more is still kept from losing anything.
 */
function tryingOf(analysis: Analysis): Context['tries'] {
  const { report } = analysis;
  let left = trialsFor(report.source);
  return (choices) => {
    if (choices.some(({ finding, fix }) => lossByFix(report, finding, fix))) return 'worse';
    if (left-- <= 0) return 'better';
    const removed = choices.map(({ finding }) => finding);
    return outcomeOf(analysis, editsOf(choices.map(({ fix }) => fix)), removed);
  };
}

/** The choices that can be made together: all of them, else those that help alone, else none. */
function helpful({ tries }: Context, choices: readonly Choice[]): readonly Choice[] {
  if (choices.length === 0 || tries(choices) !== 'worse') return choices;
  const alone = choices.filter((choice) => tries([choice]) !== 'worse');
  return alone.length > 0 && tries(alone) !== 'worse' ? alone : [];
}

const singleFixes = (context: Context, finding: Finding): readonly CodeAction[] =>
  finding.fixes.flatMap((fix) => {
    const loss = lossByFix(context.analysis.report, finding, fix);
    if (loss) return [refused(context, { finding, fix }, loss)];
    const outcome = context.tries([{ finding, fix }]);
    if (outcome === 'worse') return [];
    const action = combined(context, quickFixKind, context.wording.say(fix.title), [
      { finding, fix },
    ]);
    return [{ ...action, preferred: fix.preferred && outcome === 'better' }];
  });

/**
 * Takes away a remark that asks to check what was carried over; what was checked stays. It removes what was found
 * of the remark, and says so: an editor offers what removes something before what only ignores it.
 */
const confirming = (
  { analysis, wording, ruleAddress }: Context,
  asked: Span,
  here: readonly Finding[],
): readonly CodeAction[] =>
  fillInsOf(analysis.report.text)
    .filter(({ kind, span }) => kind === 'confirm' && overlaps(span, asked))
    .map(({ span }) => {
      const { report } = analysis;
      const removed = here.filter((finding) => overlaps(span, finding.span));
      const edits = [{ span: withBlankLine(report.text, span), newText: '' }];
      const loss = lossByEdits(report.source, edits, numbersIn(textAt(report.source, span)));
      return {
        title: wording.say({ key: 'action.confirmed', args: {} }),
        kind: quickFixKind,
        preferred: !loss,
        diagnostics: removed.map((finding) =>
          diagnosticOf(analysis, finding, wording, ruleAddress),
        ),
        edits: loss ? [] : textEdits(report, edits),
        refusal: loss && wording.say(loss),
      };
    });

/** The remark, with the empty line after it where it fills a paragraph. */
function withBlankLine(text: string, { start, end }: Span): Span {
  const alone = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start));
  const after = alone ? /^[ \t]*(?:\r?\n){1,2}/.exec(text.slice(end, end + 80)) : null;
  return spanOf(start, end + (after?.[0].length ?? 0));
}

/** One action for all findings of a rule, where at least two can be fixed without a choice. */
function fixesOfRule(context: Context, code: string): readonly CodeAction[] {
  const { wording, analysis } = context;
  const sameRule = chosenFixes(
    analysis.findings.filter((finding) => finding.code === code),
    ({ safe, preferred }) => safe || preferred,
  );
  if (sameRule.length < 2) return [];
  const chosen = helpful(context, sameRule);
  if (chosen.length < 2) return [];
  const rule = wording.say({ key: `rule.${code}.title`, args: {} });
  const title = wording.say({ key: 'action.fix-rule', args: { rule, count: chosen.length } });
  return [combined(context, quickFixKind, title, chosen)];
}

/** One action for everything that changes form only. */
function safeFixes(context: Context): readonly CodeAction[] {
  const chosen = helpful(
    context,
    chosenFixes(context.analysis.findings, ({ safe }) => safe),
  );
  if (chosen.length === 0) return [];
  const title = context.wording.say({ key: 'action.fix-safe', args: { count: chosen.length } });
  return [combined(context, fixAllKind, title, chosen)];
}

/** Fills the blank totals of the table at the position. */
const fillingTotals = (
  { analysis, wording }: Context,
  position: Range['start'],
): readonly CodeAction[] =>
  sumStatusesAt(analysis, position)
    .filter(({ blanks }) => blanks.length > 0 && canFill(analysis, blanks))
    .map(({ table, blanks }) => ({
      title: wording.say({
        key: 'action.fill-totals',
        args: { table: table.template.name, count: blanks.length },
      }),
      kind: fillTotalsKind,
      preferred: false,
      diagnostics: [],
      edits: textEdits(analysis.report, editsFor(analysis.report, blanks)),
      refusal: null,
    }));

const combined = (
  { analysis, wording, ruleAddress }: Context,
  kind: CodeAction['kind'],
  title: string,
  choices: readonly Choice[],
): CodeAction => ({
  title,
  kind,
  preferred: false,
  diagnostics: choices.map(({ finding }) => diagnosticOf(analysis, finding, wording, ruleAddress)),
  edits: textEdits(analysis.report, editsOf(choices.map(({ fix }) => fix))),
  refusal: null,
});

/** A fix that would lose something is shown with what it would lose, and cannot be made. */
const refused = (context: Context, { finding, fix }: Choice, loss: Message): CodeAction => ({
  ...combined(context, quickFixKind, context.wording.say(fix.title), [{ finding, fix }]),
  edits: [],
  refusal: context.wording.say(loss),
});
