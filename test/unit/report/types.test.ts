import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { Template } from '../../../server/src/template/model';
import type { ReportType } from '../../../server/src/template/type';
import { newDraft } from '../../support/draft';

/** A type of our own beside the product's, whose reports look the same but for their name. */
const rivers: ReportType = {
  ...templates[0]!.type,
  id: 'other',
  name: { 'zh-cn': '河湖公开年度报告', en: 'report on rivers' },
  recognition: { signs: ['河湖'] },
  title: { patterns: ['河湖公开年度报告{year}'], begins: ['河湖公开'] },
};
const other: readonly Template[] = templates.map((template) => ({
  ...template,
  id: `other-${template.id}`,
  type: rivers,
}));
const reader = createReportReader([...templates, ...other]);
const draft = newDraft();
const ofRivers = draft.replace('政府信息公开工作年度报告', '河湖公开年度报告');

suite('reading: the type of report', () => {
  test('is the one that the draft has most of', () => {
    for (const [text, type] of [
      [draft, 'disclosure'],
      [ofRivers, 'other'],
    ] as const) {
      const report = reader.parse(text);
      assert.equal(report.edition.type.id, type);
      assert.equal(report.typeFrom, 'text');
      assert.ok(report.recognised);
    }
  });

  test('has titles, and bodies, of its own', () => {
    assert.deepEqual(reader.parse(ofRivers).title, {
      ...reader.parse(ofRivers).title,
      text: '云溪市生态环境局2024年河湖公开年度报告',
      agency: '云溪市生态环境局',
      year: 2024,
    });
  });

  test('is none where two are as likely', () => {
    const untitled = draft.replace(/^# .*\n/, '').replace('政府信息公开', '河湖和政府信息公开');
    const report = reader.parse(untitled);
    assert.equal(report.recognised, false);
    assert.ok(reader.parse(untitled.replaceAll('河湖', '')).recognised);
  });

  test('is what a choice says, else what a comment says', () => {
    assert.equal(reader.parse(draft, { type: 'other' }).edition.type.id, 'other');
    assert.equal(reader.parse(draft, { edition: 'other-2019' }).edition.id, 'other-2019');
    for (const name of ['other', '河湖公开年度报告']) {
      const report = reader.parse(`<!-- gouji-type ${name} -->\n${draft}`);
      assert.equal(report.edition.type.id, 'other');
      assert.equal(report.typeFrom, 'comment');
    }
    const chosen = reader.parse(`<!-- gouji-type other -->\n${draft}`, { type: 'disclosure' });
    assert.equal(chosen.edition.type.id, 'disclosure');
    assert.equal(chosen.typeFrom, 'choice');
    assert.ok(reader.parse('<!-- gouji-type other -->\n随便写写。').recognised);
    assert.equal(
      reader.parse(`<!-- gouji-type unheard -->\n${draft}`).edition.type.id,
      'disclosure',
    );
  });
});
