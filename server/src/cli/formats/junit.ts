import { linesWithoutControls } from '../terminal/controls';
import {
  collect,
  type CheckedDraft,
  type Format,
  type FormatContext,
  type UncheckedFile,
} from './format';
import { escapeXml } from '../../text/xml';
import type { FindingRecord } from '../../publish/records/findingRecord';

/** JUnit's XML: a suite a draft, a case a finding; a draft without findings is one passed case. */
export const junit: Format = async function* (files, context) {
  const { all, drafts, unread } = await collect(files);
  const findings = drafts.flatMap(({ record }) => record.findings);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('testsuites', { name: 'gouji', ...counts(drafts, findings, unread.length, context) }, [
      ...all.map((file) => (file.kind === 'checked' ? suite(file, context) : unreadSuite(file))),
    ]),
    '',
  ].join('\n');
};

function suite(draft: CheckedDraft, context: FormatContext): string {
  const { path, findings } = draft.record;
  const cases = findings.map((finding) => testCase(path, finding, context));
  return element(
    'testsuite',
    { name: path, ...counts([draft], findings, 0, context) },
    cases.length > 0 ? cases : [element('testcase', { name: path, classname: path })],
  );
}

const unreadSuite = ({ record: { path, error } }: UncheckedFile): string =>
  element('testsuite', { name: path, tests: 1, failures: 0, errors: 1 }, [
    element('testcase', { name: path, classname: path }, [
      element('error', { type: 'unread', message: error }),
    ]),
  ]);

function testCase(path: string, finding: FindingRecord, { fails }: FormatContext): string {
  const { code, severity, message, range } = finding;
  const { line, character } = range.start;
  const place = `${path}:${line + 1}:${character + 1}`;
  return element('testcase', { name: `${code} ${line + 1}:${character + 1}`, classname: path }, [
    fails(severity)
      ? element('failure', { type: severity, message }, [words(place)])
      : element('system-out', {}, [words(`${place} ${severity}: ${message}`)]),
  ]);
}

const counts = (
  drafts: readonly CheckedDraft[],
  findings: readonly FindingRecord[],
  errors: number,
  { fails }: FormatContext,
): Readonly<Record<string, number>> => ({
  tests:
    findings.length + errors + drafts.filter(({ record }) => record.findings.length === 0).length,
  failures: findings.filter(({ severity }) => fails(severity)).length,
  errors,
});

/** A terminal may show the list as well. */
const words = (value: string | number): string => escapeXml(linesWithoutControls(String(value)));

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${words(value)}"`);
  const opening = `${name}${written.join('')}`;
  return content.length === 0 ? `<${opening}/>` : `<${opening}>${content.join('\n')}</${name}>`;
}
