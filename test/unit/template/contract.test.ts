import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import { editionOf } from '../../support/reader';

// Users' pipelines rely on these ids: they are written out here, not derived.
const countColumns = 'natural-person business research welfare legal-service other total'.split(
  ' ',
);
const resultsOfAll = [
  'granted partial',
  'refused.state-secret refused.law-forbids refused.three-securities refused.third-party',
  'refused.internal-affairs refused.process-information refused.enforcement-file',
  'refused.administrative-query unavailable.not-held unavailable.needs-making unavailable.unclear',
  'rejected.petition rejected.duplicate rejected.publication rejected.excessive',
  'rejected.confirmation',
].flatMap((line) => line.split(' '));
const groups = ['results', 'refused', 'unavailable', 'rejected'];

const disclosure2019 = {
  regulations: 'made newly-disclosed disclosed-total',
  'normative-documents': 'made newly-disclosed disclosed-total',
  licensing: 'prior-items change decisions',
  'other-services': 'prior-items change decisions',
  penalties: 'prior-items change decisions',
  coercion: 'prior-items change decisions',
  fees: 'prior-items change',
  procurement: 'items amount',
};
const disclosure2021 = {
  regulations: 'issued repealed in-force',
  'normative-documents': 'issued repealed in-force',
  licensing: 'decisions',
  penalties: 'decisions',
  coercion: 'decisions',
  fees: 'amount',
};

const expected = {
  2019: { others: ['other'], groups, disclosure: disclosure2019, dataRows: 23 },
  2021: {
    others: ['other.not-corrected', 'other.fee-unpaid', 'other.other'],
    groups: [...groups, 'other'],
    disclosure: disclosure2021,
    dataRows: 25,
  },
} as const;

suite('ids of the contract', () => {
  test('every edition is written out here', () => {
    assert.deepEqual(
      templates.map(({ id }) => id),
      Object.keys(expected),
    );
  });

  for (const [id, form] of Object.entries(expected)) {
    const template = editionOf(id);
    const [disclosure, applications, review] = template.tables;

    test(`${template.id}: chapters`, () => {
      assert.deepEqual(
        template.chapters.map(({ id }) => id),
        'overview disclosure applications review issues other-matters'.split(' '),
      );
    });

    test(`${template.id}: table two`, () => {
      const cells = disclosure!.blocks.flatMap(({ rows, columns }) =>
        rows.map(({ id }) => [id, columns.map((column) => column.id).join(' ')]),
      );
      assert.deepEqual(Object.fromEntries(cells), form.disclosure);
    });

    test(`${template.id}: table three`, () => {
      const [block] = applications!.blocks;
      const rowsOf = (kind: string): string[] =>
        block!.rows.filter((row) => row.kind === kind).map(({ id }) => id);
      assert.deepEqual(
        block!.columns.map(({ id }) => id),
        countColumns,
      );
      assert.deepEqual(rowsOf('data'), [
        'received',
        'carried-in',
        ...resultsOfAll,
        ...form.others,
        'total',
        'carried-out',
      ]);
      assert.equal(rowsOf('data').length, form.dataRows);
      assert.deepEqual(rowsOf('group'), form.groups);
    });

    test(`${template.id}: table four has fifteen cells`, () => {
      const [block] = review!.blocks;
      const cells = block!.rows.flatMap(({ id: row }) =>
        block!.columns.map(({ id: column }) => `${row}/${column}`),
      );
      assert.equal(cells.length, 15);
      assert.deepEqual(
        block!.rows.map(({ id }) => id),
        ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'],
      );
      assert.deepEqual(
        block!.columns.map(({ id }) => id),
        'upheld corrected other pending total'.split(' '),
      );
    });
  }
});
