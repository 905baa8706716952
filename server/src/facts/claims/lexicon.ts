import { cellPath } from '../../template/cellPath';
import type { Claim, Claims, Topic } from '../../template/claims';
import type { RowTemplate, Template } from '../../template/model';
import { unitsOf, type Units } from '../../text/units';
import { authored } from '../../text/pattern';
import { coreOf, withoutNumbering } from '../../template/vocabulary';
import { dataRowsOf } from '../../template/rows';

/** What a word of running text does for the numbers around it. */
export type Role =
  /** Names what is counted; without a topic of ours it is something that no table counts. */
  | { readonly kind: 'topic'; readonly topic: Topic | null; readonly weak: boolean }
  /** Tells what was done with it; without claims it is something that no table counts. */
  | { readonly kind: 'act'; readonly claims: readonly Claim[] }
  /** Names who applied; without columns a kind that the tables do not have. */
  | { readonly kind: 'applicant'; readonly columns: readonly string[] }
  /** Names all who can apply, and so nobody in particular. */
  | { readonly kind: 'everybody' }
  /** Speaks of another time or body until `ownScope`. */
  | { readonly kind: 'otherScope' | 'ownScope' | 'comparison' | 'channel' };

export interface Token {
  readonly role: Role;
  /** In the text that was read, half-open. */
  readonly from: number;
  readonly to: number;
}

/** The words that running text is read by. */
export interface Lexicon {
  /** The words of a text from left to right, the longest at each place, not overlapping. */
  tokens(text: string): readonly Token[];
  /** What a sentence must say before the topic; null where nothing. */
  needs(topic: Topic): RegExp | null;
  /** What a topic by itself counts, e.g. `行政诉讼2件`; none where it takes a word more. */
  bare(topic: Topic): Claim | null;
  /** The topic that the words of one of the claims name by themselves; null where none does. */
  namedBy(claims: readonly Claim[]): Topic | null;
}

interface Node {
  /** By the next UTF-16 unit. */
  readonly next: Map<number, Node>;
  role: Role | null;
}

/** The words as a tree, and the units that they begin with. */
interface Words {
  readonly root: Node;
  readonly first: Units;
}

/** The lexicon of a template's claims; made once for each template. */
export function createLexicon(template: Template, claims: Claims): Lexicon {
  const root: Node = { next: new Map(), role: null };
  const enter = (words: readonly string[], role: Role): void => {
    for (const word of new Set(words.flatMap(expanded))) {
      let node = root;
      for (let at = 0; at < word.length; at++) {
        const unit = word.charCodeAt(at);
        const next = node.next.get(unit) ?? { next: new Map<number, Node>(), role: null };
        node.next.set(unit, next);
        node = next;
      }
      const known = node.role;
      node.role =
        known?.kind === 'act' && role.kind === 'act'
          ? { kind: 'act', claims: [...known.claims, ...role.claims] }
          : (known ?? role);
    }
  };
  for (const topic of claims.topics) {
    enter(topic.words, { kind: 'topic', topic, weak: false });
    enter(topic.weakWords ?? [], { kind: 'topic', topic, weak: true });
  }
  for (const claim of [...claims.list, ...rowClaims(template, claims)])
    enter(claim.words ?? [], { kind: 'act', claims: [claim] });
  for (const { words, columns } of claims.applicants) enter(words, { kind: 'applicant', columns });
  enter(claims.allApplicants ?? [], { kind: 'everybody' });
  enter(claims.otherTopics, { kind: 'topic', topic: null, weak: false });
  enter(claims.otherActs, { kind: 'act', claims: [] });
  enter(claims.otherApplicants, { kind: 'applicant', columns: [] });
  enter(claims.otherScopes, { kind: 'otherScope' });
  enter(claims.ownScopes, { kind: 'ownScope' });
  enter(claims.comparisons, { kind: 'comparison' });
  enter(claims.channels, { kind: 'channel' });
  const needs = new Map(
    claims.topics.flatMap((topic) =>
      topic.needs === undefined ? [] : [[topic, new RegExp(authored(topic.needs))] as const],
    ),
  );
  const begins = String.fromCharCode(...root.next.keys());
  const words = { root, first: unitsOf(root.next.has(anyDigit) ? `${begins}0123456789` : begins) };
  return {
    needs: (topic) => needs.get(topic) ?? null,
    tokens: (text) => tokensIn(text, words),
    bare: (topic) =>
      claims.list.find(({ bare, alone, topic: of }) => (bare ?? alone) && of === topic.id) ?? null,
    namedBy: (acts) => {
      const naming = acts.find(({ names }) => names === true);
      return claims.topics.find(({ id }) => id === naming?.topic) ?? null;
    },
  };
}

/** `#` in a word. */
const anyDigit = 0x23;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Marks that a label may have or lack. */
const quotes = unitsOf('“”"‘’');

function tokensIn(text: string, { root, first }: Words): readonly Token[] {
  let found: Token[] | null = null;
  for (let from = 0; from < text.length;) {
    if (!first.has(text.charCodeAt(from))) {
      from++;
      continue;
    }
    let node: Node | undefined = root;
    let role: Role | null = null;
    let to = from + 1;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (node !== root && quotes.has(unit)) continue;
      node = node.next.get(unit) ?? (isDigit(unit) ? node.next.get(anyDigit) : undefined);
      if (!node) break;
      if (!node.role) continue;
      role = node.role;
      to = at + 1;
    }
    if (role) (found ??= []).push({ role, from, to });
    from = to;
  }
  return found ?? none;
}

const none: readonly Token[] = [];

/** The words that `(结转|转)(至|到|)下年` stands for; alternatives are not nested. */
function expanded(pattern: string): readonly string[] {
  const group = /\(([^()]*)\)/.exec(pattern);
  if (!group) return [pattern];
  const before = pattern.slice(0, group.index);
  const after = expanded(pattern.slice(group.index + group[0].length));
  return group[1]!.split('|').flatMap((choice) => after.map((rest) => before + choice + rest));
}

/** A row's own label before a number, e.g. `属于四类过程性信息1件`. */
function rowClaims(template: Template, claims: Claims): readonly Claim[] {
  return template.tables.flatMap((table) =>
    table.orientation === 'across' || table.formulas.length === 0
      ? []
      : table.blocks.flatMap((block) =>
          dataRowsOf(block)
            .filter(({ parent }) => parent !== undefined)
            .map((row) => ({
              id: `row-${row.id}`,
              name: { 'zh-cn': row.label, en: row.label },
              counts: [cellPath(table.id, row.id, totalColumn(template, table.id))],
              words: labelsOf(row),
              ...topicOf(claims, table.chapter),
              after: true,
              adds: true,
            })),
        ),
  );
}

const topicOf = ({ topics }: Claims, chapter: string): { readonly topic?: string } => {
  const topic = topics.find((each) => each.chapter === chapter);
  return topic ? { topic: topic.id } : {};
};

const minLabelLength = 6;

/** Labels that say enough by themselves, as they stand and without marks. */
const labelsOf = ({ label, aliases = [] }: RowTemplate): readonly string[] =>
  [label, ...aliases]
    .filter((each) => coreOf(each).length >= minLabelLength)
    .map((each) => withoutNumbering(each))
    .flatMap((each) => [each.replace(/[“”]/g, ''), each.replace(/[^\p{L}\p{N}]/gu, '')])
    .map((each) => each.replace(/[()|]/g, ''));

const totalColumn = (template: Template, tableId: string): string =>
  template.tables.find(({ id }) => id === tableId)?.formulas.find(({ over }) => over === 'columns')
    ?.right[0] ?? '';
