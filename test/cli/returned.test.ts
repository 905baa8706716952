import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { converted } from '../../server/src/disk/convert';
import { rowsOfCsv } from '../../server/src/publish/lists/readCsv';
import { city } from '../support/city';
import { createDesk } from './support/gouji';

const small = city(6, 0, 2);
const findings = 'xl/worksheets/sheet2.xml';
const note = '已与窗口核对，\n下周补报';
const reason = '第一行\n按上级口径';

/** A workbook as it comes back: rows sorted anew and filtered, a column gone and one put in, notes of two lines. */
function returned(sent: Uint8Array): Uint8Array {
  const parts = unzipSync(sent);
  const xml = strFromU8(parts[findings]!);
  const rows = [...xml.matchAll(/<row r="\d+"[^>]*>(.*?)<\/row>/gs)].map(([, cells]) => cells!);
  const text = (words: string): string =>
    `t="inlineStr"><is><t xml:space="preserve">${words.replace('\n', '&#10;')}</t></is></c>`;
  const filled = (row: string, column: string, words: string): string =>
    row.replace(
      new RegExp(`(<c r="${column}\\d+" s="\\d+") ?(?:/>|t=.*?</c>)`),
      `$1 ${text(words)}`,
    );
  const [head = '', ...body] = rows;
  const totals = body.map((row) => row.includes('>row-total<'));
  const [first, second] = [totals.indexOf(true), totals.lastIndexOf(true)];
  const written = body.map((row, i) =>
    i === first
      ? filled(filled(row, 'L', '已认可'), 'M', reason)
      : i === second
        ? filled(row, 'M', note)
        : row,
  );
  const anew = (row: string, words: string): string =>
    row
      .replace(/<c r="E\d+".*?(?:\/>|<\/c>)/, '')
      .replace(/(<c r="B\d+")/, `<c ${text(words)}$1`)
      // The cells follow one another without names, as some programs write them.
      .replace(/<c r="[A-Z]+\d+"/g, '<c');
  const sheet = [
    `<row r="1"><c ${text('云溪市年报问题清单（回复）')}</row>`,
    `<row r="2">${anew(head, '经办人')}</row>`,
    ...written
      .reverse()
      .map((row, i) => `<row r="${i + 3}"${i % 2 ? ' hidden="1"' : ''}>${anew(row, '张三')}</row>`),
  ].join('');
  const from = xml.indexOf('<row ');
  const to = xml.lastIndexOf('</row>') + '</row>'.length;
  parts[findings] = strToU8(xml.slice(0, from) + sheet + xml.slice(to));
  return zipSync(parts);
}

suite('command line: workbooks that come back', function () {
  this.timeout(240_000);
  let desk: ReturnType<typeof createDesk>;
  suiteSetup(() => {
    desk = createDesk(small.files);
    const { status } = desk.gouji('check', '--format', 'xlsx', '-o', 'sent.xlsx', '2024');
    assert.equal(status, 1);
    writeFileSync(at('back.xlsx'), returned(readFileSync(at('sent.xlsx'))));
  });
  suiteTeardown(() => desk.clear());
  const at = (name: string): string => join(desk.folder, name);

  const assertRead = (name: string): void => {
    const { stdout, stderr } = desk.gouji(
      ...['check', '--format', 'csv', '--fail-on', 'never', '--since', name, '2024'],
    );
    assert.equal(stderr, '');
    const [head, ...rows] = rowsOfCsv(stdout);
    const column = (title: string): number => head!.indexOf(title);
    const totals = rows.filter((row) => row[column('检查项')] === 'row-total');
    assert.deepEqual(
      totals.map((row) => [row[column('状态')], row[column('备注')]]).sort(),
      [
        ['已认可', reason],
        ['未改', note],
      ].sort(),
    );
    assert.ok(rows.every((row) => row[column('状态')] !== '新发现'));
  };

  test('sorted, filtered, with columns moved and lines in the notes, it is read whole', () => {
    assertRead('back.xlsx');
  });

  test('its lines are kept in the next list, and read from that one', () => {
    const { status } = desk.gouji(
      ...['check', '--format', 'xlsx', '-o', 'next.xlsx', '--fail-on', 'never'],
      ...['--since', 'back.xlsx', '2024'],
    );
    assert.equal(status, 0);
    assertRead('next.xlsx');
  });

  test('saved by LibreOffice as .ods, and as .xlsx from there, it is the same', async function () {
    const sheet = await converted(readFileSync(at('back.xlsx')), 'xlsx', 'ods', null);
    if (!sheet) return this.skip();
    writeFileSync(at('back.ods'), sheet);
    assertRead('back.ods');
    const again = await converted(sheet, 'ods', 'xlsx', null);
    writeFileSync(at('again.xlsx'), again!);
    assertRead('again.xlsx');
  });

  test('a workbook of an old format is refused, with what to do', () => {
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('Workbook', 'utf16le'),
    ]);
    writeFileSync(at('old.xls'), old);
    const { status, stderr } = desk.gouji('check', '--since', 'old.xls', '2024');
    assert.equal(status, 2);
    assert.match(stderr, /另存为/);
  });
});
