import assert from 'node:assert/strict';
import { recordOf } from '../../../server/src/publish/records/findingRecord';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { plainWording } from '../../support/wording';
import { parse } from '../../support/reader';
import { read, trackedFiles } from '../house/repository';

const checker = createChecker(rules, templates);
const samples = trackedFiles().filter((path) => /^samples\/.*有错.*\.md$/.test(path));

suite('records of findings', () => {
  test('a place is told with the body’s name, never with the mark that a form has for it', () => {
    const wording = plainWording('zh-cn');
    const places = samples.flatMap((path) => {
      const report = parse(read(path));
      const found = { findings: checker.check(report), suppressed: [] };
      const detail = { related: false, fixes: 'none', list: true } as const;
      return recordOf(path, report, found, wording, detail).findings.map(({ where }) => where!);
    });
    assert.ok(
      places.includes('行政处罚表 · 山西省云溪市城市管理局 · 合计（宗）'),
      places.join('\n'),
    );
    assert.deepEqual(
      places.filter((place) => place === '' || /[{}]/.test(place)),
      [],
    );
  });
});
