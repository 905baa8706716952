import assert from 'node:assert/strict';
import { firstMatchIn, fitsIn, matchAt, matchesIn } from '../../../server/src/text/matches';
import { neededWords } from '../../../server/src/text/neededWords';

suite('text/neededWords', () => {
  const cases: readonly (readonly [RegExp, readonly string[] | null])[] = [
    [/《[^《》\n]{1,80}》/, ['《']],
    [/a(?:b|c)d/, ['abd', 'acd']],
    [/ab?c/, ['ac', 'abc']],
    [/(?:收费|缴费)通知(?:书)?/, ['收费通知', '缴费通知', '收费通知书', '缴费通知书']],
    [/处理费|信息公开[^。;,]{0,6}?(?:收费|费用)/, ['处理费', '信息公开']],
    [/(?<number>\d+)件/, ['件']],
    [/(?<=原)名(?!称)/, ['名']],
    [/[一二]、/, ['一、', '二、']],
    [/(?:ab)+\d/, ['ab']],
    [/(?<x>可|能)(?:以)\k<x>/, ['可以', '能以']],
    [/\u4FE1\u606F(?:\u516C\u5F00|\u76EE\u5F55)/, ['信息公开', '信息目录']],
    [/[\u4E00\u4E8C]、/, ['一、', '二、']],
    [/\\u4E00/, ['\\u4E00']],
    [/\u0061\d/, null],
    [/a{0,3}/, null],
    [/\d{4}/, null],
    [/[\u4e00-\u9fff]|年/, null],
    [/年|\d/, null],
    [/x?/, null],
    [/abc/i, null],
    [/^$/, null],
  ];
  for (const [pattern, words] of cases) {
    test(String(pattern), () => {
      assert.deepEqual(neededWords(pattern)?.toSorted(), words?.toSorted() ?? undefined);
    });
  }
});

suite('text/matches', () => {
  test('a match at a place begins there, whatever was searched before', () => {
    const pattern = /\d+件/y;
    assert.equal(matchAt('公开12件', pattern, 2)?.[0], '12件');
    assert.equal(matchAt('公开12件', pattern, 3)?.[0], '2件');
    assert.equal(matchAt('公开12件', pattern, 0), null);
    assert.equal(matchAt('12件', pattern, 0)?.index, 0);
  });

  test('finds what matchAll finds, empty matches included', () => {
    const text = '公开12件，未公开3件。\n';
    for (const pattern of [/\d+件/g, /公开(?<n>\d)/g, /x*/g, /(?=公)/g, /没有/g]) {
      const all = [...text.matchAll(pattern)].map((match) => [...match, match.index]);
      assert.deepEqual(
        matchesIn(text, pattern).map((match) => [...match, match.index]),
        all,
      );
    }
  });

  test('begins anew in each text', () => {
    const pattern = /件/g;
    assert.equal(matchesIn('一件', pattern).length, 1);
    assert.equal(matchesIn('件', pattern).length, 1);
  });

  test('finds the first match or none', () => {
    assert.equal(firstMatchIn('收费0元', /收费(\d)元/)?.[1], '0');
    assert.equal(firstMatchIn('收费', /缴费/), null);
    assert.equal(fitsIn('收费', /收费|缴费/), true);
    assert.equal(fitsIn('收取', /收费|缴费/), false);
  });
});
