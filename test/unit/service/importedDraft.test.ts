import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { importedDraft } from '../../../server/src/service/importedDraft';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft } from '../../support/draft';
import { parse } from '../../support/reader';

const reader = createReportReader(templates);

suite('a draft made of a file’s text', () => {
  const shown = newDraft().replace(/^#+ /gm, '').replace(/\n\n+/g, '\n');

  test('has its headings marked, and reads as the file’s text does', () => {
    const { text, leftOut } = importedDraft(shown, reader);
    assert.deepEqual(leftOut, []);
    assert.match(text, /^# 云溪市生态环境局2024年政府信息公开工作年度报告\n\n/);
    assert.equal([...text.matchAll(/^## /gm)].length, 6);
    const before = parse(shown);
    const after = parse(text);
    for (const [id, table] of before.tables) {
      assert.equal(after.tables.get(id)?.rows.size, table.rows.size, id);
    }
  });

  test('what stands before the title is listed at the end, and no number is lost', () => {
    const { text, leftOut } = importedDraft(`首页\n点击 1024 次\n${shown}`, reader);
    assert.deepEqual(leftOut, [{ key: 'import.left.before', args: { count: 2 } }]);
    assert.match(text, /^# 云溪市/);
    assert.match(text, /<!-- [^]*点击 1024 次\n-->\n$/);
  });

  test('the pages’ numbers are left out and named, within tables too', () => {
    const lines = shown.trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('规范性文件'));
    const paged = [...lines.slice(0, at), '— 1 —', ...lines.slice(at), '— 2 —'].join('\n');
    const { text, leftOut } = importedDraft(paged, reader);
    assert.deepEqual(leftOut, [{ key: 'import.left.page-marks', args: { count: 2 } }]);
    assert.match(text, /<!-- [^]*页码：— 1 —、— 2 —\n-->\n$/);
    assert.equal(
      text.slice(0, text.indexOf('<!--')).trim(),
      importedDraft(shown, reader).text.trim(),
    );
  });

  test('they are so as well where the text has no title and begins with an empty line', () => {
    const pages = ['', '一、总体情况', '全年平稳有序。', '— 1 —', '工作规范。', '— 2 —'];
    assert.deepEqual(importedDraft(pages.join('\n'), reader).leftOut, [
      { key: 'import.left.page-marks', args: { count: 2 } },
    ]);
  });

  suite('whose lines a converter broke', () => {
    const paragraphs = [
      '云溪市水务局2024年政府信息公开工作年度报告',
      '本报告由云溪市水务局编制，所列数据的统计期限自2024年1月1日起至2024年12月31日止，电子版可在本局网站查阅和下载。',
      '一、总体情况',
      '（一）主动公开情况',
      '全年通过门户网站公开河道整治、供水水质等信息1186条，其中水质信息612条，工程信息574条，群众可以按河段查询。',
      '（二）依申请公开。全年新收政府信息公开申请32件，按照《中华人民共和国政府信息公开条例》全部按时办结，没有超过期限的。',
      '六、其他需要报告的事项',
      '没有其他需要报告的事项。',
      '云溪市水务局',
      '2025年1月20日',
    ];
    const broken = (line: string): readonly string[] => line.match(/(?:\d+|.){1,22}/gu) ?? [];
    const lines = paragraphs.flatMap(broken);
    const isHeading = (line: string): boolean => /^[一六]、/.test(line);
    const joined = paragraphs
      .map((line, i) => (i === 0 ? `# ${line}` : isHeading(line) ? `## ${line}` : line))
      .join('\n\n');

    test('has its paragraphs whole again; headings and signatures stand for themselves', () => {
      assert.equal(importedDraft(lines.join('\n'), reader).text.trim(), joined);
    });

    test('so it has where a page ends within a paragraph, or each line is apart', () => {
      const at = lines.findIndex((line) => line.startsWith('全年通过'));
      const paged = [...lines.slice(0, at + 1), '— 1 —', ...lines.slice(at + 1), '— 2 —'];
      const { text } = importedDraft(paged.join('\n'), reader);
      assert.equal(text.slice(0, text.indexOf('<!--')).trim(), joined);
      assert.equal(importedDraft(lines.join('\n\n'), reader).text.trim(), joined);
    });

    test('of two numbers is not made one', () => {
      const text = lines.join('\n').replace('32\n件', '32\n51件');
      assert.match(importedDraft(text, reader).text, /申请32 51件/);
    });
  });
});
