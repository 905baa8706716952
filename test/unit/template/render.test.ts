import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf, type SkeletonPart } from '../../../server/src/template/skeleton/parts';
import { blankForm, plainText, snippetText } from '../../../server/src/template/skeleton/render';
import { readSnippet } from './snippetSyntax';

const tricky = fc.string({ unit: fc.constantFrom('$', '{', '}', '\\', '1', ':', '甲', '\n', '|') });

const part: fc.Arbitrary<SkeletonPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: tricky }),
  fc.record({ kind: fc.constant('fill' as const), hint: tricky }),
  fc.record({ kind: fc.constant('fill' as const), hint: tricky, proposed: tricky }),
);

suite('skeleton text', () => {
  test('marks become fills, the rest stays text', () => {
    assert.deepEqual(partsOf('{year}年，{agency}{fill:工作概述}。'), [
      { kind: 'fill', hint: '年份', name: 'year' },
      { kind: 'text', text: '年，' },
      { kind: 'fill', hint: '机关名称', name: 'agency' },
      { kind: 'fill', hint: '工作概述' },
      { kind: 'text', text: '。' },
    ]);
  });

  test('known facts are written, not asked for', () => {
    const known = { agency: '云溪市生态环境局', year: 2024 };
    assert.equal(plainText(partsOf('{agency}{year}年报告', known)), '云溪市生态环境局2024年报告');
  });

  test('as plain text an open place says what belongs there', () => {
    assert.equal(plainText(partsOf('收到{fill:件数}件')), '收到（此处填写：件数）件');
    assert.equal(plainText([{ kind: 'fill', hint: '件数', proposed: '0' }]), '0');
    assert.equal(blankForm([{ kind: 'fill', hint: '件数', proposed: '0' }]), '');
    assert.equal(blankForm(partsOf('收到{fill:件数}件')), '收到（此处填写：件数）件');
  });

  test('as a snippet equal names share a tab stop', () => {
    assert.equal(
      snippetText(partsOf('{agency}，{year}年，{fill:概述}；{agency}{year}')),
      '${1:机关名称}，${2:年份}年，${3:概述}；${1}${2}$0',
    );
  });

  test('characters of the snippet syntax are text in text and in hints', () => {
    const parts: SkeletonPart[] = [
      { kind: 'text', text: '费用$5 {甲} C:\\乙' },
      { kind: 'fill', hint: '}$\\' },
    ];
    assert.equal(snippetText(parts), '费用\\$5 {甲\\} C:\\\\乙${1:\\}\\$\\\\}$0');
  });

  test('any parts give a snippet that expands to them', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { expanded, stops } = readSnippet(snippetText(parts));
        const written = parts.map((p) => (p.kind === 'text' ? p.text : (p.proposed ?? p.hint)));
        assert.equal(expanded, written.join(''));
        assert.deepEqual(
          stops.map(({ number }) => number),
          [...parts.filter(({ kind }) => kind === 'fill').map((_, index) => index + 1), 0],
        );
      }),
    );
  });
});
