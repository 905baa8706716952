import assert from 'node:assert/strict';
import { compareDays, exists } from '../../../server/src/facts/dates/calendar';
import { statedPeriods, tellsPeriod } from '../../../server/src/facts/dates/period';
import { publicationDates } from '../../../server/src/facts/dates/publication';
import { statedYears, titleStandsAlone } from '../../../server/src/facts/dates/stated';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

suite('days of the calendar', () => {
  const days: readonly (readonly [number | null, number, number, boolean])[] = [
    [2024, 1, 1, true],
    [2024, 1, 31, true],
    [2024, 1, 32, false],
    [2024, 1, 0, false],
    [2024, 0, 1, false],
    [2024, 12, 31, true],
    [2024, 13, 1, false],
    [2024, 4, 30, true],
    [2024, 4, 31, false],
    [2024, 6, 31, false],
    [2024, 9, 31, false],
    [2024, 11, 31, false],
    [2024, 8, 31, true],
    [2024, 2, 29, true],
    [2024, 2, 30, false],
    [2023, 2, 29, false],
    [2023, 2, 28, true],
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [null, 2, 29, true],
    [null, 2, 30, false],
  ];
  for (const [year, month, day, there] of days) {
    test(`${year ?? 'any year'}-${month}-${day} ${there ? 'exists' : 'does not exist'}`, () =>
      assert.equal(exists({ year, month, day }), there));
  }

  test('days come one after the other', () => {
    const later = { year: 2025, month: 3, day: 4 };
    const sign = (year: number, month: number, day: number): number =>
      Math.sign(compareDays({ year, month, day }, later));
    assert.deepEqual(
      [sign(2025, 3, 4), sign(2024, 12, 31), sign(2025, 2, 28), sign(2025, 3, 3), sign(2026, 1, 1)],
      [0, -1, -1, -1, 1],
    );
    assert.deepEqual([sign(2025, 4, 1), sign(2025, 3, 5)], [1, 1]);
  });
});

suite('dates of publication', () => {
  const datesIn = (...lines: readonly string[]): readonly string[] => {
    const text = lines.join('\n');
    return publicationDates(parse(text)).map(
      ({ span, day: { year, month, day } }) =>
        `${text.slice(span.start, span.end)} is ${year}-${month}-${day}`,
    );
  };
  const found: Readonly<Record<string, readonly string[]>> = {
    '2025年1月20日': ['2025年1月20日 is 2025-1-20'],
    '  2025 年 1 月 20 日  ': ['2025 年 1 月 20 日 is 2025-1-20'],
    '（2025年1月20日）': ['（2025年1月20日） is 2025-1-20'],
    '2025-01-20': ['2025-01-20 is 2025-1-20'],
    '2025/1/20': ['2025/1/20 is 2025-1-20'],
    '2025.1.20': ['2025.1.20 is 2025-1-20'],
    '发布日期：2025-01-20 来源：办公室': ['发布日期：2025-01-20 来源：办公室 is 2025-1-20'],
    '公开时间 2025年1月20日': ['公开时间 2025年1月20日 is 2025-1-20'],
    '成文日期：2025-02-30': [],
    于2025年1月20日印发: [],
    '1999年1月20日': [],
    [`发布日期：2025-01-20${'　来源'.repeat(50)}`]: [],
  };
  for (const [line, dates] of Object.entries(found)) {
    test(JSON.stringify(line.slice(0, 40)), () => assert.deepEqual(datesIn(line), dates));
  }
});

