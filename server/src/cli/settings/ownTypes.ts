import type { FileProblem } from '../../project/jsonText';
import { relative, resolve } from 'node:path';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import { typeNames } from '../../project/ownTypes/engine';
import { findTypes, type TypeFilePort } from '../../project/ownTypes/find';
import { readOwnTypes, type OwnTypes } from '../../project/ownTypes/read';
import type { NamedTypeFolder } from '../../project/ownTypes/setting';
import type { KnownNames } from '../../project/settings';
import { indexLines } from '../../text/lines';
import { listFolder } from '../../disk/listFolder';
import { textOf } from '../files/text';
import type { SayingRun } from '../run';

/** The types that a settings file names, and which of the names lead to none. */
export interface LoadedTypes {
  readonly ownTypes: OwnTypes;
  readonly problems: readonly FileProblem[];
}

/** Reads the types in the folders named, by their paths from a folder. Paths are told as from the working folder. */
export async function loadTypes(
  folder: string,
  named: readonly NamedTypeFolder[],
  known: KnownNames,
): Promise<LoadedTypes> {
  const { folders, missing } = await findTypes(named, filesIn(folder));
  const told = folders.map((each) => ({
    ...each,
    files: each.files.map(({ path, text }) => ({ path: pathFrom(folder, path), text })),
  }));
  return {
    ownTypes: readOwnTypes(told, typeNames(known)),
    problems: missing.map(({ path, span }) => ({
      span,
      message: { key: 'settings.types-missing', args: { path } },
    })),
  };
}

const pathFrom = (folder: string, path: string): string =>
  relative(process.cwd(), resolve(folder, path)).replaceAll('\\', '/');

/** Reads the files of types by their paths from a folder. */
export const filesIn = (folder: string): TypeFilePort => ({
  list: (path) => listFolder(resolve(folder, path)),
  text: (path) => Promise.resolve(textAt(resolve(folder, path))),
});

function textAt(path: string): string | null {
  try {
    return textOf(readOrdinaryFileAtOnce(path)).text;
  } catch {
    return null;
  }
}

/** Says what is wrong in the files of types, each thing at its place. Their drafts are not read as such reports. */
export function failTypes(files: OwnTypes['files'], run: SayingRun): void {
  for (const { path, text, problems } of files) {
    const lines = indexLines(text ?? '');
    for (const { span, message } of problems) {
      const { line, character } = lines.positionAt(span.start);
      run.fail('cli.failure.type', {
        path,
        line: line + 1,
        column: character + 1,
        problem: run.wording.say(message),
      });
    }
  }
}
