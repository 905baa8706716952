import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { product } from '../../protocol/product';
import type { Severity } from '../../rules/model';
import { ruleText } from '../../rules/wording/ruleTexts';
import { usualType } from '../../template/load';
import type { Range } from '../../text/lines';
import type { FindingRecord } from '../../publish/records/findingRecord';
import { jsonText } from '../terminal/controls';
import { collect, type Format, type FormatContext } from './format';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, one run; positions are 1-based and in UTF-16 units, as it says in it. */
export const sarif: Format = async function* (files, context) {
  const { drafts: all, unread } = await collect(files);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: product.name,
            version: product.version,
            semanticVersion: product.version,
            language: context.languageTag,
            rules: descriptors(context),
          },
        },
        language: context.languageTag,
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ record: { path, error } }) => ({
              level: 'error',
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: all.map(({ record }) => ({ location: { uri: uriOf(record.path) } })),
        results: all.flatMap(({ record }) =>
          record.findings.map((finding) => resultOf(record.path, finding, context)),
        ),
      },
    ],
  };
  yield `${jsonText(log, 2)}\n`;
};

const descriptors = ({ rules, say, wording }: FormatContext): ReportingDescriptor[] =>
  rules.map(({ code, severity, offByDefault }) => ({
    id: code,
    shortDescription: { text: say(`rule.${code}.title`) },
    fullDescription: { text: ruleText(code, 'explanation', usualType, wording) },
    help: { text: ruleText(code, 'basis', usualType, wording) },
    helpUri: `${product.rulePages}${code}.md`,
    defaultConfiguration: { level: levels[severity], enabled: offByDefault !== true },
  }));

function resultOf(path: string, finding: FindingRecord, { rules }: FormatContext): Result {
  const { code, severity, message, range, related, fixes } = finding;
  const artifactLocation = { uri: uriOf(path) };
  const locationOf = (place: Range, file = path): Location => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(place) },
  });
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(range)],
    relatedLocations: related.map((place, id) => ({
      id,
      ...locationOf(place.range, place.path),
      message: { text: place.message },
    })),
    fixes: fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(edit.range),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  };
}

const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative reference for a relative path, so that it holds wherever the drafts are. */
function uriOf(path: string): string {
  const segments = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const drive = /^[A-Za-z]%3A$/.test(segments[0] ?? '');
  return drive
    ? `file:///${segments.join('/').replace('%3A', ':')}`
    : path.startsWith('/')
      ? `file://${segments.join('/')}`
      : segments.join('/');
}
