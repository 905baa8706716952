import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { builtInWords } from '../../../server/src/facts/words/builtIn';

const words = builtInWords();

/** By a rule's code, a paragraph in which it finds something. */
const paragraphs: Readonly<Record<string, string>> = {
  'basis-edition': '根据国办公开函〔2021〕30号编制。',
  'date-invalid': '数据截至2024年2月30日。',
  'reference-undefined': '严格落实《办法》要求。',
  'reference-outdated': '落实《2024年政府信息公开工作要点》。',
  'review-unexplained': '全年发生行政复议案件1件。',
  'personal-id': '身份证号110101199003074477，已登记。',
  'personal-mobile': '电话138-1234-5678。',
  'personal-name': '申请人：李清，提出申请。',
  'personal-email': '请发至qinghe@163.com，谢谢。',
  'secrecy-mark': `本页为${words.secrecyMarks.find(({ alone }) => alone !== true)!.word}。`,
  placeholder: '全年主动公开XX条。',
  'copied-residue': `${words.levelWords[0]!.word}开展工作。`,
  typo: `全年${words.typos.find(({ next, unless }) => !next && !unless)!.word}。`,
  'repeated-word': '进一步进一步加强。',
  'broken-sentence': '加强建设以及。',
  'approximate-count': '全年公开5169余条信息。',
  'term-conflict': '公开季度环境质量月报。',
  'de-particle': '通俗易懂的发布信息。',
  punctuation: '公开，，答复。',
  'punctuation-width': '公开,答复。',
  'agency-name-old': `由${words.formerNames[0]!.word}办理。`,
  'enumeration-count': '存在以下三方面问题：一是公开不够；二是解读不多。',
  'calendar-count': '编发月报14期。',
  'budget-year': '公开2024年度部门决算。',
};

suite('what rules look for in running text', () => {
  const searching = rules.flatMap(({ code, search }) => (search ? [{ code, search }] : []));

  test('there is a paragraph for every rule', () => {
    assert.deepEqual(searching.map(({ code }) => code).sort(), Object.keys(paragraphs).sort());
  });

  for (const { code, search } of searching) {
    test(`${code}: is found in its paragraph, whatever was searched before`, () => {
      const find = (text: string): readonly object[] => [...search.find(text, words)];
      const own = find(paragraphs[code]!);
      assert.ok(own.length > 0, paragraphs[code]);
      const all = Object.values(paragraphs);
      const once = all.map(find);
      const again = [...all].reverse().map(find).reverse();
      assert.deepEqual(again, once);
      assert.deepEqual(find(paragraphs[code]!), own);
    });
  }
});
