import assert from 'node:assert/strict';
import { parse } from '../../support/reader';
import { newDraft, replaced } from '../../support/draft';
import type { Report } from '../../../server/src/report/model';

const comment = '<!-- gouji-ignore-next row-total -->';

/** What was read, without where it stands. */
const understood = ({ tables, chapters, title, year, edition }: Report): unknown => ({
  edition: edition.id,
  year,
  title: title?.text,
  chapters: chapters.map(({ template: { id } }) => id),
  tables: [...tables].map(([id, { rows, unknownRows }]) => [
    id,
    unknownRows.length,
    [...rows].map(([row, { cells, shape }]) => [row, shape, cells.map(({ text }) => text)]),
  ]),
});

suite('comments of ours', () => {
  test('say for what they hold and which rules they name, at their places', () => {
    const text = `云溪\n  <!-- gouji-ignore-next row-total, cell-blank：已核实 -->\n`;
    const [found] = parse(text).comments;
    assert.ok(found);
    assert.deepEqual([found.scope, found.line], ['next', 1]);
    assert.deepEqual(
      found.codes.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['row-total', 'row-total'],
        ['cell-blank', 'cell-blank'],
      ],
    );
    assert.equal(text.slice(found.span.start, found.span.end).trim(), text.trim().slice(5));
  });

  test('are none if others wrote them or something else stands in their line', () => {
    const text = '<!-- 待核 -->\n全年 <!-- gouji-ignore-next row-total -->\ngouji-ignore-next\n';
    assert.deepEqual(parse(text).comments, []);
  });

  test('one in any line of a draft changes nothing in what is read', () => {
    const draft = newDraft();
    const expected = understood(parse(draft));
    const lines = draft.split('\n');
    for (const at of lines.keys()) {
      const text = [...lines.slice(0, at), comment, ...lines.slice(at)].join('\n');
      const report = parse(text);
      assert.equal(report.comments.length, 1);
      assert.deepEqual(understood(report), expected, `before line ${at + 1}: ${lines[at]}`);
    }
  });

  test('places after one are those of the draft with it', () => {
    const heading = '## 三、';
    const text = replaced(newDraft(), heading, `${comment}\r\n${heading}`);
    const report = parse(text);
    const chapter = report.chapters.find(({ template: { id } }) => id === 'applications');
    assert.equal(chapter?.heading.start, text.indexOf('三、', text.indexOf(comment)));
    assert.equal(report.source, text);
    assert.equal(report.text.length, text.length);
    assert.ok(!report.text.includes('gouji'));
  });
});
