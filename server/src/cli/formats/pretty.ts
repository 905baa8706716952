import { severities, type Severity } from '../../rules/model';
import type { Position, Range } from '../../text/lines';
import { spanOf } from '../../text/span';
import { displayWidth } from '../../text/width';
import { stateName } from '../../publish/lists/columns';
import { acceptanceNote } from '../../publish/lists/listDraft';
import type { FindingState } from '../../publish/lists/model';
import type {
  AcceptedRecord,
  DraftRecord,
  FindingRecord,
  SettledRecord,
} from '../../publish/records/findingRecord';
import { createColours, type Colours } from '../terminal/colours';
import { excerptOf, type Excerpt } from '../terminal/excerpt';
import { withoutControls } from '../terminal/controls';
import type { Say } from '../wording';
import type { CheckedDraft, Format, FormatContext } from './format';

const excerptColumns = 96;
/** A table of blanks has a hundred related places; a few show the way. */
const maxRelated = 6;
const indent = '      ';

/** For people: each finding with its line, the place marked, and what can be done. */
export const pretty: Format = async function* (checked, context) {
  const colours = createColours(context.colours);
  const { say } = context;
  const all: Severity[] = [];
  let files = 0;
  let unread = 0;
  let unlisted = 0;
  for await (const file of checked) {
    if (file.kind === 'unread') {
      unread++;
      continue;
    }
    const { record, lines } = file;
    // Since a list was sent they are listed.
    const accepted = record.settled ? 0 : file.accepted;
    unlisted += accepted;
    const path = withoutControls(record.path);
    const found = record.findings.map(({ severity }) => severity);
    files++;
    all.push(...found);
    const done = doneLines(record, context, colours);
    if (found.length === 0) {
      const key = accepted === 0 ? 'cli.pretty.clean' : 'cli.pretty.clean.accepted';
      const clean = colours.strong(say(key, { path, count: accepted }));
      yield [clean, ...done, '', ''].join('\n');
      continue;
    }
    yield [
      colours.strong(path),
      ...record.findings.flatMap((finding) => [
        `  ${headOf(finding, context, colours)}`,
        ...detailsOf(finding, excerptAt(lines, finding.range), say, colours).map(
          (line) => indent + line,
        ),
      ]),
      ...done,
      say('cli.pretty.file', { path, counts: countsOf(found, say) }),
      '',
      '',
    ].join('\n');
  }
  const isClean = all.length === 0 && unlisted === 0;
  const total = isClean ? 'cli.pretty.total.clean' : 'cli.pretty.total';
  const counted = say(total, { files, counts: countsOf(all, say) });
  const checkedWords =
    unlisted === 0
      ? counted
      : say('cli.pretty.total.accepted', { total: counted, count: unlisted });
  const last =
    files === 0
      ? say('cli.pretty.unread', { count: unread })
      : unread === 0
        ? checkedWords
        : say('cli.pretty.total.unread', { total: checkedWords, count: unread });
  if (files + unread > 0) yield `${colours.strong(last)}\n`;
};

const headOf = (
  { code, severity, message, range, state }: FindingRecord,
  { say, wording }: FormatContext,
  colours: Colours,
): string =>
  [
    ...(state ? [stateName(state, wording)] : []),
    positionOf(range.start),
    colours.severity(severity, say(`cli.severity.${severity}`)),
    withoutControls(message),
    colours.faint(code),
  ].join('  ');

/** Since a list was sent: what is accepted, with the reason, and what is settled; nothing without one. */
function doneLines(
  { accepted = [], settled }: DraftRecord,
  { wording }: FormatContext,
  colours: Colours,
): readonly string[] {
  if (!settled) return [];
  const line = (state: FindingState, each: SettledRecord | AcceptedRecord): string => {
    const note = 'by' in each ? acceptanceNote(each, wording) : (each.note ?? '');
    const parts = [each.message, ...(note === '' ? [] : [note])].map(withoutControls);
    return `  ${[stateName(state, wording), ...parts, colours.faint(each.code)].join('  ')}`;
  };
  return [
    ...accepted.map((each) => line('accepted', each)),
    ...settled.map((each) => line('settled', each)),
  ];
}

const detailsOf = (
  { severity, related, fixes }: FindingRecord,
  { source, marks }: Excerpt,
  say: Say,
  colours: Colours,
): readonly string[] => [
  ...(source.trim() === '' ? [] : [colours.faint(source), colours.severity(severity, marks)]),
  ...related.slice(0, maxRelated).map(({ path, range, message }) =>
    say('cli.pretty.related', {
      position: `${path === undefined ? '' : `${withoutControls(path)}:`}${positionOf(range.start)}`,
      message: withoutControls(message),
    }),
  ),
  ...(related.length > maxRelated
    ? [say('cli.pretty.related.more', { count: related.length - maxRelated })]
    : []),
  ...fixes.map(({ title, preferred }) =>
    say(preferred ? 'cli.pretty.fix.preferred' : 'cli.pretty.fix', {
      title: withoutControls(title),
    }),
  ),
];

/** The line where the range begins, marked to the range's end or its own. */
function excerptAt(lines: CheckedDraft['lines'], { start, end }: Range): Excerpt {
  const line = lines[start.line] ?? '';
  const to = end.line === start.line ? end.character : line.length;
  return excerptOf(line, spanOf(start.character, to), excerptColumns, displayWidth);
}

/** As editors show it, from 1. */
const positionOf = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

function countsOf(found: readonly Severity[], say: Say): string {
  const [errors, warnings, infos, hints] = severities.map(
    (severity) => found.filter((each) => each === severity).length,
  );
  return say('cli.pretty.counts', {
    errors: errors!,
    warnings: warnings!,
    infos: infos!,
    hints: hints!,
  });
}
