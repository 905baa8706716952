import assert from 'node:assert/strict';
import { createChecker, type Verdict } from '../../../server/src/rules/check';
import { rules } from '../../../server/src/rules/catalogue';
import type { Finding, Fix, Related } from '../../../server/src/rules/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import { texts } from '../../../server/src/wording/texts';
import { edited } from '../../support/findings';
import { parse } from '../../support/reader';
import { consolidated, education, health, report, twice, units } from '../../support/rollupReports';
import { disclosure2019, shortReport } from '../../support/shortReport';
import { subordinatesOf } from '../../support/subordinates';

const compared = ['rollup-sum', 'row-total', 'column-total', 'balance'];
const checker = createChecker(
  rules.filter(({ code }) => compared.includes(code)),
  templates,
);

const check = (text: string, files: Readonly<Record<string, string>> = units): readonly Finding[] =>
  verdict(text, files).findings;
const verdict = (text: string, files: Readonly<Record<string, string>>): Verdict =>
  checker.review(parse(text), { subordinates: subordinatesOf(files) });

const keys = (found: readonly Finding[]): readonly string[] =>
  found.map(({ message }) => message.key);

/** The only finding. */
function only(found: readonly Finding[]): Finding {
  assert.equal(found.length, 1, JSON.stringify(found.map(({ code, message }) => [code, message])));
  return found[0]!;
}

const at = (text: string, { span }: { readonly span: Finding['span'] }): string =>
  text.slice(span.start, span.end);
const rowAt = (text: string, { span }: Finding): string =>
  text.slice(text.lastIndexOf('\n', span.start) + 1, span.start);
const applied = (text: string, { edits }: Fix): string => edited(text, edits);
const inOthers = ({ related }: Finding): readonly Related[] =>
  related.filter(({ file }) => file !== undefined);

