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

    await writeFile(edition, JSON.stringify({ ...hotlineEdition, tables: withoutSums() }));
    await waitForSilence(document.uri, 'row-total');
    await writeFile(edition, JSON.stringify(hotlineEdition));
    await waitForCode(document.uri, 'row-total');

    await writeFile(`${folder}/gouji.json`, '{}');
    await waitForFindings(document.uri, (found) => found.length === 0);
  });
});

const withoutSums = () => hotlineEdition.tables.map((table) => ({ ...table, formulas: [] }));
