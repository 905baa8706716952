import assert from 'node:assert/strict';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { Localised } from '../../../server/src/template/localised';
import type { Explanation } from '../../../server/src/template/model';
import { articlesIn, explanationsOf } from './walk';

/** The Regulations on Open Government Information have this many articles. */
const lastArticle = 56;

const textsOf = ({ meaning, basis, counting, mistakes }: Explanation): readonly Localised[] =>
  [meaning, basis, ...(counting ?? []), mistakes].filter((text) => text !== undefined);

suite('explanations', () => {
  for (const template of templates) {
    for (const [place, explanation] of explanationsOf(template)) {
      test(`${template.id} ${place}`, () => {
        for (const text of textsOf(explanation)) {
          assert.match(text['zh-cn'], /\p{Script=Han}{2}/u);
          assert.match(text.en, /^[^\p{Script=Han}]/u);
          assert.match(text.en, /[a-z]{3}/);
          const articles = articlesIn(text['zh-cn']);
          assert.deepEqual(articlesIn(text.en), articles, 'the languages cite other articles');
          assert.deepEqual(
            articles.filter((article) => article < 1 || article > lastArticle),
            [],
          );
        }
        if (explanation.basis?.confidence === 'low') {
          assert.doesNotMatch(explanation.basis['zh-cn'], /第.+条/);
          assert.doesNotMatch(explanation.basis.en, /Article \d/);
        }
        assert.ok(explanation.counting, 'how to count is not explained');
        for (const { source, 'zh-cn': text } of explanation.counting)
          assert.equal(
            text.includes('各地口径不一'),
            source === 'unverified',
            'what differs from place to place is said so, and marked so',
          );
        assert.ok(explanation.mistakes, 'usual mistakes are not explained');
      });
    }
  }

  test('the articles of a text are read in both languages', () => {
    assert.deepEqual(articlesIn('第十条、第二十条第（一）项、第五十六条'), [10, 20, 56]);
    assert.deepEqual(
      articlesIn('Article 7; Articles 9, 12 and 31; Article 36, item (4)'),
      [7, 9, 12, 31, 36],
    );
  });
});
