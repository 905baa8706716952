// The schema of a collection of reports in gouji.json.
const text = { type: 'string', minLength: 1 };

/** Every property described, and none that the server does not read. */
function described(names, properties) {
  const unknown = Object.keys(properties).filter((name) => !names.includes(name));
  const missing = names.filter((name) => !(name in properties));
  if (unknown.length + missing.length === 0) return properties;
  throw new Error(`The schema of the collection differs in ${[...unknown, ...missing].join(', ')}`);
}

/** What an aspect must state: each of the list, of a list within it one. */
const required = {
  type: 'array',
  items: { anyOf: [text, { type: 'array', items: text, minItems: 1 }] },
};

/**
 * What an office above asks, by itself or within a collection. Types of one's own have chapters and aspects of
 * their own: whether one has the name is told when the file is read.
 */
export function requirementsSchema(names) {
  const { chapters, requirementFields, aspects } = names;
  return {
    description:
      '上级通知在全国统一格式之外的要求。 / What the notice of an office above asks beyond the national form.',
    type: 'object',
    additionalProperties: false,
    properties: described(requirementFields, {
      notice: { ...text, description: '通知的名称，作为依据写在问题里。 / The notice’s name.' },
      deadline: {
        description:
          '报送期限（报告年度的次年），如 01-20。 / Last day to hand in, of the following year.',
        type: 'string',
        pattern: '^\\d{2}-\\d{2}$',
      },
      longestOverview: {
        description: '第一章“总体情况”最多多少字。 / The most characters of chapter one.',
        type: 'integer',
        minimum: 1,
      },
      aspects: {
        description:
          '总体情况各方面必须写到的话：如 { "监督保障": ["社会评议", ["责任追究", "问责"]] }，里层列表写到一个即可。 / What each aspect of chapter one must state; of a list within the list one is enough.',
        type: 'object',
        additionalProperties: required,
        properties: Object.fromEntries(aspects.map((name) => [name, required])),
      },
      sentences: {
        description: '报告中必须有的话。 / Sentences that every report must have.',
        type: 'array',
        items: {
          anyOf: [
            text,
            {
              type: 'object',
              additionalProperties: false,
              required: ['text'],
              properties: { text, chapter: { anyOf: [{ enum: chapters }, text] } },
            },
          ],
        },
      },
    }),
  };
}

export function collectionSchema(names) {
  const { collectionFields, collectionYears, levels, unitFields, replyFields } = names;
  const replies = {
    description:
      '清单的回复送到哪里，写在函里。 / Where the replies to lists go, as the covering note says.',
    type: 'object',
    additionalProperties: false,
    properties: described(replyFields, {
      to: {
        ...text,
        description: '发清单的机关，也是函的落款。 / The office that sends the lists.',
      },
      contact: { ...text, description: '联系人和电话。 / Whom to ask.' },
      by: {
        description: '回复期限，如 2025-02-14。 / The last day to reply.',
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      },
    }),
  };
  const unit = {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: described(unitFields, {
      name: {
        ...text,
        description: '单位全称，与报告标题一致。 / The body’s full name, as its title has it.',
      },
      aliases: {
        description:
          '曾用名，以及并入的单位的名称。 / Its earlier names, and those of bodies merged into it.',
        type: 'array',
        items: text,
      },
      level: { description: '级别。 / Its level.', enum: levels },
      contact: { ...text, description: '联系人，只用于催报清单。 / Whom to call.' },
      consolidates: {
        description:
          '这个单位的报告是汇总报告：all 汇总名单上其他全部单位，或列出单位名称。 / Its report adds up others: all of the roster, or those named.',
        anyOf: [{ const: 'all' }, { type: 'array', items: text, minItems: 1 }],
      },
    }),
  };
  const requirements = requirementsSchema(names);
  return {
    description:
      '一批报告：单位名单、报告放在哪里、谁汇总谁、上级的要求。gouji init 可以生成。 / A collection of reports: roster, places, who adds up whom, local requirements. `gouji init` proposes one.',
    type: 'object',
    additionalProperties: false,
    properties: described(collectionFields, {
      year: {
        description:
          '正在收集哪一年度的报告；不写则由报告决定。 / The report year; left to the reports unless given.',
        type: 'integer',
        minimum: collectionYears.first,
        maximum: collectionYears.last,
      },
      reports: {
        description:
          '各年度报告所在：文件、文件夹或通配符，路径从本文件所在的文件夹写起；! 开头的除外。按内容认单位和年度，不看文件名。 / Where the reports of all years lie. Body and year are read from the reports.',
        type: 'array',
        items: { type: 'string', pattern: '^!?[^!]' },
        default: ['.'],
      },
      units: {
        description: '单位名单。 / The roster.',
        type: 'array',
        items: { anyOf: [text, unit] },
        defaultSnippets: [{ label: '{ "name": … }', body: [{ name: '${1:单位全称}' }] }],
      },
      requirements,
      replies,
    }),
  };
}
