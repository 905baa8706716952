import assert from 'node:assert/strict';
import { figureEdits } from '../../../server/src/publish/view/edit';
import { createReportReader } from '../../../server/src/report/parse';
import { cellStyle } from '../../../server/src/rules/catalogue/cell-style';
import { columnTitle } from '../../../server/src/rules/catalogue/column-title';
import { rowMissing } from '../../../server/src/rules/catalogue/row-missing';
import { withTriedFixes } from '../../../server/src/service/fixes/trial';
import { widthsFor } from '../../../server/src/text/width';
import { disclosureEditions } from '../../support/disclosure';
import { analysisOf, applied, serviceWith } from './service';
import { applyEdits } from '../../../server/src/text/edit';

const service = serviceWith([cellStyle, columnTitle, rowMissing]);
const reader = createReportReader(disclosureEditions);

/** How a converter writes a row's cells. */
const layouts: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  pipes: (cells) => `| ${cells.join(' | ')} |`,
  tabs: (cells) => cells.join('\t'),
  commas: (cells) => cells.join(','),
  tags: (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
};

suite('service: merged cells that a converter has written once for each column', () => {
  for (const [name, rowOf] of Object.entries(layouts)) {
    const merged = (first: string, cell: string): string => rowOf([first, cell, cell, cell]);
    const caption = (words: string): string => rowOf([words, words, words, words]);
    const draftWith = (licensing: string, ...coercion: readonly string[]): string => {
      const table = [
        caption('第二十条第（五）项'),
        merged('信息内容', '本年处理决定数量'),
        merged('行政许可', licensing),
        caption('第二十条第（六）项'),
        merged('信息内容', '本年处理决定数量'),
        merged('行政处罚', '62'),
        ...coercion,
        caption('第二十条第（八）项'),
        merged('信息内容', '本年收费金额（单位：万元）'),
        merged('行政事业性收费', '0.5'),
      ];
      return [
        '云溪市水务局2024年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        ...(name === 'tags' ? ['<table>', ...table, '</table>'] : table),
        '三、收到和处理政府信息公开申请情况',
        '',
      ].join('\n');
    };
    const whole = merged('行政强制', '5');
    /** The draft after the one fix of the rule that writes the words. */
    const fixed = (text: string, code: string, words: string): string => {
      const edits = withTriedFixes(analysisOf(service, text))
        .flatMap((finding) => (finding.code === code ? finding.fixes : []))
        .map((fix) => fix.edits)
        .find((each) => each.some(({ newText }) => newText.includes(words)));
      return applyEdits(text, edits ?? []);
    };

    test(`${name}: a fix writes each of them`, () => {
      assert.equal(fixed(draftWith('３6件', whole), 'cell-style', '36'), draftWith('36', whole));
    });

    test(`${name}: and each of the titles`, () => {
      const right = draftWith('36', whole);
      const wrong = right.replaceAll('本年收费金额（单位：万元）', '本年收费数额（单位：万元）');
      assert.equal(fixed(wrong, 'column-title', '本年收费金额'), right);
    });

    test(`${name}: so does a figure in the form, and so is it taken away`, () => {
      for (const [before, after] of [
        ['36', '7'],
        ['36', ''],
      ] as const) {
        const draft = draftWith(before, whole);
        const figure = { table: 'disclosure', row: 'licensing', column: 'decisions', text: after };
        const { edits } = figureEdits(reader, reader.parse(draft), [figure]);
        const written = applyEdits(draft, edits ?? []).replace(/ +(?=[|\n])/g, ' ');
        assert.equal(
          written.replace(/ +7/g, ' 7'),
          draftWith(after, whole).replace(/ +(?=[|\n])/g, ' '),
        );
      }
    });

    test(`${name}: a row that is missing is written like the one above`, () => {
      const draft = fixed(draftWith('36'), 'row-missing', '行政强制');
      assert.ok(draft.includes(merged('行政强制', '0')), draft);
    });

    test(`${name}: formatting leaves one of each`, () => {
      const draft = draftWith('36', whole);
      const formatted = service.formatTables(
        analysisOf(service, draft),
        {},
        { widthOf: widthsFor(1) },
      );
      assert.deepEqual(formatted.refusals, []);
      assert.equal(applied(draft, formatted.edits).match(/36/g)?.length, 1);
    });
  }
});
