import type { Finding, Rule } from '../../rules/model';
import type { Template } from '../../template/model';
import type { ReportType } from '../../template/type';
import type { Message } from '../../wording/message';
import { spanOf } from '../../text/span';
import { problemsBetween } from './betweenEditions';
import { createEngines, typeNames, type Engine } from './engine';
import type { TypeFile, TypeFolder } from './find';
import { problemAt, readOwnTypes, type ReadTypeFile } from './read';
import type { FileProblem } from '../jsonText';
import type { ReportAt } from './schema';
import { tryEdition } from './trial';

/** A folder with a type, and what is needed to put the type on trial. */
export interface TypeUnderTest extends TypeFolder {
  /** Drafts that stand beside the files; `有错` in a name says that something must be found in it. */
  readonly samples: readonly TypeFile[];
  /** Whether it is one of the product's in its own source: its names are not taken, and it may have families. */
  readonly isOfProduct: boolean;
}

export interface Examined {
  readonly files: readonly FileOnTrial[];
  /** Null where a file is wrong in itself, so that nothing was tried. */
  readonly tried: TriedType | null;
  /** The type's editions; empty where a file is wrong in itself. */
  readonly templates: readonly Template[];
}

export interface FileOnTrial {
  readonly path: string;
  readonly text: string | null;
  readonly problems: readonly FileProblem[];
}

export interface TriedType {
  readonly type: ReportType;
  readonly editions: number;
  readonly cells: number;
  readonly sums: number;
  readonly samples: number;
}

/**
 * Everything that is wrong with a type: its files by their schemas and in themselves; its editions beside each
 * other (`problemsBetween`) and on trial (`tryEdition`) among the other types that are known; its samples.
 */
export function examineType(
  folder: TypeUnderTest,
  rules: readonly Rule[],
  known: readonly Template[],
): Examined {
  const names = typeNames(createEngines(rules, known).engine.known);
  const own = readOwnTypes(
    [folder],
    folder.isOfProduct
      ? { ...names, types: [], editions: [], families: familiesOf(rules), trustsExpressions: true }
      : names,
  );
  const [first] = own.templates;
  if (!first) return { files: own.files, tried: null, templates: [] };
  const others = known.filter(({ type }) => type.id !== first.type.id);
  const engine = createEngines(rules, others).engineFor(own);
  const onTrial = own.files.map((file) => ({ ...file, problems: [...file.problems] }));
  const [typeFile] = onTrial;
  const saidOf = ({ id }: Template): ReportAt =>
    saidIn(onTrial.find(({ edition }) => edition === id) ?? typeFile!);
  problemsBetween(own.templates, saidOf);
  const trials = own.templates.map((template) =>
    tryEdition(template, engine, { edition: saidOf(template), type: saidIn(typeFile!) }),
  );
  const samples = folder.samples.map((sample) => trySample(sample, first.type, engine));
  return {
    files: [...onTrial, ...samples],
    templates: own.templates,
    tried: {
      type: first.type,
      editions: trials.length,
      cells: trials.reduce((sum, { cells }) => sum + cells, 0),
      sums: trials.reduce((sum, { sums }) => sum + sums, 0),
      samples: samples.length,
    },
  };
}

const familiesOf = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(({ needs = [] }) =>
    needs.flatMap((need) => (need.startsWith('family:') ? [need.slice('family:'.length)] : [])),
  );

/** Notes problems in a file, each at its place. */
const saidIn =
  (file: Pick<ReadTypeFile, 'text'> & { readonly problems: FileProblem[] }): ReportAt =>
  (path, key, args = {}) => {
    const message = { key: `template.problem.${key}`, args };
    file.problems.push(problemAt(file.text ?? '', path, message));
  };

function trySample(
  { path, text }: TypeFile,
  type: ReportType,
  { reader, checkerFor }: Engine,
): FileOnTrial {
  const said = (message: Message): FileOnTrial => ({
    path,
    text,
    problems: [{ span: spanOf(0, 1), message }],
  });
  if (text === null) return said({ key: 'template.problem.unreadable', args: {} });
  const report = reader.parse(text);
  if (!report.recognised || report.edition.type.id !== type.id)
    return said({ key: 'template.problem.sample-unknown', args: { type: type.name } });
  const found = checkerFor({}).check(report).filter(isAlarm);
  if (path.includes('有错'))
    return found.length > 0
      ? { path, text, problems: [] }
      : said({ key: 'template.problem.sample-silent', args: {} });
  return {
    path,
    text,
    problems: found.map(({ span, code, message }) => ({
      span,
      message: { key: 'template.problem.sample', args: { code, message: [message] } },
    })),
  };
}

const isAlarm = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
