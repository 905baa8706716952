import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toComplete } from '../../project/ownTypes/drafting/draftType';
import { examineType, type Examined, type TypeUnderTest } from '../../project/ownTypes/examine';
import { findTypes, type TypeFilePort, type TypeFolder } from '../../project/ownTypes/find';
import { indexLines } from '../../text/lines';
import { spanOf } from '../../text/span';
import type { Tools } from '../engine';
import { filesIn } from '../settings/ownTypes';
import { failWithError, type Run } from '../run';

/**
 * Examines the types at the paths, each a folder or a file in it, and prints what is wrong, a line each with
 * its place, and for a type with nothing wrong what was tried.
 */
export async function checkTemplates(
  paths: readonly string[],
  tools: Tools,
  run: Run,
): Promise<void> {
  const port = filesIn('.');
  let known = tools.reader.templates;
  for (const path of paths) {
    for (const folder of await foldersAt(path, port, run)) {
      const examined = examineType(await withSamples(folder, port), tools.checker.rules, known);
      known = [...known, ...examined.templates];
      await print(folder, examined, run);
    }
  }
}

async function foldersAt(
  path: string,
  port: TypeFilePort,
  run: Run,
): Promise<readonly TypeFolder[]> {
  try {
    const found = await stat(path);
    const folder = found.isDirectory() ? path.replaceAll('\\', '/') : dirname(path);
    const { folders } = await findTypes([{ path: folder, span: spanOf(0, 0) }], port);
    if (folders.length === 0) run.fail('cli.failure.no-type', { path: folder });
    return folders;
  } catch (error) {
    failWithError(run, path, error);
    return [];
  }
}

const sampleName = /\.(?:md|txt)$/;

async function withSamples(folder: TypeFolder, port: TypeFilePort): Promise<TypeUnderTest> {
  const names = ((await port.list(folder.path)) ?? []).flatMap(({ name, kind }) =>
    kind === 'file' && sampleName.test(name) ? [name] : [],
  );
  const paths = names.sort().map((name) => `${folder.path}/${name}`);
  const samples = await Promise.all(
    paths.map(async (path) => ({ path, text: await port.text(path) })),
  );
  const beside = (await port.list(`${folder.path}/..`)) ?? [];
  // The product's own types have the schemas beside their folders.
  const isOfProduct = beside.some(({ name }) => name === 'type.schema.json');
  return { ...folder, samples, isOfProduct };
}

async function print({ path }: TypeFolder, { files, tried }: Examined, run: Run): Promise<void> {
  const { wording } = run;
  let wrong = 0;
  for (const file of files) {
    const lines = indexLines(file.text ?? '');
    for (const { span, message } of file.problems) {
      const { line, character } = lines.positionAt(span.start);
      const place = { path: file.path, line: line + 1, column: character + 1 };
      await run.print(
        `${wording.text('cli.template.problem', { ...place, problem: wording.say(message) })}\n`,
      );
      wrong++;
    }
  }
  const open = files.reduce((sum, { text }) => sum + (text ?? '').split(toComplete).length - 1, 0);
  if (open > 0) run.note('cli.template.open', { path, mark: toComplete, open });
  if (wrong > 0) run.noteFinding();
  else if (tried)
    await run.print(
      `${wording.say({
        key: 'cli.template.right',
        args: {
          path,
          name: tried.type.name,
          editions: tried.editions,
          cells: tried.cells,
          sums: tried.sums,
          samples: tried.samples,
        },
      })}\n`,
    );
}
