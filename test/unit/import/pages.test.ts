import assert from 'node:assert/strict';
import { readHtml, readJson, readMht } from '../../../server/src/import/html/read';
import { refusedAs } from '../../support/office/refusals';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const textOf = (html: string): string => readHtml(bytesOf(html)).text;

suite('import: pages', () => {
  test('what a page hides or strikes out is not in the text', () => {
    const html = '<table><tr><td>规章</td><td><span hidden>9</span><del>6</del>5</td></tr></table>';
    assert.equal(textOf(html), '规章\t5\n');
  });

  test('control characters that a program left around a field show nothing', () => {
    assert.equal(textOf('<p>共\u0007\u00035\u0008件</p>'), '共5件\n');
  });

  test('a page kept in a site’s data as the text of its markup is read', () => {
    const data = { title: '某局年度报告', content: '&lt;p&gt;正文&amp;nbsp;&lt;/p&gt;' };
    assert.equal(readJson(bytesOf(JSON.stringify(data)))?.text, '某局年度报告\n正文\n');
  });

  test('a table that spans more than any is refused', () => {
    const row = '<tr><td colspan="65535" rowspan="65535">1</td></tr>';
    refusedAs('import.refused.too-large', () =>
      readHtml(bytesOf(`<table>${row.repeat(3_000)}</table>`)),
    );
  });

  test('a message whose head has no end is damaged', () => {
    refusedAs('import.refused.damaged', () =>
      readMht(bytesOf(`MIME-Version: 1.0\n${'X: y\n z\n'.repeat(20_000)}`)),
    );
  });

  test('a page that only frames others is refused with their names; one with words of its own is read', () => {
    const frames = '<frameset><frame src="menu.html"><frame src="nr/2024.htm?id=1"></frameset>';
    assert.throws(() => readHtml(bytesOf(frames)), {
      reason: { key: 'import.refused.frames', args: { pages: 'menu.html、nr/2024.htm?id=1' } },
    });
    const beside = `<iframe src="advert.html"></iframe><p>${'正文。'.repeat(40)}</p>`;
    assert.match(textOf(beside), /^正文。/);
    assert.equal(textOf('<p>通知</p><img src="a.html">'), '通知\n');
  });
});
