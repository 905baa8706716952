// Written by `npm run generate` from package.json.
export const product = {
  name: 'gouji',
  version: '0.1.0',
  /** The pages about the rules, one a rule: `<code>.md`. */
  rulePages: 'https://github.com/gouji/gouji/blob/main/docs/rules/',
} as const;