suite('rule rollup-sum: figures', () => {
  test('a cell that is no sum is found, with what is added and where', () => {
    const text = consolidated({ documents: '3 0 8' });
    const found = only(check(text));
    assert.equal(found.severity, 'warning');
    assert.equal(at(text, found), '3');
    assert.match(rowAt(text, found), /行政规范性文件 \| $/);
    const { expected, computation, count } = found.message.args;
    assert.deepEqual([expected, computation, count], ['2', '1+1', 2]);
    assert.deepEqual(
      inOthers(found).map(({ file, span, message }) => [
        file!.address,
        (file!.address === 'units/a.md' ? education : health).slice(span.start, span.end),
        message.args.unit,
      ]),
      [
        ['units/a.md', '1', '青禾县教育局'],
        ['units/b.md', '1', '青禾县卫生健康局'],
      ],
    );
  });

  test('a total whose addends cannot be told is found at itself', () => {
    const blank = education.replace(
      /（一）予以公开 \| 3 \| 0 \| 0 \| 0 \| 0 \| 0 \| 3/,
      '（一）予以公开 |  | 0 | 0 | 0 | 0 | 0 | 3',
    );
    assert.notEqual(blank, education);
    const applications = {
      ...twice,
      received: '13 0 0 0 0 0 13',
      granted: '7 0 0 0 0 0 7',
      total: '11 0 0 0 0 0 11',
    };
    const text = consolidated({ applications });
    const found = only(check(text, { ...units, 'units/a.md': blank }));
    assert.equal(at(text, found), '13');
    const places = found.related.map((place) => at(text, place));
    assert.ok(places.includes('7') && places.includes('11'), places.join());
  });

  test('what the report’s own sums prove is said by them alone', () => {
    const text = consolidated({ applications: { ...twice, granted: '6 0 0 0 0 0 7' } });
    assert.deepEqual(
      check(text).map(({ code }) => code),
      ['row-total'],
    );
  });

  test('all figures that a unit has too few are one finding a table, and name it', () => {
    const third = report({
      agency: '青禾县水利局',
      documents: '7 2 30',
      fees: '0.2',
      applications: {
        received: '0 2 0 0 0 0 2',
        granted: '0 2 0 0 0 0 2',
        total: '0 2 0 0 0 0 2',
      },
      cases: '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
    });
    const found = check(consolidated(), { ...units, 'units/c.md': third });
    assert.deepEqual(keys(found), [
      'rollup-sum.unit-missing',
      'rollup-sum.unit-missing',
      'rollup-sum',
    ]);
    assert.equal(found[0]!.message.args.unit, '青禾县水利局');
    assert.deepEqual(found[0]!.fixes, []);
    assert.equal(inOthers(found[0]!)[0]?.file?.address, 'units/c.md');
  });

  test('a unit that is counted twice is named', () => {
    const third = report({ agency: '青禾县水利局', documents: '7 2 30' });
    const text = consolidated({ documents: '16 4 68', fees: '6' })
      .replace('| 行政许可 | 10 |', '| 行政许可 | 20 |')
      .replace('| 行政处罚 | 6 |', '| 行政处罚 | 12 |');
    const [found] = check(text, { ...units, 'units/c.md': third });
    assert.deepEqual(
      [found?.message.key, found?.message.args.unit],
      ['rollup-sum.unit-twice', '青禾县水利局'],
    );
  });

  test('many causes without such a unit are one finding for the table', () => {
    const text = consolidated({ documents: '3 0 8', fees: '4' })
      .replace('| 行政许可 | 10 |', '| 行政许可 | 11 |')
      .replace('| 行政强制 | 0 |', '| 行政强制 | 2 |');
    const found = only(check(text));
    assert.equal(found.message.key, 'rollup-sum.table');
    assert.deepEqual([found.message.args.cells, found.fixes], [4, []]);
    assert.deepEqual(
      found.related.map((place) => at(text, place)),
      ['3', '11', '2', '4'],
    );
  });

  test('many cells of one cause are one finding for the table', () => {
    const rows = ['granted', 'partial', 'refused.state-secret', 'rejected.petition'];
    const applications = {
      ...twice,
      ...Object.fromEntries(rows.map((row) => [row, '9 1 1 0 0 0 11'])),
      received: '36 4 4 0 0 0 44',
      total: '38 4 4 0 0 0 46',
      'refused.process-information': '2 0 0 0 0 0 2',
      'carried-out': '0 0 0 0 0 0 0',
    };
    const found = only(check(consolidated({ applications })));
    assert.equal(found.message.key, 'rollup-sum.table');
  });
});

