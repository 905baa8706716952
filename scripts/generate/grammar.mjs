// The editor's grammar: hand-written patterns in scripts/grammar/, the words of the tables and the
// titles of the chapters from the templates.
import { inline } from '../grammar/inline.mjs';
import { lines } from '../grammar/lines.mjs';

export function files() {
  const grammar = {
    information_for_contributors: [
      'Written by `npm run generate` from scripts/grammar/ and templates/.',
    ],
    name: '勾稽年报',
    scopeName: 'text.gouji',
    patterns: [
      'title',
      'delimiter-row',
      'row',
      'chapter',
      'subsection',
      'empty-cell',
      'lone-figure',
      'list-item',
      'inline',
    ].map((name) => ({ include: `#${name}` })),
    repository: { ...lines, ...inline },
  };
  return [['syntaxes/gouji.tmLanguage.json', JSON.stringify(grammar)]];
}
