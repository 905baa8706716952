const text = { type: 'string', minLength: 1 };
const message = { type: 'object', required: ['text'], properties: { text } };
const position = { type: 'integer', minimum: 1 };
const region = {
  type: 'object',
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  properties: {
    startLine: position,
    startColumn: position,
    endLine: position,
    endColumn: position,
  },
  additionalProperties: false,
};
const artifactLocation = {
  type: 'object',
  required: ['uri'],
  properties: { uri: { type: 'string', pattern: '^[!#-;=?-Z_a-z~%\\]\\[]+$' } },
  additionalProperties: false,
};
const physicalLocation = {
  type: 'object',
  required: ['artifactLocation', 'region'],
  properties: { artifactLocation, region },
  additionalProperties: false,
};
const level = { enum: ['none', 'note', 'warning', 'error'] };

const descriptor = {
  type: 'object',
  required: ['id', 'shortDescription', 'fullDescription', 'helpUri', 'defaultConfiguration'],
  properties: {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: { type: 'string', pattern: '^https://' },
    defaultConfiguration: {
      type: 'object',
      required: ['level', 'enabled'],
      properties: { level, enabled: { type: 'boolean' } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const fix = {
  type: 'object',
  required: ['description', 'artifactChanges'],
  properties: {
    description: message,
    artifactChanges: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['artifactLocation', 'replacements'],
        properties: {
          artifactLocation,
          replacements: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['deletedRegion'],
              properties: {
                deletedRegion: region,
                insertedContent: {
                  type: 'object',
                  required: ['text'],
                  properties: { text: { type: 'string' } },
                  additionalProperties: false,
                },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
  properties: {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['physicalLocation'], properties: { physicalLocation } },
    },
    relatedLocations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'physicalLocation', 'message'],
        properties: { id: { type: 'integer', minimum: 0 }, physicalLocation, message },
        additionalProperties: false,
      },
    },
    fixes: { type: 'array', items: fix },
  },
  additionalProperties: false,
};

/** The part of SARIF 2.1.0 (OASIS) that the command line writes, and nothing beyond it. */
export const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'columnKind', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                properties: {
                  name: text,
                  version: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
                  rules: { type: 'array', minItems: 1, items: descriptor },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    properties: {
                      level,
                      message,
                      locations: {
                        type: 'array',
                        items: { type: 'object', properties: { physicalLocation } },
                      },
                    },
                    additionalProperties: false,
                  },
                },
              },
              additionalProperties: false,
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          artifacts: {
            type: 'array',
            items: {
              type: 'object',
              required: ['location'],
              properties: { location: artifactLocation },
              additionalProperties: false,
            },
          },
          results: { type: 'array', items: result },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