suite('rule rollup-sum: what cannot be judged', () => {
  test('a blank cell in a unit’s report keeps this cell from being compared, which is said', () => {
    const blank = education.replace('| 行政规范性文件 | 1 | 0 |', '| 行政规范性文件 |  | 0 |');
    assert.notEqual(blank, education);
    const files = { ...units, 'units/a.md': blank };
    const said = only(check(consolidated({ documents: '3 0 8' }), files));
    assert.deepEqual([said.severity, said.message.key], ['hint', 'rollup-sum.not-compared']);
    assert.equal(said.message.args.count, 1);
    assert.deepEqual(
      inOthers(said).map(({ span, file, message }) => [
        file?.address,
        blank.slice(blank.lastIndexOf('\n', span.start) + 1, span.start),
        message.args.unit,
        message.args.count,
      ]),
      [['units/a.md', '| 行政规范性文件 |', '青禾县教育局', 1]],
    );
    const [found] = check(consolidated({ documents: '3 0 9' }), files);
    assert.equal(found?.message.args.expected, '8');
    assert.equal(found.related.at(-1)?.message.key, 'rollup-sum.related-unknown');
    const own = consolidated().replace('| 行政规范性文件 | 2 |', '| 行政规范性文件 |  |');
    assert.deepEqual(check(own), []);
  });

  test('a cell that a unit’s own sums prove wrong adds what they make it', () => {
    const wrong = education.replace(/(一、本年新收.*\| )6 \|$/m, '$17 |');
    assert.notEqual(wrong, education);
    assert.deepEqual(check(consolidated(), { ...units, 'units/a.md': wrong }), []);
  });

  test('cells of a unit’s sum of which one is wrong are not compared', () => {
    const open = report({ agency: '青禾县教育局', cases: '1 0 0 0 0 0 0 0 0 0 0 0 0 0 0' });
    const files = { ...units, 'units/a.md': open };
    const said = only(check(consolidated(), files));
    assert.deepEqual([said.severity, said.message.key], ['hint', 'rollup-sum.not-compared']);
    assert.equal(said.message.args.count, 5);
  });

  test('a table that a unit does not have is not compared at all, which is no mere hint', () => {
    const none = education.replace(/第二十条第（一）项[^]*?(?=三、收到)/, '见附件。\n\n');
    const others = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [
        `units/c${i}.md`,
        none.replaceAll('教育局', `第${i}局`),
      ]),
    );
    const said = only(
      check(consolidated({ documents: '9 9 9' }), { ...units, ...others }).slice(0, 1),
    );
    assert.deepEqual([said.severity, said.message.key], ['info', 'rollup-sum.none-compared']);
    const named = said.message.args.units as readonly {
      readonly key: string;
      readonly args: object;
    }[];
    assert.equal(named.length, 6);
    assert.deepEqual(named.at(-1), { key: 'rollup-sum.file.more', args: { count: 1 } });
    assert.equal(inOthers(said).length, 6);
  });

  test('words for none add 0', () => {
    const none = education.replace('| 行政强制 | 0 |', '| 行政强制 | 无 |');
    assert.notEqual(none, education);
    assert.deepEqual(check(consolidated(), { ...units, 'units/a.md': none }), []);
  });

  test('规章 is not the units’ to add up, and neither are items of the 2019 form', () => {
    assert.deepEqual(check(consolidated({ regulations: '2 0 9' })), []);
    const old = (agency: string, licensing: string): string =>
      shortReport({
        title: `${agency}2020年政府信息公开工作年度报告`,
        disclosure: disclosure2019({ licensing }),
      });
    const files = { 'units/a.md': old('青禾县教育局', '10 0 127') };
    assert.deepEqual(check(old('青禾县人民政府', '99 9 127'), files), []);
    assert.deepEqual(keys(check(old('青禾县人民政府', '99 9 128'), files)), ['rollup-sum']);
  });

  test('amounts are added exactly in any unit, and compared as they are rounded', () => {
    const files = {
      'units/a.md': report({ agency: '青禾县教育局', fees: '0.1' }),
      'units/b.md': report({ agency: '青禾县卫生健康局', fees: '2340元' }),
    };
    for (const fees of ['0.334', '0.33', '0.3', '3340元']) {
      assert.deepEqual(check(consolidated({ fees }), files), [], fees);
    }
    const text = consolidated({ fees: '0.34' });
    const found = only(check(text, files));
    assert.equal(found.message.args.expected, '0.334');
    assert.equal(found.message.args.computation, '2340元+0.1');
    const inYuan = consolidated({ fees: '3400元' });
    const [fix] = only(check(inYuan, files)).fixes;
    assert.equal(applied(inYuan, fix!), consolidated({ fees: '3340元' }));
  });
});

