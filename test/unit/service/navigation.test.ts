import assert from 'node:assert/strict';
import type { Range } from '../../../server/src/text/lines';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, covered, serviceWith } from './service';

const service = serviceWith([]);

const received = '一、本年新收政府信息公开申请数量 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const total = '（七）总计 |';

/** A draft that received 8 and 2 applications; the mark is put where `by` has it in `part`. */
function draftWith(part: string, by: string) {
  const sentence = '全年收到政府信息公开申请10件，其中自然人8件。';
  const told = replaced(newDraft(), '## 二、', `${sentence}\n\n## 二、`);
  const filled = replaced(told, received + zeros, `${received} 8 | 2 | 0 | 0 | 0 | 0 | 10 |`);
  return marked(replaced(filled, part, by));
}

/** Line and text of each range. */
const places = (text: string, ranges: readonly Range[]): readonly string[] =>
  ranges.map((range) => {
    const line = text.split('\n')[range.start.line]!;
    const label = /(?:\| )+([^|]+) \|/.exec(line)?.[1] ?? line;
    return `${label}@${range.start.character}: ${covered(text, range)}`;
  });

function definitionsIn(part: string, by: string): readonly string[] {
  const { text, position } = draftWith(part, by);
  const found = service.definition(analysisOf(service, text), position);
  return found ? places(text, found.targets) : [];
}

function referencesIn(part: string, by: string, declarations = false): readonly string[] {
  const { text, position } = draftWith(part, by);
  const found = service.references(analysisOf(service, text), position, declarations);
  return places(text, found ?? []);
}

const values = (found: readonly string[]): readonly string[] =>
  found.map((place) => place.slice(place.indexOf(': ') + 2));

suite('service: definition', () => {
  test('a number of the text comes from the table’s cell', () => {
    const found = definitionsIn('申请10件', '申请1$00件');
    assert.deepEqual(found, ['一、本年新收政府信息公开申请数量@47: 10']);
  });

  test('the origin is the number, without its unit', () => {
    const { text, position } = draftWith('申请10件', '申请1$00件');
    const found = service.definition(analysisOf(service, text), position);
    assert.equal(covered(text, found!.origin), '10');
  });

  test('a row’s total comes from its addends', () => {
    const found = definitionsIn('| 0 | 10 |', '| 0 | 1$00 |');
    assert.deepEqual(values(found), ['8', '2', '0', '0', '0', '0']);
  });

  test('a cell that is the total of its row and of its column comes from both', () => {
    const found = definitionsIn(total + zeros, `${total} 0 | 0 | 0 | 0 | 0 | 0 | $00 |`);
    const inRow = found.filter((place) => place.startsWith('（七）总计'));
    assert.equal(inRow.length, 6);
    assert.equal(found.length - inRow.length, 21, 'the rows of 本年度办理结果');
  });

  test('a total that is still blank comes from its addends all the same', () => {
    const found = definitionsIn('| 0 | 10 |', '| 0 | $0 |');
    assert.deepEqual(values(found), ['8', '2', '0', '0', '0', '0']);
  });

  test('a plain cell comes from itself', () => {
    assert.deepEqual(values(definitionsIn('| 8 | 2 |', '| $08 | 2 |')), ['8']);
  });

  test('a number that no table counts comes from nowhere', () => {
    assert.deepEqual(definitionsIn('## 二、', '举办培训3$0场。\n\n## 二、'), []);
  });

  test('nothing is known of a document that is no report', () => {
    const note = service.analyse({ text: '收到申请3件', declared: false });
    assert.equal(service.definition(note, { line: 0, character: 4 }), null);
    assert.equal(service.references(note, { line: 0, character: 4 }, true), null);
    assert.equal(service.highlights(note, { line: 0, character: 4 }), null);
  });
});

suite('service: references', () => {
  test('a cell counts for the total of its row', () => {
    assert.ok(values(referencesIn('| 8 | 2 |', '| 8 | $02 |')).includes('10'));
  });

  test('a cell is told of in the running text', () => {
    const found = referencesIn('| 0 | 10 |', '| 0 | 1$00 |');
    assert.ok(found.some((place) => place.startsWith('全年收到政府信息公开申请')));
  });

  test('the cell itself comes first where it is wanted', () => {
    assert.equal(values(referencesIn('| 8 | 2 |', '| 8 | $02 |', true))[0], '2');
  });

  test('a number of the text has those that tell of the same cell', () => {
    const again = '## 二、';
    const found = referencesIn(again, `当年新收政府信息公开申请$010件。\n\n${again}`);
    assert.deepEqual(values(found), ['10', '10']);
  });
});

suite('service: highlights', () => {
  test('a cell is shown with its row’s sum and its column’s', () => {
    const { text, position } = draftWith('| 8 | 2 |', '| 8 | $02 |');
    const found = service.highlights(analysisOf(service, text), position) ?? [];
    const shown = (role: string): readonly string[] =>
      values(
        places(
          text,
          found.filter((each) => each.role === role).map(({ range }) => range),
        ),
      );
    assert.ok(shown('total').includes('10'));
    assert.ok(['2', '8'].every((value) => shown('part').includes(value)));
  });

  test('a number of the text is shown with its cell', () => {
    const { text, position } = draftWith('申请10件', '申请1$00件');
    const found = service.highlights(analysisOf(service, text), position) ?? [];
    const shown = places(
      text,
      found.map(({ range }) => range),
    );
    assert.ok(shown.some((place) => place.startsWith('一、本年新收')));
    assert.ok(shown.some((place) => place.startsWith('全年收到')));
  });
});
