import type { Span } from '../../text/span';
import type { ReportProblem } from '../wordsSetting';

type Path = readonly (string | number)[];

/** Places what names and indices lead to. */
export type SpanAt = (path: Path) => Span;

/** The fields of one entry of a settings file, each read with what is wrong said at its place. */
export interface Fields {
  readonly given: Readonly<Record<string, unknown>>;
  /** Says which fields are none of these. */
  allow(names: readonly string[]): void;
  /** Null where it is absent or no text. */
  text(name: string): string | null;
  /** A list of texts; others are said and left out. */
  texts(name: string): readonly { readonly text: string; readonly path: Path }[];
  /** Whatever a list holds. */
  entries(name: string): readonly { readonly value: unknown; readonly path: Path }[];
  /** A whole number within bounds. */
  number(name: string, least: number, most: number): number | null;
  oneOf<Name extends string>(name: string, names: readonly Name[]): Name | null;
  pathOf(name: string): Path;
}

/** Null, and said, where the value is no object. */
export function createFields(value: unknown, path: Path, report: ReportProblem): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(path, 'collection.not-an-object', { name: nameOf(path) });
    return null;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const isAbsent = (name: string): boolean => given[name] === undefined || given[name] === null;
  const wrong = (name: string): null => {
    report([...path, name], 'settings.wrong-field', { field: name });
    return null;
  };
  const entries: Fields['entries'] = (name) => {
    const list = given[name];
    if (isAbsent(name)) return [];
    if (Array.isArray(list)) {
      return (list as readonly unknown[]).map((each, index) => ({
        value: each,
        path: [...path, name, index],
      }));
    }
    report([...path, name], 'settings.not-a-list', { name });
    return [];
  };
  return {
    given,
    entries,
    allow: (names) => {
      for (const field of Object.keys(given).filter((name) => !names.includes(name))) {
        report([...path, field], 'settings.unknown-field', { field, fields: names.join(', ') });
      }
    },
    text: (name) => {
      const text = given[name];
      if (isAbsent(name)) return null;
      return typeof text === 'string' && text.trim() !== '' ? text.trim() : wrong(name);
    },
    texts: (name) =>
      entries(name).flatMap(({ value: each, path: place }) => {
        if (typeof each === 'string' && each.trim() !== '')
          return [{ text: each.trim(), path: place }];
        report(place, 'collection.not-a-text', {});
        return [];
      }),
    number: (name, least, most) => {
      const number = given[name];
      if (isAbsent(name)) return null;
      const isRight =
        typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
      if (isRight) return number;
      report([...path, name], 'settings.wrong-number', { field: name, least, most });
      return null;
    },
    oneOf: (name, names) =>
      isAbsent(name) ? null : (names.find((each) => each === given[name]) ?? wrong(name)),
    pathOf: (name) => [...path, name],
  };
}

const nameOf = (path: Path): string => path.map(String).join('.');
