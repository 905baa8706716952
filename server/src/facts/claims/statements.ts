import type { Claim, RowTemplate, Template } from '../../template/model';
import { coreOf, withoutNumbering } from '../../template/vocabulary';
import { firstIndexWhere } from '../../text/ordered';
import { authored } from '../../text/pattern';
import type { Report } from '../../report/model';
import { passagesOf, sentencesOf, type Passage, type Sentence } from '../../report/prose/passages';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';

/** A statement of the running text about something that a table counts. */
export interface Statement {
  readonly claim: Claim;
  readonly sentence: Sentence;
  /** The number it gives; null where it says that there is none. */
  readonly quantity: Quantity | null;
  /** The words of the statement, in the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** Whether it speaks for a part of the body only, e.g. `代表区政府`, `本级`. */
  readonly narrower: boolean;
}

/** A sentence without one of these says of nothing that there was none. */
const denying = /[未无没零均都全]/;
/** Stands for a number with its unit while wordings are matched. */
const numberMark = '\ue000';
const narrowerScope = /代表|本级|机关本部|办公室(?:共|全年)?(?:收到|受理|办理)/;
const statements = new WeakMap<Report, readonly Statement[]>();

/**
 * Every statement of the running text that one of the template's claims covers, in order. What a sentence
 * tells under another year's number is not of this report's tables.
 */
export function statementsOf(report: Report): readonly Statement[] {
  const known = statements.get(report);
  if (known) return known;
  const claims = compile(report.edition);
  const found = passagesOf(report).flatMap((passage) => statementsIn(passage, claims, report.year));
  statements.set(report, found);
  return found;
}

/** Leaves out the statements before which, in their sentence, another year than the report's is named last. */
function withoutOtherYears(
  sentence: Sentence,
  statements: readonly Statement[],
  year: number | null,
): readonly Statement[] {
  if (year === null || statements.length === 0) return statements;
  const named = [...sentence.text.matchAll(/(?<!\d)(20\d{2})年/g)];
  return statements.filter(({ from }) => {
    const before = firstIndexWhere(
      named.length,
      (i) => named[i]!.index + named[i]![0].length > from,
    );
    const last = named[before - 1];
    return last === undefined || Number(last[1]) === year;
  });
}

interface CompiledClaim {
  readonly claim: Claim;
  readonly wordings: readonly RegExp[];
  readonly denials: readonly RegExp[];
  readonly context: RegExp | null;
  readonly except: RegExp | null;
  /** Units of a number that can be what the claim's cells hold. */
  readonly units: RegExp;
}

const countUnits = /^[件份宗起个条例项次]/;
const moneyUnits = /元$/;

const compiled = new WeakMap<Template, readonly CompiledClaim[]>();

function compile(template: Template): readonly CompiledClaim[] {
  const known = compiled.get(template);
  if (known) return known;
  const expression = (source: string): RegExp =>
    new RegExp(authored(expand(source, template.claims.phrases).replaceAll('N', numberMark)), 'g');
  const made = [...template.claims.list, ...rowClaims(template)].map((claim) => ({
    claim,
    wordings: claim.wordings.map(expression),
    denials: (claim.denials ?? []).map(expression),
    context:
      claim.context === undefined
        ? null
        : new RegExp(authored(expand(claim.context, template.claims.phrases))),
    except:
      claim.except === undefined
        ? null
        : new RegExp(authored(expand(claim.except, template.claims.phrases))),
    units: countsMoney(template, claim) ? moneyUnits : countUnits,
  }));
  compiled.set(template, made);
  return made;
}

function countsMoney({ tables }: Template, { counts }: Claim): boolean {
  const [tableId, rowId, columnId] = (counts[0] ?? '').split('/');
  return tables
    .filter(({ id }) => id === tableId)
    .flatMap(({ blocks }) => blocks)
    .filter(({ rows }) => rows.some(({ id }) => id === rowId))
    .some(({ columns }) => columns.some(({ id, type }) => id === columnId && type === 'amount'));
}

/** `{phrase}` stands for the alternatives that the template lists under that name. */
const expand = (source: string, phrases: Readonly<Record<string, string>>): string =>
  source.replace(/\{(\w+)\}/g, (_, name: string) => `(?:${phrases[name] ?? ''})`);

/** A row's own label before a number, e.g. `属于四类过程性信息1件`. */
function rowClaims(template: Template): readonly Claim[] {
  return template.tables.flatMap((table) =>
    table.orientation === 'across' || table.formulas.length === 0
      ? []
      : table.blocks.flatMap((block) =>
          block.rows
            .filter((row) => row.parent !== undefined && row.kind === 'data')
            .map((row) => ({
              id: `row-${row.id}`,
              name: { 'zh-cn': row.label, en: row.label },
              counts: [`${table.id}/${row.id}/${totalColumn(template, table.id)}`],
              wordings: labelsOf(row).map((label) => `${label}(?:的)?N`),
              chapter: table.chapter,
              context: '申请',
            })),
        ),
  );
}

