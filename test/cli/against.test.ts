import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanDraft } from './support/drafts';
import { atDesk } from './support/gouji';

interface Differences {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly related: readonly { readonly path: string; readonly range: unknown }[];
  }[];
}

/** What differs on the page of the draft after the change; nothing changed unless said. */
function differencesAfter(change: (page: string) => string): {
  readonly status: number | null;
  readonly found: Differences['findings'];
} {
  let differences: ReturnType<typeof differencesAfter> | null = null;
  atDesk({ 'draft.md': cleanDraft() }, ({ folder, gouji }) => {
    assert.equal(gouji('export', '--to', 'html', '-o', 'page.html', 'draft.md').status, 0);
    const file = join(folder, 'page.html');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const { status, stdout } = gouji(
      'check',
      '--against',
      'draft.md',
      '--format',
      'json',
      'page.html',
    );
    const [record] = JSON.parse(stdout) as Differences[];
    differences = { status, found: record!.findings };
  });
  return differences!;
}

suite('command line: what is published against its draft', () => {
  test('a page that was made of the draft does not differ from it', () => {
    assert.deepEqual(
      differencesAfter((page) => page),
      { status: 0, found: [] },
    );
  });

  test('neither does what stands around it on a site, nor how marks are written', () => {
    const { found } = differencesAfter((page) =>
      page
        .replace('<main>', '<nav>首页 &gt; 政务公开。网站地图。</nav><main>')
        .replace('</main>', '</main><footer>主办单位：某某办公室。版权所有。</footer>')
        .replace('（一）主动公开。', '(一)主动公开。'),
    );
    assert.deepEqual(found, []);
  });

  test('a figure that was mistyped is named by its row and column, with its place in the draft', () => {
    const { status, found } = differencesAfter((page) =>
      page.replace(/(一、本年新收政府信息公开申请数量<\/th><td[^>]*>)3</, '$18<'),
    );
    assert.equal(status, 1);
    assert.equal(found.length, 1);
    const [{ code, severity, message, related }] = found as [(typeof found)[number]];
    assert.deepEqual([code, severity], ['differs-from-draft', 'error']);
    assert.match(message, /表三“一、本年新收政府信息公开申请数量”的“自然人”：文稿是 3，公布的是 8/);
    assert.equal(related[0]?.path, 'draft.md');
  });

  test('sentences that are changed, gone and new', () => {
    const { found } = differencesAfter((page) =>
      page
        .replace('举办业务培训两次', '举办业务培训三次')
        .replace('定期清理过期信息。', '')
        .replace('便于查找。', '便于查找。另建立了专栏。'),
    );
    assert.deepEqual(found.map(({ message }) => message.slice(0, 8)).sort(), [
      '与文稿不同。文稿',
      '与文稿不同。文稿',
      '文稿中没有这句话',
    ]);
  });

  test('a draft that is not there is a failure', () => {
    atDesk({ 'page.md': cleanDraft() }, ({ gouji }) => {
      assert.equal(gouji('check', '--against', 'none.md', 'page.md').status, 2);
    });
  });
});
