import { createReportReader, type ReportReader } from '../../report/parse';
import { createCheckers, type CheckerFor } from '../../rules/checkerCache';
import type { Rule } from '../../rules/model';
import { typesOf } from '../../template/editions';
import type { Template } from '../../template/model';
import { fingerprint } from '../../text/fingerprint';
import { oncePer } from '../../text/oncePer';
import type { KnownNames } from '../settings';
import type { OwnTypes, TypeNames } from './read';

/** What drafts are read and checked with, and the names that are known to it. */
export interface Engine {
  readonly reader: ReportReader;
  readonly checkerFor: CheckerFor;
  readonly known: KnownNames;
  /** The same for the same types beside the product's; empty without any. */
  readonly key: string;
}

/** Gives the engine that knows types besides the product's; the same for the same. */
export type EngineFor = (own: OwnTypes) => Engine;

/** Engines over the product's templates. */
export function createEngines(
  rules: readonly Rule[],
  templates: readonly Template[],
): { readonly engine: Engine; readonly engineFor: EngineFor } {
  const engineOf = (all: readonly Template[], key: string): Engine => ({
    reader: createReportReader(all),
    checkerFor: createCheckers(rules, all),
    known: knownNames(rules, all),
    key,
  });
  const engine = engineOf(templates, '');
  const withOwn = oncePer((own: OwnTypes) =>
    engineOf(
      [...templates, ...own.templates],
      fingerprint(JSON.stringify(own.files.map(({ text }) => text))),
    ),
  );
  return {
    engine,
    engineFor: (own) => (own.templates.length === 0 ? engine : withOwn(own)),
  };
}

/** The names that settings may use where drafts are read by these templates and checked by these rules. */
export const knownNames = (rules: readonly Rule[], templates: readonly Template[]): KnownNames => ({
  types: typesOf(templates).map(({ id }) => id),
  editions: templates.map(({ id }) => id),
  ruleCodes: rules.map(({ code }) => code),
  chapters: eachOnce(templates.flatMap(({ chapters }) => chapters.map(({ id }) => id))),
  aspects: eachOnce(typesOf(templates).flatMap(({ overview }) => overview?.aspects ?? [])),
});

const eachOnce = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The names that a type of one's own may not have and may use, among those known. Families belong to the product's types. */
export const typeNames = ({ types, editions, ruleCodes }: KnownNames): TypeNames => ({
  types,
  editions,
  ruleCodes,
  families: [],
});