suite('the years that a report gives', () => {
  const yearsIn = (parts: Parameters<typeof shortReport>[0]): string => {
    const report = parse(shortReport(parts));
    const stated = statedYears(report).map(({ place, year }) => `${place} ${year}`);
    return [...stated, ...(titleStandsAlone(report, statedYears(report)) ? ['alone'] : [])].join();
  };
  const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
  const cases: readonly (readonly [string, Parameters<typeof shortReport>[0]])[] = [
    ['title 2024,period 2024', {}],
    ['title 2024', { title, preamble: '' }],
    [
      'title 2024,preamble 2023,period 2024',
      {
        preamble: '现将2023年度政府信息公开工作情况公布，统计期限为2024年1月1日至2024年12月31日。',
      },
    ],
    [
      'title 2024,preamble 2023',
      {
        preamble:
          '2024年政府信息公开工作年度报告\n\n根据条例，现公布2023年度政府信息公开工作情况报告。',
      },
    ],
    ['title 2024', { preamble: '根据关于做好2023年政府信息公开报告的通知编制。' }],
    ['title 2024,overview 2023', { preamble: '', overview: '2023年，平稳有序。' }],
    ['title 2024,overview 2024', { preamble: '', overview: '2023年，平稳。2024年，有序。' }],
    ['title 2024', { preamble: '', overview: '平稳。有序。公开。2023年，良好。' }],
    ['title 2024,overview 2023', { preamble: '', overview: '平稳。（一）2023年全市有序。' }],
    ['title 2024', { preamble: '', overview: '2023年末平稳。' }],
    [
      'title 2024,overview 2023,alone',
      { preamble: '', overview: '2023年，平稳。2023年办结3件，2023年公开2条。' },
    ],
    [
      'title 2024,overview 2023',
      { preamble: '', overview: '2023年，平稳。2023年办结3件，2024年公开2条。' },
    ],
    [
      'title 2024,period 2023,overview 2023,alone',
      { preamble: '统计期限为2023年1月1日至2023年12月31日。', overview: '2023年，平稳。' },
    ],
    [
      'title 2024,period 2023,overview 2022',
      { preamble: '统计期限为2023年1月1日至2023年12月31日。', overview: '2022年，平稳。' },
    ],
    ['period 2024', { title: '云溪市生态环境局政府信息公开工作年度报告' }],
  ];
  for (const [years, parts] of cases) {
    test(`${years}: ${JSON.stringify(parts)}`, () => assert.equal(yearsIn(parts), years));
  }
});

suite('the statistical period in other wordings', () => {
  const cases: Readonly<Record<string, boolean>> = {
    统计期限为2024年: true,
    数据截至2024年: true,
    报告所列事项的时间范围是2024年度: true,
    '统计\n期限为2024年': true,
    '统计工作。期限为2024年': false,
    '统计期限见后。2024年平稳': false,
    统计期限为当年: false,
    自2024年1月1日起至当年12月31日: true,
    '自2024年1月1日。至12月31日': false,
    '2024年1月至12月的统计数据': true,
    '2024年1至12月统计': true,
    '2024年1月-12月各项数据': true,
    统计2024年1月到12月: true,
    '2024年1月至12月平稳': false,
    '2024年1月至12月。统计': false,
    自二〇二四年一月一日起: true,
    '自二○二四年一月一日起': true,
    自一九九九年一月一日起: false,
  };
  for (const [text, mentioned] of Object.entries(cases)) {
    test(`${JSON.stringify(text)}: ${mentioned}`, () =>
      assert.equal(tellsPeriod(parse(shortReport({ preamble: text }))), mentioned));
  }

  test('in figures, each with the mark of the others', () => {
    const periodsIn = (preamble: string): number =>
      statedPeriods(parse(shortReport({ preamble }))).length;
    for (const period of [
      '2024.01.01-2024.12.31',
      '2024-1-1至2024-12-31',
      '2024/1/1～2024/12/31',
      '2024.1.01—2024.12.31',
    ])
      assert.equal(periodsIn(`统计期限${period}。`), 1, period);
    for (const period of ['2024.1-1-2024.12.31', '2024.1.1-2024-12-31', '2024.1.1、2024.12.31'])
      assert.equal(periodsIn(`统计期限${period}。`), 0, period);
    assert.equal(periodsIn('2024.1.1-2024.12.31。'), 0);
  });
});