suite('rule rollup-sum: which files count', () => {
  const wrong = consolidated({ documents: '3 0 8' });

  test('nothing is compared while one is missing, which is said once', () => {
    for (const kind of ['missing', 'no-match', 'unreadable', 'no-report']) {
      const found = only(check(wrong, { ...units, 'c.md': kind }));
      assert.equal(found.message.key, 'rollup-sum.incomplete');
      assert.equal(found.severity, 'warning');
      assert.match(at(wrong, found), /青禾县人民政府2024年/);
      assert.deepEqual(
        (found.message.args.files as readonly { readonly key: string }[]).map(({ key }) => key),
        [`rollup-sum.file.${kind}`],
      );
    }
  });

  test('what a pattern finds besides reports is said and keeps nothing from being compared', () => {
    const found = check(wrong, { ...units, 'units/README.md': 'no-report' });
    assert.deepEqual(
      found.map(({ severity, message }) => [severity, message.key]),
      [
        ['hint', 'rollup-sum.left-out'],
        ['warning', 'rollup-sum'],
      ],
    );
  });

  test('a report of another year is left out; without this year’s the body’s is missing', () => {
    const last = report({ agency: '青禾县教育局', year: 2023 });
    const found = check(consolidated(), { ...units, 'units/a-2023.md': last });
    assert.deepEqual(
      found.map(({ severity, message }) => [severity, message.key]),
      [['hint', 'rollup-sum.left-out']],
    );
    assert.equal(inOthers(found[0]!)[0]?.file?.address, 'units/a-2023.md');
    const lacking = only(check(wrong, { 'units/a.md': last, 'units/b.md': health }));
    assert.equal(lacking.message.key, 'rollup-sum.incomplete');
  });

  test('so is one with the tables of another edition, or without a year', () => {
    const other = shortReport({
      title: '青禾县教育局2024年政府信息公开工作年度报告',
      disclosure: disclosure2019({}),
    });
    assert.deepEqual(keys(check(wrong, { 'units/a.md': other, 'units/b.md': health })), [
      'rollup-sum.incomplete',
    ]);
    const timeless = health.replaceAll(/\d{4}年/g, '');
    assert.deepEqual(keys(check(wrong, { 'units/a.md': education, 'units/b.md': timeless })), [
      'rollup-sum.incomplete',
    ]);
  });

  test('two files of one body are counted once, which is said', () => {
    const found = only(check(consolidated(), { ...units, 'units/a.txt': education }));
    assert.deepEqual([found.severity, found.message.key], ['hint', 'rollup-sum.left-out']);
    const differing = report({ agency: '青禾县教育局', documents: '2 0 4' });
    const text = consolidated({ documents: '9 0 8' });
    const doubtful = only(check(text, { ...units, 'units/a.txt': differing }));
    assert.deepEqual([doubtful.severity, doubtful.message.key], ['warning', 'rollup-sum.left-out']);
    assert.equal(
      keys(check(consolidated({ documents: '9 0 9' }), { ...units, 'units/a.txt': differing }))
        .length,
      2,
    );
  });

  test('the consolidated report’s own copies are left out', () => {
    const found = only(check(consolidated(), { ...units, 'units/old.md': wrong }));
    assert.deepEqual([found.severity, found.message.key], ['hint', 'rollup-sum.left-out']);
  });

  test('a consolidated report of unknown year is not compared, which is said', () => {
    const timeless = wrong.replaceAll(/\d{4}年/g, '');
    assert.deepEqual(keys(check(timeless)), ['rollup-sum.year-unknown']);
  });
});

suite('rule rollup-sum: words and acceptance', () => {
  test('every message has its words in both languages, and fills them', () => {
    const own = Object.keys(texts.en).filter((key) => key.startsWith('rollup-sum'));
    assert.ok(own.length > 15);
    const found = [
      ...check(consolidated({ documents: '3 0 9' }), { ...units, 'x/README.md': 'no-report' }),
      ...check(consolidated(), { 'a.md': 'missing' }),
    ];
    for (const words of Object.values(texts)) {
      for (const { key, args } of found.flatMap(({ message, related }) => [
        message,
        ...related.map((place) => place.message),
      ])) {
        const open = [...words[key]!.matchAll(/\{(\w+)[|}]/g)].filter(
          ([, name = '']) => !(name in args),
        );
        assert.deepEqual(open, [], key);
      }
    }
  });

  test('a comment for it is idle only where units are given', () => {
    const comment = '<!-- gouji-ignore-file rollup-sum -->\n';
    const all = createChecker(rules, templates);
    const codes = (files?: Readonly<Record<string, string>>): readonly string[] =>
      all
        .review(parse(comment + consolidated()), {
          ...(files && { subordinates: subordinatesOf(files) }),
        })
        .findings.map(({ code }) => code);
    assert.ok(!codes().includes('suppression-unknown'));
    assert.ok(codes(units).includes('suppression-unknown'));
  });
});
