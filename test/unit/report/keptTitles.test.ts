import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readTitle } from '../../../server/src/report/headings/readTitle';
import { createReportReader } from '../../../server/src/report/parse';
import { templates } from '../../../server/src/template/load';

const { types } = createReportReader(templates);

suite('titles of many reports', () => {
  test('keep nothing of the reports but their words', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const reports = 60;
    const units = 250_000;
    collect();
    const before = process.memoryUsage().heapUsed;
    const titles = Array.from({ length: reports }, (_, at) => {
      const own = String.fromCharCode(0x4e00 + at);
      const title = `青禾县人民政府${own}${own}办公室政务服务中心2024年政府信息公开工作年度报告`;
      return readTitle(`${title}\n${own.repeat(units)}`, types);
    });
    collect();
    const kept = process.memoryUsage().heapUsed - before;
    assert.ok(titles.every((title) => title?.year === 2024));
    // Two bytes a unit, were the texts kept.
    assert.ok(kept < (reports * units * 2) / 4, `${kept} bytes are kept`);
  });
});
