import * as vscode from 'vscode';
import { hotlineEdition, hotlineFiles, hotlineReport } from '../../support/ownType';
import { closeEditors, openFile, workspaceFile, writeFile } from '../support/editor';
import { waitForCode, waitForFindings, waitForSilence } from '../support/findings';

const folder = 'own-forms';
const draft = `${folder}/热线.md`;
const edition = `${folder}/格式/热线/2024.json`;

suite('Types of report of one’s own', () => {
  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  test('hold from the moment they are there until they are gone, without a restart', async () => {
    await writeFile(draft, hotlineReport('13'));
    const { document } = await openFile(draft);
    for (const [path, text] of Object.entries(hotlineFiles())) {
      await writeFile(`${folder}/${path}`, text);
    }
    await waitForCode(document.uri, 'row-total');

    await writeUntil(
      () => waitForSilence(document.uri, 'row-total'),
      edition,
      JSON.stringify({ ...hotlineEdition, tables: withoutSums() }),
    );
    await writeUntil(
      () => waitForCode(document.uri, 'row-total'),
      edition,
      JSON.stringify(hotlineEdition),
    );
    await writeUntil(
      () => waitForFindings(document.uri, (found) => found.length === 0),
      `${folder}/gouji.json`,
      '{}',
    );
  });
});

/** Milliseconds after which a file is written again. */
const writtenAgainAfter = 5000;

/** Writes the file, and again while nothing comes of it: an editor with much to do may miss that a file has changed. */
async function writeUntil(
  somethingComes: () => Promise<unknown>,
  path: string,
  text: string,
): Promise<void> {
  await writeFile(path, text);
  const again = setInterval(() => void writeFile(path, text), writtenAgainAfter);
  try {
    await somethingComes();
  } finally {
    clearInterval(again);
  }
}

const withoutSums = () => hotlineEdition.tables.map((table) => ({ ...table, formulas: [] }));
