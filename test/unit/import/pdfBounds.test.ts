import assert from 'node:assert/strict';
import { zlibSync } from 'fflate';
import { withoutDoubles } from '../../../server/src/import/pdf/words';
import { refuseBombs } from '../../../server/src/import/pdf/streams';
import { readingsOf } from '../../../server/src/import/pdf/readings';
import { importer } from '../../support/office/bundles';
import { pageOf, pdf, stream } from '../../support/office/pdf';
import { refusedAs, refusedLater } from '../../support/office/refusals';

const open = (bytes: Uint8Array) => importer.open(bytes, 'a.pdf');
const words = 'BT /F 12 Tf 50 700 Td (regulations issued in the year 2024) Tj ET ';
const flate = '/Filter /FlateDecode';

suite('import: what a PDF may hold', () => {
  test('the words of a page are read', async () => {
    const read = await open(pageOf(stream(zlibSync(Buffer.from(words)), flate)));
    assert.equal(read?.text.trim(), 'regulations issued in the year 2024');
  });

  test('a stream that unpacks without measure is refused before it is, packed twice as well', () => {
    const much = zlibSync(new Uint8Array(20 << 20));
    refusedAs('import.refused.bomb', () => {
      refuseBombs(pageOf(stream(much, flate)));
    });
    refusedAs('import.refused.bomb', () => {
      refuseBombs(pageOf(stream(zlibSync(much), '/Filter [/FlateDecode /Fl]')));
    });
  });

  test('what repeats itself hundreds of times is refused long before its end', () => {
    refusedAs('import.refused.bomb', () => {
      refuseBombs(pageOf(stream(zlibSync(new Uint8Array(3 << 20)), flate)));
    });
    const varied = Uint8Array.from({ length: 3 << 20 }, (_, at) => (at * at) >> 7);
    refuseBombs(pageOf(stream(zlibSync(varied), `${flate} /Type /EmbeddedFile`)));
  });

  test('more steps of drawing than a page can have are refused before they are taken', () => {
    const steps = (count: number): Buffer =>
      Buffer.from(Array.from({ length: count }, (_, at) => `${at} 0 m ${at} 9 l S\n`).join(''));
    refuseBombs(pageOf(stream(steps(20_000))));
    refuseBombs(pageOf(stream(zlibSync(steps(20_000)), flate)));
    refusedAs('import.refused.too-large', () => {
      refuseBombs(pageOf(stream(steps(40_000))));
    });
    refusedAs('import.refused.too-large', () => {
      refuseBombs(pageOf(stream(zlibSync(steps(40_000)), flate)));
    });
  });

  test('fonts take more; pictures, and what is no packed stream, are not looked at', () => {
    const much = zlibSync(Uint8Array.from({ length: 20 << 20 }, (_, at) => (at * at) >> 7));
    refuseBombs(pageOf(stream(much, `${flate} /Length1 20971520`)));
    refuseBombs(pageOf(stream(much, `${flate} /Subtype /Image`)));
    refuseBombs(pageOf(stream(much)));
    refuseBombs(pageOf(stream('not packed', flate)));
  });

  test('drawings within drawings without end are refused', async () => {
    const depth = 20;
    const form = (index: number): Uint8Array =>
      stream(
        index === depth ? words : '/X Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${7 + index} 0 R >> >>`,
      );
    const forms = Array.from({ length: depth + 1 }, (_, index) => form(index));
    const bytes = pageOf(stream('/X Do'), forms, '/XObject << /X 6 0 R >>');
    await refusedLater('import.refused.too-large', () => open(bytes));
  });

  test('scripts and forms are not run; a file under a password is said to be', async () => {
    const pages = [
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      stream(words),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ];
    const script = '/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>';
    const read = await open(pdf([`<< /Type /Catalog /Pages 2 0 R ${script} >>`, ...pages]));
    assert.match(read?.text ?? '', /regulations issued/);
    const locked = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`;
    await refusedLater('import.refused.encrypted', () =>
      open(
        pdf(
          ['<< /Type /Catalog /Pages 2 0 R >>', ...pages, locked],
          '/Encrypt 6 0 R /ID [<00><00>]',
        ),
      ),
    );
  });

  const piece = (text: string, left: number, base = 100) => ({
    ...{ text, left, right: left + 6, base, size: 10, endsLine: false },
  });

  test('words written twice over one another, to look bold, are there once', () => {
    const kept = withoutDoubles([piece('1', 50), piece('1', 50.6, 100.6), piece('1', 56)]);
    assert.deepEqual(
      kept.map(({ left }) => left),
      [50, 56],
    );
  });

  test('digits that stand apart in a cell are also read as one number', () => {
    const line = (at: number, from: number, to: number) => ({ at, from, to });
    const page = {
      ...{ height: 300, isOverPicture: false },
      words: [piece('a', 55), piece('2', 155), piece('1', 166)],
      horizontal: [line(95, 50, 250), line(115, 50, 250)],
      vertical: [line(50, 95, 115), line(150, 95, 115), line(250, 95, 115)],
    };
    const { readings } = readingsOf([page]);
    const texts = new Map(readings.map(({ way, text }) => [way, text]));
    assert.equal(texts.get('ruled'), 'a\t2 1\n');
    assert.equal(texts.get('spread'), 'a\t21\n');
  });
});
