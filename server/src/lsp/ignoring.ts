import {
  CodeActionKind,
  CreateFile,
  TextDocumentEdit,
  type CodeAction,
  type Range,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileAddress } from '../protocol/documents';
import type { Edit } from '../text/edit';
import type { Diagnostic } from '../service/languageService';
import { indexLines } from '../text/lines';
import { overlaps, spanOf, type Span } from '../text/span';
import { fillInsOf } from '../template/skeleton/fillIns';
import { baselineFileName } from '../project/baselineFile';
import { ignoreActions, type IgnoreAction, type IgnoreTargets } from '../project/ignoring';
import { settingsFileName } from '../project/settingsFile';
import type { Wording } from '../wording/wording';
import type { ClientAbilities } from './abilities';
import { toDiagnostic } from './toProtocol';
import type { OpenDraft } from './drafts';
import { addressKey, foldersFor, pathWithin } from './files/addresses';

/** Where the edits of an action go. */
interface Target {
  readonly uri: string;
  /** Null for a file that is to be made. */
  readonly text: string | null;
}

export interface IgnoringParts {
  readonly roots: readonly string[];
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
}

/** Offers to accept each finding in the range, in the draft or in a file beside it. */
export function ignoringActions(
  draft: OpenDraft,
  range: Range,
  { roots, documents, abilities }: IgnoringParts,
  wording: Wording,
): readonly CodeAction[] {
  const { document, project, service } = draft;
  const { report, findings } = draft.analysis();
  const asked = spanOf(document.offsetAt(range.start), document.offsetAt(range.end));
  // What a new report's own remark asks for is done, not accepted as it is.
  const remarks = fillInsOf(report.text);
  const here = findings.filter(
    ({ span }) => overlaps(span, asked) && !remarks.some((remark) => isWithin(span, remark.span)),
  );
  if (here.length === 0) return [];

  const file = fileAddress(document.uri);
  const home = file ?? document.uri;
  const folders = foldersFor(home, roots);
  const settings = project.settings ?? newFile(folders.at(-1), settingsFileName, abilities);
  const baseline = project.baseline ?? newFile(folders[0], baselineFileName, abilities);
  const draftPath = baseline && pathWithin(folderOfFile(baseline), home);
  const targets: IgnoreTargets = {
    settings,
    baseline: baseline && draftPath !== null ? { text: baseline.text, draftPath } : null,
  };
  const targetOf = ({ target }: IgnoreAction): Target =>
    target === 'draft'
      ? { uri: document.uri, text: report.source }
      : (target === 'settings' ? settings : baseline)!;

  const diagnostics = new Map<string, Diagnostic>();
  for (const found of service.diagnostics(draft.analysis())) {
    diagnostics.set(`${found.code}\n${JSON.stringify(found.range)}`, found);
  }
  return here.flatMap((finding) => {
    const key = `${finding.code}\n${JSON.stringify(report.lines.rangeOf(finding.span))}`;
    const marked = diagnostics.get(key);
    const offered = ignoreActions(report, finding, targets, wording);
    // The text that a file of another program shows takes no comments.
    const possible = file === null ? offered : offered.filter(({ target }) => target !== 'draft');
    return possible.map((action): CodeAction => ({
      title: action.title,
      kind: CodeActionKind.QuickFix,
      ...(marked && { diagnostics: [toDiagnostic(marked, document.uri, abilities)] }),
      edit: editOf(action.edit, targetOf(action), documents, abilities),
    }));
  });
}

const isWithin = (span: Span, whole: Span): boolean =>
  span.start >= whole.start && span.end <= whole.end;

function newFile(
  folder: string | undefined,
  name: string,
  { createsFiles, versionedEdits }: ClientAbilities,
): Target | null {
  const isPossible = folder !== undefined && createsFiles && versionedEdits;
  return isPossible ? { uri: `${folder}/${name}`, text: null } : null;
}

const folderOfFile = ({ uri }: Target): string => uri.slice(0, uri.lastIndexOf('/'));

function editOf(
  { span, newText }: Edit,
  { uri, text }: Target,
  documents: TextDocuments<TextDocument>,
  { versionedEdits }: ClientAbilities,
): WorkspaceEdit {
  const edits = [{ range: indexLines(text ?? '').rangeOf(span), newText }];
  if (!versionedEdits) return { changes: { [uri]: edits } };
  const open = documents.all().find((each) => addressKey(each.uri) === addressKey(uri));
  const change = TextDocumentEdit.create({ uri, version: open?.version ?? null }, edits);
  return {
    documentChanges:
      text === null ? [CreateFile.create(uri, { ignoreIfExists: true }), change] : [change],
  };
}
