import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { pageHtml } from '../../../server/src/publish/html/page';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { reportArbitrary } from '../../support/generate/report';
import { newDraft } from '../../support/draft';
import { parse } from '../../support/reader';
import { layouts } from '../../support/render';
import { renderDraft } from '../../support/render/draft';
import { styleArbitrary } from '../../support/render/style';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

/** What the validator has against a page. */
const faultsOf = async (html: string): Promise<readonly string[]> =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );

suite('the published page', () => {
  test('is valid HTML, whatever the draft’s edition, layout and style', async function () {
    await fc.assert(
      fc.asyncProperty(
        reportArbitrary,
        styleArbitrary,
        fc.constantFrom(...layouts),
        async (report, style, layout) => {
          const draft = parse(renderDraft(report, layout, style));
          assert.deepEqual(await faultsOf(pageHtml(publicationOf(draft, asWritten))), []);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a row’s label fills what the groups over it leave; a group’s stands once beside its rows', () => {
    const html = pageHtml(publicationOf(parse(newDraft()), asWritten));
    for (const cell of [
      /colspan="3">一、本年新收政府信息公开申请数量</,
      /rowspan="22">三、本年度办理结果<[^\n]*?colspan="2">（一）予以公开</,
      /rowspan="8">（三）不予公开<\/th><th [^>]*scope="row">1\.属于国家秘密</,
    ])
      assert.match(html, cell);
  });

  test('signs of HTML in the draft stand in it as text', async () => {
    const draft = parse(
      '青禾县<b>教育局</b>2024年政府信息公开工作年度报告\n一、总体情况\n本年公开<script>alert(1)</script>信息5条 & "引" \'号\'。\n',
    );
    const html = pageHtml(publicationOf(draft, asWritten));
    assert.deepEqual(await faultsOf(html), []);
    assert.doesNotMatch(html, /<script/);
  });

  test('a fault would be told', async () => {
    const draft = parse(
      renderDraft(fc.sample(reportArbitrary, 1)[0]!, layouts[0]!, fc.sample(styleArbitrary, 1)[0]!),
    );
    const html = pageHtml(publicationOf(draft, asWritten)).replace('</table>', '');
    assert.notDeepEqual(await faultsOf(html), []);
  });
});
