import { words } from './words.mjs';

const suffixes = { 'zh-cn': '.md', en: '.en.md' };
const names = { 'zh-cn': '简体中文', en: 'English' };

/** File name of a page, e.g. `row-total.en.md`. */
export const pageName = (name, language) => `${name}${suffixes[language]}`;

/** The page about one rule. */
export function rulePage(rule, language, sources) {
  const { code } = rule;
  const text = words[language];
  const say = (key, args) => sources.say(language, key, args);
  const example = sources.exampleOf(rule);
  const about = (part) => sources.ruleText(language, code, part, example.edition.type);
  return lines([
    `<!-- ${text.written} -->`,
    `# ${escaped(say(`rule.${code}.title`))}`,
    `${text.code} \`${code}\` · ${text.level} **${levelOf(rule, say)}** · ${otherLanguage(code, language)} · [${text.all}](${pageName('README', language)})`,
    ...(rule.format ? [text.encouraged] : []),
    ...(rule.offByDefault ? [text.off] : []),
    escaped(about('explanation')),
    `## ${text.why}`,
    escaped(about('basis')),
    `## ${text.example}`,
    ...exampleOf(example, text, say),
    ...(example.previous ? [text.previous] : []),
    ...(example.units.length > 0 ? howToGiveUnits(text) : []),
    ...fieldsOf(example, language, sources),
    ...silencing(rule, text, say, sources),
    text.offline.replace('CODE', code),
  ]);
}

/** The list of all rules, in the order of the catalogue. */
export function indexPage(language, { rules, say: sayIn }) {
  const text = words[language];
  const say = (key) => sayIn(language, key);
  const rows = rules.map((rule) => [
    `[${escaped(say(`rule.${rule.code}.title`))}](${pageName(rule.code, language)})`,
    `\`${rule.code}\``,
    say(`cli.severity.${rule.severity}`),
    [rule.offByDefault ? text.byDefaultOff : '', rule.format ? text.less : '']
      .filter(Boolean)
      .join(language === 'en' ? '; ' : '；'),
  ]);
  return lines([
    `<!-- ${text.written} -->`,
    `# ${text.indexTitle}`,
    otherLanguage('README', language),
    text.indexIntro,
    [[text.title, text.code, text.level, text.notes], ['---', '---', '---', '---'], ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  ]);
}

function lines(blocks) {
  if (blocks.includes(undefined))
    throw new Error(`words are missing after: ${blocks[blocks.indexOf(undefined) - 1]}`);
  return `${blocks.join('\n\n')}\n`;
}

const otherLanguage = (name, language) =>
  Object.keys(names)
    .filter((other) => other !== language)
    .map((other) => `[${names[other]}](${pageName(name, other)})`)
    .join(' · ');

const levelOf = ({ severity, offByDefault }, say) =>
  say(`cli.severity.${offByDefault ? 'off' : severity}`);

const howToGiveUnits = ({ units }) => [
  units.how,
  fenced(
    'json',
    JSON.stringify({ consolidated: units.consolidated, subordinates: units.subordinates }, null, 2),
  ),
  units.more,
  fenced('sh', units.command),
];

function exampleOf({ parts, lastYear, units, finding }, text, say) {
  const { message, fixes } = finding;
  const bad = parts.map((part) => (part.bad.length > 0 ? part.bad : [text.leftOut]));
  return [
    ...(lastYear ? [text.lastYear, draft([lastYear])] : []),
    ...units.flatMap(({ figures, lines }) => [
      text.units.says.replace('UNIT', figures.agency),
      draft([lines]),
    ]),
    text.bad,
    draft(bad),
    text.says,
    `> ${escaped(say(message.key, message.args))}`,
    ...(fixes.length > 0
      ? [
          text.fixes,
          fixes.map(({ title }) => `- ${escaped(say(title.key, title.args))}`).join('\n'),
        ]
      : []),
    text.good,
    draft(parts.map((part) => part.good)),
  ];
}

/** Lines of a draft; what is left out between them shows as `…`. */
const draft = (pieces) =>
  `\`\`\`text\n${pieces.map((piece) => piece.join('\n')).join('\n\n…\n\n')}\n\`\`\``;

function fieldsOf({ about, edition }, language, { explain, fieldAt }) {
  if (!about) return [];
  return [
    `## ${words[language].fields}`,
    ...about.flatMap((path) => {
      const { label, explanation } = fieldAt(edition, path);
      return [...(label ? [`**${escaped(label)}**`] : []), ...explain(language, explanation)];
    }),
  ];
}

/** How to switch a rule off, or on. What is said of comments themselves is not for a comment to silence. */
function silencing({ code, offByDefault, severity, last }, text, say, { commentOf }) {
  const setting = (level) => fenced('json', JSON.stringify({ rules: { [code]: level } }, null, 2));
  if (offByDefault) {
    return [`## ${text.turnOn}`, text.turnOnHow, setting(severity), text.levels];
  }
  const rule = say(`rule.${code}.title`);
  const choice = (scope) => `**${escaped(say(`action.ignore.${scope}`, { rule }))}**`;
  const here = [
    choice('next'),
    text.next,
    fenced('text', commentOf('next', `${code}${text.reason}`)),
    choice('baseline'),
    text.baseline,
    choice('file'),
    text.file,
    fenced('text', commentOf('file', code)),
  ];
  return [
    `## ${text.silence}`,
    text.choose,
    ...(last ? [] : here),
    choice('everywhere'),
    text.everywhere,
    setting('off'),
    text.levels,
  ];
}

const fenced = (language, body) => `\`\`\`${language}\n${body}\n\`\`\``;

/** Text that Markdown shows as it is. */
const escaped = (text) => text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
