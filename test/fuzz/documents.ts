import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalIn } from '../../server/src/import/model';
import { documentBytes } from '../../server/src/publish/docx/document';
import { pageHtml } from '../../server/src/publish/html/page';
import { asWritten, publicationOf } from '../../server/src/publish/publication';
import { tablesWorkbook } from '../../server/src/publish/tables';
import { workbookBytes } from '../../server/src/publish/xlsx/workbook';
import { createReportReader } from '../../server/src/report/parse';
import { importedDraft } from '../../server/src/service/importedDraft';
import { lossBetweenTexts } from '../../server/src/service/keeping';
import { templates } from '../../server/src/template/load';
import { changedArchive, changedBytes } from '../support/mutate/archive';
import { ownDrafts } from '../support/mutate/drafts';
import type { Random } from '../support/mutate/random';
import { attacked } from '../support/mutate/text';
import { importer } from '../support/office/bundles';
import type { Subject } from './subject';

const reader = createReportReader(templates);

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Documents of our own making, and those that lie beside the repository. */
async function documents(): Promise<readonly Document[]> {
  const made: Document[] = [];
  for (const { name, text } of ownDrafts().slice(0, 6)) {
    const publication = publicationOf(reader.parse(text), asWritten);
    const docx = await documentBytes(publication, {});
    const workbook = tablesWorkbook(publication);
    const html = new TextEncoder().encode(pageHtml(publication));
    made.push({ name: `${name}.docx`, bytes: docx }, { name: `${name}.html`, bytes: html });
    if (workbook) made.push({ name: `${name}.xlsx`, bytes: workbookBytes(workbook) });
    const rtf = `{\\rtf1\\ansi ${Array.from(text.slice(0, 3000), (unit) => `\\u${unit.charCodeAt(0)}?`).join('')}\\par}`;
    made.push({ name: `${name}.rtf`, bytes: new TextEncoder().encode(rtf) });
  }
  return [...made, ...foundDocuments()];
}

/** Seen from `out/test/fuzz`. */
const found = join(__dirname, '..', '..', '..', '..', 'shared', 'cases', 'office');

const foundDocuments = (): readonly Document[] =>
  existsSync(found)
    ? readdirSync(found, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:docx|xlsx|odt|rtf|html)$/.test(name))
        .sort()
        .map((name) => ({ name, bytes: readFileSync(join(found, name)) }))
    : [];

function changed({ name, bytes }: Document, random: Random): Uint8Array {
  if (/\.(?:docx|xlsx|odt)$/.test(name)) return changedArchive(bytes, random);
  if (random.oneIn(3)) return changedBytes(bytes, random);
  return new TextEncoder().encode(attacked(new TextDecoder().decode(bytes), random));
}

/** Files of other programs, of which some part is otherwise. */
export async function documentSubject(): Promise<Subject> {
  const sources = await documents();
  return {
    name: 'document',
    share: 3,
    input: (random) => changed(random.pick(sources), random),
    run: async (input, random) => {
      const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
      const name = random.pick(['a.docx', 'a.xlsx', 'a.odt', 'a.rtf', 'a.html', 'a', '局2024.doc']);
      try {
        const imported = await importer.open(bytes, name);
        if (!imported) return;
        for (const { start, end } of [...imported.origins, ...imported.cells]) {
          assert.ok(0 <= start && start <= end && end <= imported.text.length);
        }
        const { text } = importedDraft(imported.text.slice(0, 60_000), reader);
        const loss = lossBetweenTexts(imported.text.slice(0, 60_000), text);
        assert.equal(loss, null, JSON.stringify(loss?.args));
      } catch (error) {
        // A refusal has a sentence for the user; anything else is a fault of ours.
        if (!refusalIn(error)) throw error;
      }
    },
  };
}
