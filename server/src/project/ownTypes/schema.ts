import type { Node } from 'jsonc-parser';
import type { Message } from '../../wording/message';
import { authored } from '../../text/pattern';
import { spanOfNode, type FileProblem } from '../jsonText';

/** Says what is wrong, at the place that the path leads to. */
export type ReportAt = (
  path: readonly (string | number)[],
  key: string,
  args?: Message['args'],
) => void;

/** A JSON schema, as far as those of the template files go. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: string | number | boolean | null;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The names of JSON's kinds in messages. */
type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * What of a JSON value does not follow its schema, each thing at its place. Of a value of the wrong kind
 * nothing else is said.
 */
export function schemaProblems(root: Node, schema: Schema): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const resolve = (each: Schema): Schema => {
    const name = each.$ref?.replace('#/definitions/', '');
    return name === undefined ? each : resolve(schema.definitions?.[name] ?? {});
  };
  const say = (node: Node, key: string, args: Message['args'] = {}): void => {
    problems.push({ span: spanOfNode(node), message: { key: `template.problem.${key}`, args } });
  };
  const fits = (node: Node, each: Schema): boolean => {
    const before = problems.length;
    check(node, each);
    const fit = problems.length === before;
    problems.length = before;
    return fit;
  };
  const check = (node: Node, given: Schema): void => {
    const each = resolve(given);
    if (each.type !== undefined && !isOfKind(node, each.type as Kind)) {
      say(node, 'kind', { kind: [{ key: `template.kind.${each.type}`, args: {} }] });
      return;
    }
    const [first] = each.anyOf ?? [];
    if (first && !each.anyOf!.some((choice) => fits(node, choice))) check(node, first);
    if (each.enum && !each.enum.includes(node.value))
      say(node, 'choice', { known: each.enum.map(String).join(', ') });
    if (each.const !== undefined && node.value !== each.const)
      say(node, 'choice', { known: String(each.const) });
    if (node.type === 'string') checkText(node, each, say);
    if (node.type === 'number') checkNumber(node, each, say);
    if (node.type === 'array') checkList(node, each, say, check);
    if (node.type === 'object') checkObject(node, each, say, check);
    if (each.if && each.then && fits(node, each.if)) check(node, each.then);
  };
  check(root, schema);
  return problems;
}

type Say = (node: Node, key: string, args?: Message['args']) => void;
type Check = (node: Node, schema: Schema) => void;

function isOfKind({ type, value }: Node, kind: Kind): boolean {
  return kind === 'integer' ? type === 'number' && Number.isInteger(value) : type === kind;
}

function checkText(node: Node, schema: Schema, say: Say): void {
  const value = String(node.value);
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  if (value.length < minLength) say(node, 'too-short', { least: minLength });
  else if (value.length > maxLength) say(node, 'too-long', { most: maxLength });
  else if (pattern !== undefined && !new RegExp(authored(pattern)).test(value))
    say(node, 'pattern', { value: value.slice(0, maxShown), pattern });
}

const maxShown = 40;

function checkNumber(node: Node, { minimum, maximum }: Schema, say: Say): void {
  const value = Number(node.value);
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
    say(node, 'range', { least: minimum ?? '', most: maximum ?? '' });
}

function checkList(node: Node, schema: Schema, say: Say, check: Check): void {
  const children = node.children ?? [];
  const { minItems = 0, maxItems = Infinity, items, uniqueItems } = schema;
  if (children.length < minItems) say(node, 'too-few', { least: minItems });
  if (children.length > maxItems) {
    say(node, 'too-many', { most: maxItems });
    return;
  }
  if (uniqueItems === true) {
    const seen = new Set<unknown>();
    for (const child of children) {
      if (child.value === undefined) continue;
      if (seen.has(child.value)) say(child, 'repeated', { value: String(child.value) });
      seen.add(child.value);
    }
  }
  if (items) for (const child of children) check(child, items);
}

function checkObject(node: Node, schema: Schema, say: Say, check: Check): void {
  const { properties = {}, required = [], additionalProperties, dependencies = {} } = schema;
  const fields = (node.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    return name ? [{ name, value, called: String(name.value) }] : [];
  });
  const has = (name: string): boolean => fields.some(({ called }) => called === name);
  const opening = { ...node, length: 1 };
  for (const name of required) if (!has(name)) say(opening, 'missing', { name });
  for (const [name, others] of Object.entries(dependencies))
    for (const other of others)
      if (has(name) && !has(other)) say(opening, 'missing', { name: other });
  for (const [at, { name, value, called }] of fields.entries()) {
    if (fields.findIndex((each) => each.called === called) < at)
      say(name, 'repeated', { value: called });
    const own = Object.hasOwn(properties, called) ? properties[called] : undefined;
    if (schema.propertyNames && !own) check(name, schema.propertyNames);
    if (own) {
      if (value) check(value, own);
    } else if (additionalProperties === false) {
      const known = Object.keys(properties).join(', ');
      say(name, 'unknown-name', { name: called.slice(0, maxShown), known });
    } else if (typeof additionalProperties === 'object' && value) {
      check(value, additionalProperties);
    }
  }
}
