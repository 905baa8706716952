import type { Day } from '../../facts/dates/calendar';
import { severities } from '../../rules/model';
import type { Wording } from '../../wording/wording';
import { blankToFill } from '../typography';
import { columnTitle, severityName, stateName } from '../lists/columns';
import { reportName } from '../lists/names';
import type { FindingState, ListedDraft, ListedFinding } from '../lists/model';
import type { Letter, LetterContext, LetterList } from './model';

/** The columns of the list in a letter, in an order that stays. */
export const letterColumns = [
  'number',
  'where',
  'found',
  'expected',
  'message',
  'severity',
  'state',
  'note',
] as const;

/** What is to be done comes first, what was done last. */
const order: readonly FindingState[] = ['new', 'open', 'accepted', 'settled'];

/** The covering note for a report: whom to, what was found, what is asked by when, and the list. */
export function letterOf(draft: ListedDraft, context: LetterContext, wording: Wording): Letter {
  const say = sayIn(wording);
  const { unit, year, path, error } = draft;
  const ofYear = year === null ? '' : say('letter.of-year', { year });
  const isOpen = draft.findings.some(isToDo);
  const subject = error !== null ? 'unread' : isOpen ? 'found' : 'clean';
  const recipient = unit ?? blankToFill;
  const name = reportName(draft)[wording.language];
  const named = { year: ofYear, report: name };
  const report = { ...named, file: fileName(path) };
  const opening =
    error !== null
      ? [say('letter.unread', { ...report, reason: error })]
      : checkedParagraphs(draft, report, context, wording);
  return {
    title: say(`letter.title.${subject}`, named),
    report: name,
    agency: unit,
    year,
    salutation: say('letter.to', { unit: recipient }),
    paragraphs: [
      ...opening,
      ...(subject === 'clean' ? [] : [request(context, subject, wording)]),
      ...contactIn(context, wording),
      ...(draft.findings.length > 0
        ? [say('letter.enclosure', { count: draft.findings.length })]
        : []),
    ],
    signature: signatureOf(context, wording),
    list: draft.findings.length > 0 ? listOf(draft, named, wording) : null,
  };
}

/** The letter to a unit that has not handed in: that its report is not there, and by when it is asked for. */
export function reminderOf(
  { unit, year }: { readonly unit: string; readonly year: number | null },
  context: LetterContext,
  wording: Wording,
): Letter {
  const say = sayIn(wording);
  const name = reportName({ edition: null })[wording.language];
  const named = { year: year === null ? '' : say('letter.of-year', { year }), report: name };
  return {
    title: say('letter.title.missing', named),
    report: name,
    agency: unit,
    year,
    salutation: say('letter.to', { unit }),
    paragraphs: [
      say('letter.missing', { ...named, date: dateIn(context.date, wording) }),
      ...(context.notice === null ? [] : [say('letter.asked-by', { notice: context.notice })]),
      request(context, 'missing', wording),
      ...contactIn(context, wording),
    ],
    signature: signatureOf(context, wording),
    list: null,
  };
}

const isToDo = ({ state }: ListedFinding): boolean => state === 'new' || state === 'open';

function checkedParagraphs(
  { findings, toFill }: ListedDraft,
  report: Readonly<Record<string, string>>,
  { notice }: LetterContext,
  wording: Wording,
): readonly string[] {
  const say = sayIn(wording);
  const open = findings.filter(isToDo);
  const by = notice === null ? '' : say('letter.by-notice', { notice });
  const inState = (wanted: FindingState): number =>
    findings.filter(({ state }) => state === wanted).length;
  const counts = severities.flatMap((level) => {
    const count = open.filter(({ severity }) => severity === level).length;
    return count === 0
      ? []
      : [say('letter.count', { count, severity: severityName(level, wording) })];
  });
  const states = order.flatMap((state) => {
    const count = inState(state);
    return count === 0 ? [] : [say('letter.count', { count, severity: stateName(state, wording) })];
  });
  const isLater = findings.some(({ state }) => state !== 'open');
  const separator = say('letter.separator', {});
  return [
    open.length === 0
      ? say('letter.clean', { ...report, by })
      : say('letter.found', {
          ...report,
          by,
          count: open.length,
          counts: counts.join(separator),
        }),
    ...(isLater ? [say('letter.states', { states: states.join(separator) })] : []),
    ...(toFill > 0 ? [say('letter.to-fill', { count: toFill })] : []),
    ...(open.length === 0 ? [] : [say('letter.how', {})]),
  ];
}

function request(
  { replyBy }: LetterContext,
  subject: 'found' | 'unread' | 'missing',
  wording: Wording,
): string {
  const say = sayIn(wording);
  const by = replyBy === null ? say('letter.soon', {}) : dateIn(replyBy, wording);
  return say(`letter.request.${subject}`, { by });
}

const contactIn = ({ contact }: LetterContext, wording: Wording): readonly string[] =>
  contact === null ? [] : [sayIn(wording)('letter.contact', { contact })];

const signatureOf = ({ sender, date }: LetterContext, wording: Wording): Letter['signature'] => [
  sender ?? blankToFill,
  dateIn(date, wording),
];

function listOf(
  { findings }: ListedDraft,
  named: Readonly<Record<string, string>>,
  wording: Wording,
): LetterList {
  const sorted = [...findings].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return {
    title: sayIn(wording)('letter.list', named),
    head: letterColumns.map((column) => columnTitle(column, wording)),
    rows: sorted.map((finding, index) => rowOf(finding, index + 1, wording)),
  };
}

const rowOf = (finding: ListedFinding, number: number, wording: Wording): readonly string[] =>
  letterColumns.map((column) => {
    switch (column) {
      case 'number':
        return String(number);
      case 'where':
        return finding.line === null
          ? finding.where
          : sayIn(wording)('letter.where', { where: finding.where, line: finding.line });
      case 'message':
        return explained(finding, wording);
      case 'severity':
        return severityName(finding.severity, wording);
      case 'state':
        return stateName(finding.state, wording);
      default:
        return finding[column];
    }
  });

/** What is wrong, how that was computed, and by what it is. */
function explained({ message, computation, basis }: ListedFinding, wording: Wording): string {
  const told = computation === '' || message.includes(computation) ? [] : [computation];
  const by = basis === '' ? [] : [sayIn(wording)('letter.basis', { basis })];
  return [message, ...told, ...by].join('\n');
}

const dateIn = ({ year, month, day }: Day, wording: Wording): string =>
  sayIn(wording)('letter.date', { year, month: String(month), day: String(day) });

/** Without the folders, which are the sender's own. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const sayIn =
  (wording: Wording) =>
  (key: string, args: Readonly<Record<string, string | number>>): string =>
    wording.say({ key, args });
