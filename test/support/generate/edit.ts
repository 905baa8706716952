import fc from 'fast-check';

const pieces = [
  '',
  '3',
  '12',
  '0',
  '，',
  '。',
  '\n',
  '\r\n',
  '\t',
  '| ',
  '《',
  '（',
  '我局共收到政府信息公开申请5件，办结4件。',
  '进一步进一步',
  '2019年',
  '二、主动公开政府信息情况\n',
];

/** One edit: where it begins, in parts of a thousand of the text, how much it takes out, and what it puts there. */
export const anyEdit = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  length: fc.integer({ min: 0, max: 12 }),
  piece: fc.constantFrom(...pieces),
});
