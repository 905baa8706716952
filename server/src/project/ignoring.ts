import { applyEdits, modify, parseTree } from 'jsonc-parser';
import { commentOf } from '../report/source/comments';
import type { Report } from '../report/model';
import { suppressionUnknown } from '../rules/catalogue/suppression-unknown';
import type { Finding } from '../rules/model';
import type { Edit } from '../text/edit';
import { entryFor } from '../rules/suppression/baseline';
import { lineEndingOf } from '../text/lines';
import { spanOf } from '../text/span';
import type { Wording } from '../wording/wording';
import { baselineText, parseBaselineFile } from './baselineFile';

/** A way to accept a finding: an edit of the draft or of a file beside it. */
export interface IgnoreAction {
  readonly title: string;
  readonly target: 'draft' | 'settings' | 'baseline';
  readonly edit: Edit;
}

/** The files that can be written to; a text is null for a file that is to be made. */
export interface IgnoreTargets {
  readonly settings: { readonly text: string | null } | null;
  readonly baseline: { readonly text: string | null; readonly draftPath: string } | null;
}

/**
 * Every way to accept the finding, the narrowest first, but before it the baseline: that alone accepts one
 * finding and leaves the text that is to be published as it is.
 */
export function ignoreActions(
  report: Report,
  finding: Finding,
  targets: IgnoreTargets,
  wording: Wording,
): readonly IgnoreAction[] {
  const { code } = finding;
  const rule = wording.say({ key: `rule.${code}.title`, args: {} });
  const say = (key: string): string => wording.say({ key, args: { rule, code } });
  const settings = switchedOff(targets.settings, code);
  const everywhere: readonly IgnoreAction[] =
    settings === null
      ? []
      : [{ title: say('action.ignore.everywhere'), target: 'settings', edit: settings }];
  if (code === suppressionUnknown.code) return everywhere;
  const baseline = accepted(targets.baseline, report, finding);
  return [
    ...(baseline === null
      ? []
      : [{ title: say('action.ignore.baseline'), target: 'baseline' as const, edit: baseline }]),
    { title: say('action.ignore.next'), target: 'draft', edit: commentAbove(report, finding) },
    { title: say('action.ignore.file'), target: 'draft', edit: commentAtTop(report, code) },
    ...everywhere,
  ];
}

function commentAbove(report: Report, { code, span }: Finding): Edit {
  const { start } = report.lines.line(report.lines.lineAt(span.start));
  return insertion(start, `${commentOf('next', code)}${lineEndingOf(report.source)}`);
}

const commentAtTop = (report: Report, code: string): Edit =>
  insertion(0, `${commentOf('file', code)}${lineEndingOf(report.source)}`);

/** Null where the file cannot be understood, so that nothing in it is lost. */
function switchedOff(file: IgnoreTargets['settings'], code: string): Edit | null {
  if (!file) return null;
  const text = file.text ?? '';
  const before = text.trim() === '' ? '{}' : text;
  if (parseTree(before)?.type !== 'object') return null;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineEndingOf(text) };
  const changed = applyEdits(before, modify(before, ['rules', code], 'off', { formattingOptions }));
  const newText = file.text === null ? `${changed}${formattingOptions.eol}` : changed;
  return { span: spanOf(0, text.length), newText };
}

function accepted(file: IgnoreTargets['baseline'], report: Report, finding: Finding): Edit | null {
  if (!file) return null;
  const text = file.text ?? '';
  const before = parseBaselineFile(text);
  if (text.trim() !== '' && before.problems.length > 0) return null;
  const entries = [...(before.drafts.get(file.draftPath) ?? []), entryFor(report, finding)];
  const newText = baselineText(before, new Map([[file.draftPath, entries]]));
  return { span: spanOf(0, text.length), newText };
}

const insertion = (at: number, newText: string): Edit => ({ span: spanOf(at, at), newText });
