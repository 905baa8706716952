import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { holdsFor } from '../../../server/src/rules/needs';
import { disclosureEditions as templates } from '../../support/disclosure';
import { denials } from '../../support/generate/narrative/denials';
import { claimSentencesOf } from '../../support/generate/narrative/claimSentences';
import { allFaults } from './catalogue';

suite('property: nothing is left untried', () => {
  test('every rule of the generated reports’ forms has a kind of fault, under its own name', () => {
    const ofForm = rules.filter((rule) => templates.some((each) => holdsFor(rule, each)));
    const codes = new Set(allFaults.map(({ code }) => code));
    assert.deepEqual(
      ofForm.map(({ code }) => code).filter((code) => !codes.has(code)),
      [],
    );
    const names = allFaults.map(({ code, name }) => `${code}: ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  for (const form of templates) {
    test(`${form.id}: every claim with words is told in generated reports`, () => {
      const told = new Set(claimSentencesOf(form).map(({ claim }) => claim));
      const untold = (form.claims?.list ?? []).filter(
        ({ id, words, bare }) => (words !== undefined || bare === true) && !told.has(id),
      );
      assert.deepEqual(
        untold.map(({ id }) => id),
        [],
      );
    });
  }

  test('what is denied in generated reports is denied in several wordings', () => {
    assert.ok(denials.every(({ sentences }) => sentences.length > 1));
  });
});
