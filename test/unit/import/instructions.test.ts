import assert from 'node:assert/strict';
import { drawnBy } from '../../../server/src/import/instructions';

suite('import: fields that show their instruction', () => {
  const shown = (instruction: string, text: string): void => {
    test(`${instruction} shows ${text === '' ? 'nothing' : text}`, () => {
      assert.equal(drawnBy(instruction), text);
    });
  };

  shown(' eq \\o\\ac(○,1)', '①');
  shown('EQ \\o\\ac(○; 20)', '⑳');
  shown('EQ \\o\\ac(○,21)', '㉑');
  shown('EQ \\o\\ac(○,36)', '㊱');
  shown('EQ \\o\\ac(○,１２)', '⑫');
  shown('EQ \\o\\ac(○,三)', '㊂');
  shown('EQ \\o\\ac(○,公)', '公');
  shown('EQ \\o\\ac(○,\\s\\up 2(1))', '①');
  shown('EQ \\o\\ac(□,√)', '☑');
  shown('EQ \\o(□,×)', '☒');
  shown('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(gong),公)', '公');
  shown('EQ \\o(\\s\\up 5(上),\\s\\do 2(下))', '上下');
  shown('EQ \\f(1,2)', '1/2');
  shown('EQ \\x\\to\\bo(合计)', '合计');
  shown('EQ \\x(合计', '合计');
  shown('EQ \\b(3)', '(3)');
  shown('EQ \\b\\bc\\[(3)', '[3]');
  shown('EQ \\b\\lc\\〔\\rc\\〕(2024)', '〔2024〕');
  shown('EQ \\r(2)', '√2');
  shown('EQ \\l(1,2,3)', '1,2,3');
  shown('EQ \\a\\al\\co2\\vs3(1,2)', '1 2');
  shown('EQ \\d\\fo10\\li()', '');
  shown('EQ 1\\,2\\(3\\)', '1,2(3)');
  shown('MACROBUTTON NoMacro 某某局', '某某局');
  shown('EQUATION 1', '');
  shown('PAGE', '');

  test('what is set into one another without end is left out', () => {
    assert.equal(drawnBy(`EQ ${'\\x('.repeat(10_000)}`), '');
  });
});
