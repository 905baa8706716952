import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { rules } from '../../../server/src/rules/catalogue';
import { createCheckers } from '../../../server/src/rules/checkerCache';
import { builtInWords } from '../../../server/src/facts/words/builtIn';
import { mergeWords } from '../../../server/src/facts/words/merge';
import { placesOf } from '../../../server/src/facts/words/search';
import type { Correction, Word, WordsExtension } from '../../../server/src/facts/words/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import { overviewSaying } from '../../support/narrative';
import { parse } from '../../support/reader';
import { readJson } from '../template/files';

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  readJson('wordlists/wordlist.schema.json') as object,
);

const files = readdirSync(join(__dirname, '..', '..', '..', '..', 'wordlists')).filter(
  (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
);

const entryLists: Readonly<Record<string, readonly Word[]>> = {
  typos: builtInWords().typos,
  pleonasms: builtInWords().pleonasms,
  formerNames: builtInWords().formerNames,
  levelWords: builtInWords().levelWords,
  webResidue: builtInWords().webResidue,
  placeholders: builtInWords().placeholders,
  secrecyMarks: builtInWords().secrecyMarks,
  outdatedReferences: builtInWords().outdatedReferences,
};

suite('word lists', () => {
  for (const file of files) {
    test(`${file} follows the schema`, () => {
      validate(readJson(`wordlists/${file}`));
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  test('an entry without its correction and an unknown list are refused', () => {
    assert.equal(validate({ typos: [{ word: '公部', confidence: 'certain' }] }), false);
    assert.equal(validate({ spellings: [] }), false);
  });

  for (const [name, entries] of Object.entries(entryLists)) {
    test(`${name}: no word twice, and each context contains its word`, () => {
      const words = entries.map(({ word }) => word);
      assert.deepEqual(
        words.filter((word, i) => words.indexOf(word) !== i),
        [],
      );
      for (const { word, unless = [] } of entries) {
        assert.deepEqual(
          unless.filter((context) => !context.includes(word)),
          [],
          word,
        );
      }
    });
  }

  test('no correction is itself reported', () => {
    const corrections: readonly Correction[] = [
      ...builtInWords().typos,
      ...builtInWords().pleonasms,
    ];
    const wrong = corrections.flatMap(({ right }) =>
      builtInWords()
        .typos.filter((typo) => [...placesOf(right, typo)].length > 0)
        .map(({ word }) => `${right}: ${word}`),
    );
    assert.deepEqual(wrong, []);
  });
});

suite('searching for a word', () => {
  const found = (text: string, word: Word): readonly number[] =>
    [...placesOf(text, word)].map(({ from }) => from);

  test('each place once, from left to right', () => {
    assert.deepEqual(found('公部和公部', { word: '公部' }), [0, 3]);
  });

  test('not inside a context that makes it right', () => {
    const word = { word: '公部', unless: ['公部门', '办公部'] };
    assert.deepEqual(found('办公部门公部信息，公部', word), [4, 9]);
  });

  test('only before what must follow, 0 being any digit', () => {
    const word = { word: '截止', next: ['0', '目前'] };
    assert.deepEqual(found('截止2024年，截止日期，截止目前，截止', word), [0, 13]);
  });
});

suite('a user’s own words', () => {
  const checkers = createCheckers(rules, templates);
  const codesIn = (words: WordsExtension, overview: string): readonly string[] =>
    checkers(words)
      .check(parse(overviewSaying(overview)))
      .map(({ code }) => code)
      .filter((code) => code === 'typo' || code === 'repeated-word');

  test('are looked for by a checker of their own', () => {
    const words = { typos: [{ word: '云溪是', right: '云溪市', confidence: 'certain' as const }] };
    assert.deepEqual(codesIn(words, '云溪是平稳有序。'), ['typo']);
    assert.deepEqual(codesIn({}, '云溪是平稳有序。'), []);
    assert.equal(checkers(words), checkers(words));
    assert.equal(checkers({}), checkers({}));
    assert.notEqual(checkers(words), checkers({}));
  });

  test('that are accepted may stand twice', () => {
    const text = '开展云溪扎实扎实行动，工作扎实扎实。';
    assert.deepEqual(codesIn({}, text), ['repeated-word']);
    assert.deepEqual(codesIn({ accepted: ['工作扎实扎实'] }, text), []);
    assert.deepEqual(codesIn({ accepted: ['行动扎实'] }, text), ['repeated-word']);
  });

  test('an entry for a known word replaces it, another is added, the base stays as it was', () => {
    const known = builtInWords().typos[0]!;
    const count = builtInWords().typos.length;
    const merged = mergeWords(builtInWords(), {
      typos: [
        { ...known, right: '另一写法' },
        { word: '云溪是', right: '云溪市', confidence: 'certain' },
      ],
    });
    assert.equal(merged.typos.length, count + 1);
    assert.equal(merged.typos[0]!.right, '另一写法');
    assert.equal(merged.typos[count]!.word, '云溪是');
    assert.equal(builtInWords().typos.length, count);
    assert.notEqual(known.right, '另一写法');
  });

  test('an accepted wording excuses the words in it, in every list', () => {
    const merged = mergeWords(builtInWords(), { accepted: ['云溪权利清单平台'] });
    const entry = merged.typos.find(({ word }) => word === '权利清单')!;
    const text = '云溪权利清单平台公布权利清单';
    assert.deepEqual(
      [...placesOf(text, entry)].map(({ from }) => from),
      [10],
    );
  });
});
