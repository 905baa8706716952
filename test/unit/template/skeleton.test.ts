import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { BlockTemplate, TableTemplate } from '../../../server/src/template/model';
import type { SkeletonPart } from '../../../server/src/template/skeleton/parts';
import { plainText } from '../../../server/src/template/skeleton/render';
import {
  chapterHeading,
  chapterSkeleton,
  reportSkeleton,
} from '../../../server/src/template/skeleton/report';
import { blockSkeleton, tableSkeleton } from '../../../server/src/template/skeleton/tables';

/** The cells of the pipe table in a block's skeleton, line by line, without the delimiter line. */
function cellsOf(table: TableTemplate, block: BlockTemplate): readonly (readonly string[])[] {
  const lines = plainText(blockSkeleton(table, block))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => {
      assert.ok(line.endsWith('|'), line);
      return line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
    });
  const [delimiters] = lines.splice(1, 1);
  assert.equal(delimiters!.length, lines[0]!.length);
  for (const delimiter of delimiters!) assert.match(delimiter, /^-{3}:?$/);
  return lines;
}

const openPlaces = (parts: readonly SkeletonPart[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'fill' && part.proposed === undefined ? [part.hint] : []));

const known = { agency: '青禾县人民政府', year: 2024 };

for (const template of templates) {
  const [disclosure, applications, review] = template.tables;

  suite(`skeleton of ${template.id}`, () => {
    for (const block of disclosure!.blocks) {
      test(`table two, ${block.caption}: caption, titles, one line a row`, () => {
        assert.ok(plainText(blockSkeleton(disclosure!, block)).startsWith(`${block.caption}\n\n|`));
        assert.deepEqual(cellsOf(disclosure!, block), [
          ['信息内容', ...block.columns.map(({ label }) => label)],
          ...block.rows.map(({ label }) => [
            label,
            ...block.columns.map(({ unitIn, unit }) => (unitIn === 'cell' ? `0${unit}` : '0')),
          ]),
        ]);
      });
    }

    test('table three: titles over seven number columns', () => {
      const [block] = applications!.blocks;
      const [header] = cellsOf(applications!, block!);
      assert.deepEqual(header, [
        '',
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        ...'自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' '),
      ]);
    });

    test('table three: every data row has its label and seven zeros, in order', () => {
      const [block] = applications!.blocks;
      const [, ...lines] = cellsOf(applications!, block!);
      assert.deepEqual(
        lines.map(([, ...cells]) => cells),
        block!.rows
          .filter(({ kind }) => kind === 'data')
          .map(({ label }) => [label, '0', '0', '0', '0', '0', '0', '0']),
      );
    });

    test('table three: a group stands once, before its first row', () => {
      const [block] = applications!.blocks;
      const [, ...lines] = cellsOf(applications!, block!);
      const groups = lines.filter(([group]) => group !== '').map(([group, row]) => [group, row]);
      const firstOther = block!.rows.find(({ parent }) => parent === 'other');
      assert.deepEqual(groups, [
        ['三、本年度办理结果', '（一）予以公开'],
        ['（三）不予公开', '1.属于国家秘密'],
        ['（四）无法提供', '1.本机关不掌握相关政府信息'],
        ['（五）不予处理', '1.信访举报投诉类申请'],
        ...(firstOther ? [['（六）其他处理', firstOther.label]] : []),
      ]);
    });

    test('table four: groups, titles and values over fifteen columns', () => {
      const titles = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
      assert.deepEqual(cellsOf(review!, review!.blocks[0]!), [
        ['行政复议', '行政诉讼 未经复议直接起诉', '行政诉讼 复议后起诉'].flatMap((group) => [
          group,
          '',
          '',
          '',
          '',
        ]),
        [...titles, ...titles, ...titles],
        Array<string>(15).fill('0'),
      ]);
    });

    test('a report has its title, preamble and every chapter in order', () => {
      const report = plainText(reportSkeleton(template, known));
      const headings = report.match(/^#+ .*$/gm);
      assert.deepEqual(headings, [
        '# 青禾县人民政府2024年政府信息公开工作年度报告',
        ...'一二三四五六'.split('').map((n, i) => `## ${n}、${template.chapters[i]!.title}`),
      ]);
      const preamble = report.slice(0, report.indexOf('## 一'));
      assert.ok(preamble.includes(template.document.number));
      assert.ok(preamble.includes('自2024年1月1日起至2024年12月31日止'));
      assert.doesNotMatch(report, /\n{3}|\{|\}|[^\n]$/);
    });

    test('a chapter is the heading, its text and its table, as in the report', () => {
      const report = plainText(reportSkeleton(template));
      for (const chapter of template.chapters) {
        const skeleton = plainText(chapterSkeleton(template, chapter));
        assert.ok(skeleton.startsWith(`## ${chapterHeading(chapter)}\n\n`));
        assert.ok(report.includes(`\n${skeleton}`), chapter.id);
        const table = template.tables.find(({ id }) => id === chapter.table);
        if (table) assert.ok(skeleton.endsWith(plainText(tableSkeleton(table))), chapter.id);
      }
    });

    test('body and year are asked for only where they are not known', () => {
      const facts = (parts: readonly SkeletonPart[]): ReadonlySet<string | undefined> =>
        new Set(parts.map((part) => (part.kind === 'fill' ? part.name : undefined)));
      assert.deepEqual([...facts(reportSkeleton(template))].sort(), ['agency', 'year', undefined]);
      assert.deepEqual([...facts(reportSkeleton(template, known))], [undefined]);
    });

    test('places to complete are told apart by their hints', () => {
      const hints = openPlaces(reportSkeleton(template, known));
      assert.ok(hints.length > 0);
      assert.deepEqual([...new Set(hints)], hints);
      for (const hint of hints)
        assert.ok(plainText(reportSkeleton(template)).includes(`（此处填写：${hint}）`));
    });
  });
}

suite('skeleton of the fee statement', () => {
  test('the form of 2021 has it, with its legal basis; the trial form has not', () => {
    const [of2019, of2021] = templates.map((template) =>
      plainText(chapterSkeleton(template, template.chapters[5]!, known)),
    );
    assert.ok(
      of2021!.includes('依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2024年'),
    );
    assert.doesNotMatch(of2019!, /处理费/);
  });
});