const shortestLabel = 6;

/** Labels that say enough by themselves, as expressions in which marks may be others or left out. */
const labelsOf = ({ label, aliases = [] }: RowTemplate): readonly string[] =>
  [label, ...aliases]
    .filter((each) => coreOf(each).length >= shortestLabel)
    .map((each) => withoutNumbering(each).replace(/[^\p{L}\p{N}]/gu, '.?'));

const totalColumn = (template: Template, tableId: string): string =>
  template.tables.find(({ id }) => id === tableId)?.formulas.find(({ over }) => over === 'columns')
    ?.right[0] ?? '';

function statementsIn(
  passage: Passage,
  claims: readonly CompiledClaim[],
  year: number | null,
): readonly Statement[] {
  const isInContext = contextsOf(passage);
  return sentencesOf(passage).flatMap((sentence) => {
    const quantities = quantitiesIn(sentence);
    const mayDeny = denying.test(sentence.text);
    if (quantities.length === 0 && !mayDeny) return [];
    const marked = markNumbers(sentence.text, quantities);
    const found: Statement[] = [];
    for (const { claim, wordings, denials, context, except, units } of claims) {
      if (quantities.length === 0 && denials.length === 0) continue;
      if (context && passage.chapter?.template.id !== claim.chapter) {
        if (!isInContext(sentence, context)) continue;
      }
      for (const wording of quantities.length > 0 ? wordings : []) {
        for (const match of marked.text.matchAll(wording)) {
          const place = match.index + match[0].lastIndexOf(numberMark);
          const quantity = quantities[marked.numberAt(place)];
          if (!quantity || !units.test(quantity.unit)) continue;
          if (except?.test(clauseAt(sentence.text, marked.origin(match.index), quantity.to)))
            continue;
          found.push(statement(claim, sentence, quantity, marked.origin(match.index), quantity.to));
        }
      }
      for (const denial of mayDeny ? denials : []) {
        for (const match of marked.text.matchAll(denial)) {
          const from = marked.origin(match.index);
          const to = marked.origin(match.index + match[0].length);
          if (!except?.test(clauseAt(sentence.text, from, to)))
            found.push(statement(claim, sentence, null, from, to));
        }
      }
    }
    return withoutOtherYears(sentence, withoutRepeats(found), year);
  });

  function statement(
    claim: Claim,
    sentence: Sentence,
    quantity: Quantity | null,
    from: number,
    to: number,
  ): Statement {
    return {
      claim,
      sentence,
      quantity,
      from,
      to,
      narrower: narrowerScope.test(clauseAt(sentence.text, from, to)),
    };
  }
}

/** So far from a statement other words say nothing about it. */
const farthest = 200;

/** The words between the commas around `[from, to)`. */
function clauseAt(text: string, from: number, to: number): string {
  let start = from;
  while (start > Math.max(0, from - farthest) && !/[，,；]/.test(text[start - 1]!)) start--;
  const after = text.slice(to, to + farthest);
  const end = after.search(/[，,；。]/);
  return text.slice(start, to) + (end < 0 ? after : after.slice(0, end));
}

/** Several wordings of a claim can match one number. */
function withoutRepeats(found: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return found.filter(({ claim, quantity, from }) => {
    const key = `${claim.id}@${quantity ? quantity.numberFrom : `-${from}`}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** As many characters of the sentence before may belong to what sets a context. */
const longestContext = 40;

/**
 * Tells of each sentence, asked for in the draft's order, whether an expression fits the words of its
 * paragraph up to its end. What fitted once fits all later sentences of the paragraph.
 */
function contextsOf({ text }: Passage): (sentence: Sentence, context: RegExp) => boolean {
  let paragraph = 0;
  let read = 0;
  let fitting = new Map<string, number>();
  return (sentence, context) => {
    const end = sentence.from + sentence.text.length;
    const lineEnd = text.slice(read, sentence.from).lastIndexOf('\n');
    if (lineEnd >= 0) {
      paragraph = read + lineEnd + 1;
      fitting = new Map();
    }
    read = end;
    const until = fitting.get(context.source) ?? paragraph;
    if (until === Infinity) return true;
    const fits = context.test(text.slice(Math.max(paragraph, until - longestContext), end));
    fitting.set(context.source, fits ? Infinity : end);
    return fits;
  };
}

/** The sentence with one mark for each quantity, and the way back. */
function markNumbers(text: string, quantities: readonly Quantity[]) {
  let marked = '';
  const origin: number[] = [];
  const numbers = new Map<number, number>();
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) {
      origin.push(at);
      marked += text.charAt(at);
    }
  };
  quantities.forEach((quantity, index) => {
    copy(quantity.from);
    numbers.set(marked.length, index);
    origin.push(quantity.from);
    marked += numberMark;
    at = quantity.to;
  });
  copy(text.length);
  return {
    text: marked,
    origin: (place: number): number => origin[place] ?? text.length,
    numberAt: (place: number): number => numbers.get(place) ?? -1,
  };
}
