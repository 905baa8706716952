import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { defaultSettings } from '../../../server/src/project/settings';
import { formatTables } from '../../../server/src/service/tables/format';
import { templates } from '../../../server/src/template/load';
import { displayWidth } from '../../../server/src/text/width';
import { read, trackedFiles } from './repository';

const reader = createReportReader(templates);
const { ambiguousWidth, columns } = defaultSettings.format;
const page = { widthOf: (text: string) => displayWidth(text, ambiguousWidth === 2), columns };

/** The first drafts that a user sees. */
const samples = trackedFiles().filter((path) => /^(?:samples|walkthrough)\/.*\.md$/.test(path));

suite('house: samples', () => {
  test('their tables stand as formatting lays them out', () => {
    const reports = samples.filter((path) => reader.parse(read(path)).recognised);
    assert.ok(reports.length > 8);
    for (const path of reports)
      assert.deepEqual(formatTables(reader, reader.parse(read(path)), page).edits, [], path);
  });
});
