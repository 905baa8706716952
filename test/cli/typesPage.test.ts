import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateFile } from '../../server/src/template/model';
import { atDesk, root } from './support/gouji';

const page = readFileSync(join(root, 'docs/types.md'), 'utf8');

/** What the page shows in a language, in its order. */
const shown = (language: string): readonly string[] =>
  [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language ? [text!] : [],
  );

suite('command line: the page about types of one’s own', () => {
  test('what it shows leads to a type that is right, and that finds what is wrong', () => {
    const [report = ''] = shown('markdown');
    const [settings = '', relations = '', choice = ''] = shown('json');
    const wrong = report.replace('450 |', '510 |').replace('830 |', '890 |');
    const files = {
      '报告.md': report,
      '报告（有错）.md': wrong.replace('实物 ', '粮食 '),
    };
    atDesk(files, ({ gouji, folder }) => {
      const [from = '', check = ''] = shown('sh')[0]!.split('\n');
      const run = (line: string) => gouji(...line.replace(/ *#.*/, '').split(' ').slice(1));
      assert.equal(run(from).status, 0);
      assert.match(run(check).stderr, /还有 \d+ 处写着“待补充”/);
      const path = join(folder, '格式/救助/2024.json');
      const edition = JSON.parse(
        readFileSync(path, 'utf8').replaceAll(/待补充[^"]*/g, '照规定填写。'),
      ) as TemplateFile;
      const [first] = edition.tables;
      Object.assign(first!.blocks[0]!.columns[4]!, JSON.parse(choice));
      writeFileSync(path, JSON.stringify({ ...edition, ...(JSON.parse(relations) as object) }));
      writeFileSync(join(folder, 'gouji.json'), settings);
      const { stdout, status } = run(check);
      assert.match(stdout, /没有发现问题。.*4 个合计和关系填错都查得出/);
      assert.equal(status, 0);
      assert.equal(gouji('check', '报告.md').status, 0);
      const found = gouji('check', '--format', 'json', '报告（有错）.md').stdout;
      for (const code of ['relation', 'cell-text']) assert.ok(found.includes(`"${code}"`), found);
    });
  });
});
