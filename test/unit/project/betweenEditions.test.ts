import assert from 'node:assert/strict';
import { problemsBetween } from '../../../server/src/project/ownTypes/betweenEditions';
import { byType } from '../../../server/src/template/editions';
import { templates } from '../../../server/src/template/load';
import type { Template } from '../../../server/src/template/model';
import { newestEdition } from '../../support/disclosure';

interface Years {
  readonly first: number;
  readonly last: number | null;
  readonly places?: readonly string[];
  readonly noticeTitle?: string;
}

/** Editions that differ in nothing else, named by the years that they begin in. */
const editionsFor = (all: readonly Years[]): readonly Template[] =>
  all.map(({ first, last, places, noticeTitle }): Template => {
    const { title, number } = newestEdition.document;
    return {
      ...newestEdition,
      id: String(first),
      years: { first, last },
      ...(places && { places }),
      document: { title, number, ...(noticeTitle !== undefined && { noticeTitle }) },
    };
  });

/** What is said, as `edition path: key what`. */
function said(editions: readonly Template[]): readonly string[] {
  const found: string[] = [];
  problemsBetween(editions, ({ id }) => (path, key, args = {}) => {
    const what = Object.values(args).filter((each) => typeof each === 'string');
    found.push(`${id} ${path.join('/')}: ${key} ${what.join()}`);
  });
  return found;
}

suite('what editions of a type lack between them', () => {
  const right: readonly (readonly [string, readonly Years[]])[] = [
    ['none at all', []],
    ['one alone', [{ first: 2021, last: null }]],
    ['one that is no longer in force', [{ first: 2021, last: 2023 }]],
    [
      'each beginning as the other ends',
      [
        { first: 2019, last: 2020 },
        { first: 2021, last: null },
      ],
    ],
    [
      'years with two of them',
      [
        { first: 2019, last: null },
        { first: 2021, last: null },
      ],
    ],
    [
      'two places, each with its own years',
      [
        { first: 2019, last: 2020, places: ['广东省'] },
        { first: 2023, last: null, places: ['山西省'] },
      ],
    ],
    [
      'notices without a name',
      [
        { first: 2019, last: 2020 },
        { first: 2021, last: 2022 },
      ],
    ],
  ];
  for (const [name, all] of right)
    test(`nothing: ${name}`, () => assert.deepEqual(said(editionsFor(all)), []));

  test('a year, and several, that none is for', () => {
    assert.deepEqual(
      said(
        editionsFor([
          { first: 2015, last: 2016 },
          { first: 2018, last: 2019 },
          { first: 2023, last: null },
        ]),
      ),
      ['2018 years/first: years-apart 2017', '2023 years/first: years-apart 2020–2022'],
    );
  });

  test('an edition that reaches over the next one leaves no year open', () => {
    assert.deepEqual(
      said(
        editionsFor([
          { first: 2015, last: 2022 },
          { first: 2018, last: 2019 },
          { first: 2023, last: null },
        ]),
      ),
      [],
    );
  });

  test('a form of one province after a form of all', () => {
    const editions = editionsFor([
      { first: 2015, last: 2016 },
      { first: 2018, last: null, places: ['广东省'] },
    ]);
    assert.deepEqual(said(editions), ['2018 years/first: years-apart 2017']);
  });

  test('a notice of the same name, told once of each later edition', () => {
    const noticeTitle = '年度报告格式的通知';
    assert.deepEqual(
      said(
        editionsFor([
          { first: 2019, last: 2019, noticeTitle },
          { first: 2020, last: 2020, noticeTitle: '另一份通知' },
          { first: 2021, last: 2021, noticeTitle },
          { first: 2022, last: null, noticeTitle },
        ]),
      ),
      [
        '2021 document/noticeTitle: same-notice 2019',
        '2022 document/noticeTitle: same-notice 2019',
      ],
    );
  });

  for (const { type, editions } of byType(templates))
    test(`nothing of the product's own: ${type.id}`, () => assert.deepEqual(said(editions), []));
});
