import assert from 'node:assert/strict';
import { readJson } from './repository';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

suite('language configuration', () => {
  const configuration = readJson('language-configuration.json') as LanguageConfiguration;
  const { pattern, flags } = configuration.wordPattern;
  const wordsOf = (text: string): readonly string[] =>
    [...text.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);

  test('a figure is one word, with its separators and decimals', () => {
    assert.deepEqual(wordsOf('共1,234,567.89万元'), ['共', '1,234,567.89', '万元']);
    assert.deepEqual(wordsOf('收费１２．５元'), ['收费', '１２．５', '元']);
    assert.deepEqual(wordsOf('| 12 | 3 |'), ['12', '3']);
  });

  test('a run of Han characters ends at punctuation and figures', () => {
    assert.deepEqual(wordsOf('（一）予以公开，2024年'), ['一', '予以公开', '2024', '年']);
    assert.deepEqual(wordsOf('二〇二四年'), ['二〇二四年']);
  });

  test('a list of figures is no thousands group', () => {
    assert.deepEqual(wordsOf('2,3,10'), ['2', '3', '10']);
  });

  test('a Latin word keeps its hyphens', () => {
    assert.deepEqual(wordsOf('Wi-Fi 覆盖 e_mail'), ['Wi-Fi', '覆盖', 'e_mail']);
  });

  test('every bracket closes itself and surrounds a selection', () => {
    const closed = configuration.autoClosingPairs.map(({ open, close }) => `${open}${close}`);
    const surrounding = configuration.surroundingPairs.map((pair) => pair.join(''));
    assert.deepEqual(surrounding, closed);
    const brackets = configuration.brackets.map((pair) => pair.join(''));
    assert.deepEqual(
      brackets.filter((pair) => !closed.includes(pair)),
      [],
    );
  });
});
