import { brokenSentence } from '../../../server/src/rules/catalogue/broken-sentence';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(brokenSentence, {
  valid: [
    {
      name: 'items of a list that end alike',
      text: overviewSaying(
        '加强用水、节水管理，健全、完善制度，既要规定、稳定，也要准时、及时公开，周全、安全。',
      ),
    },
    {
      name: 'connectives with what they connect',
      text: overviewSaying(
        '依法答复，群众积极参与。氛围祥和。等于各组之和。对于来信，以及来电，逐件办理。',
      ),
    },
    {
      name: 'in the title of a document',
      text: overviewSaying('印发《政务新媒体定、稳定运行办法》。'),
    },
  ],
  invalid: [
    {
      name: 'a piece of a word',
      text: overviewSaying('确保政务新媒体⟦定、稳定⟧、高效运行。'),
      severity: 'warning',
      messages: ['broken-sentence.fragment'],
      says: '“定、稳定”',
    },
    {
      name: 'nothing after the connective',
      text: overviewSaying('加强机构建设⟦以及。⟧全年公开信息30条。'),
      severity: 'warning',
      messages: ['broken-sentence.connective'],
    },
    {
      name: 'a chapter that breaks off',
      text: overviewSaying('全年公开信息30⟦条，⟧'),
      severity: 'warning',
      messages: ['broken-sentence.cut-off'],
    },
  ],
});
