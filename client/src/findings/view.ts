import * as vscode from 'vscode';
import type { DraftState } from '../../../server/src/protocol/draftState';
import type { DraftWatch } from '../draftState/watch';
import { t } from '../language';
import { isCheckedOnSaveOnly } from '../settings';
import { countsIn, findingsIn, inWords, onFindingsChange } from './counts';
import { placesOf, sentenceOf, severityWord, titleOf } from './shown';

/** The findings of one chapter; what stands before the first has no title. */
interface ChapterNode {
  readonly kind: 'chapter';
  readonly title: string | null;
  readonly findings: readonly FindingNode[];
}

interface FindingNode {
  readonly kind: 'finding';
  readonly uri: vscode.Uri;
  readonly found: vscode.Diagnostic;
  readonly chapter: string | null;
}

interface FixNode {
  readonly kind: 'fix';
  readonly uri: vscode.Uri;
  /** Of the document that it was made for: to another its places mean nothing. */
  readonly version: number | undefined;
  readonly action: vscode.CodeAction;
}

interface PlaceNode {
  readonly kind: 'place';
  readonly place: vscode.DiagnosticRelatedInformation;
}

type Node = ChapterNode | FindingNode | FixNode | PlaceNode;

const applyFixCommand = 'gouji.applyFix';

/** Lists what was found in the open report, hints included, by chapter, each with its fixes. */
export function showFindings(watch: DraftWatch): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node) : chaptersOf(watch)),
    getTreeItem: itemOf,
    getParent: () => undefined,
  };
  const view = vscode.window.createTreeView('gouji.findings', { treeDataProvider: provider });
  view.title = t('Findings');
  const refresh = (): void => {
    const { document, state } = watch;
    view.description = document && state ? inWords(countsIn(document.uri)).join(' · ') : '';
    view.message = document && state ? messageOf(document, state) : '';
    changed.fire();
  };
  return vscode.Disposable.from(
    view,
    changed,
    watch.onDidChange(refresh),
    onFindingsChange(() => watch.document, refresh),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === watch.document) refresh();
    }),
    vscode.commands.registerCommand(applyFixCommand, applyFix),
  );
}

/** What is to be known of the list; empty where it speaks for itself. */
function messageOf(document: vscode.TextDocument, { fields }: DraftState): string {
  if (document.isDirty && isCheckedOnSaveOnly(document))
    return t('What has changed since the last check is checked on saving, as you have set it.');
  if (findingsIn(document.uri).length > 0) return '';
  return fields.length === 0
    ? t('Nothing was found in this report.')
    : t(
        'Nothing was found in what is written so far; {0|# place is|# places are} still to be filled in or confirmed.',
        fields.length,
      );
}

/** The findings under their chapters, both in the draft's order. */
function chaptersOf({ document, state }: DraftWatch): ChapterNode[] {
  if (!document || !state) return [];
  const chapters: { title: string | null; findings: FindingNode[] }[] = [];
  const found = [...findingsIn(document.uri)].sort(
    (a, b) => a.range.start.compareTo(b.range.start) || a.severity - b.severity,
  );
  for (const each of found) {
    const title =
      state.chapters.findLast(({ line }) => line <= each.range.start.line)?.title ?? null;
    const last = chapters.at(-1);
    const node: FindingNode = { kind: 'finding', uri: document.uri, found: each, chapter: title };
    if (last?.title === title) last.findings.push(node);
    else chapters.push({ title, findings: [node] });
  }
  return chapters.map((chapter) => ({ kind: 'chapter', ...chapter }));
}

async function childrenOf(node: Node): Promise<Node[]> {
  switch (node.kind) {
    case 'chapter':
      return [...node.findings];
    case 'finding':
      return [
        ...(await fixesOf(node)),
        ...placesOf(node.found).map((place): PlaceNode => ({ kind: 'place', place })),
      ];
    default:
      return [];
  }
}

/** The preferred fix first; ways to ignore the finding are among them, last. */
async function fixesOf({ uri, found }: FindingNode): Promise<FixNode[]> {
  const version = versionOf(uri);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    found.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return (actions ?? [])
    .filter(({ edit }) => edit !== undefined)
    .sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false))
    .map((action) => ({ kind: 'fix', uri, version, action }));
}

const versionOf = (uri: vscode.Uri): number | undefined =>
  vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())?.version;

async function applyFix(node: FixNode): Promise<void> {
  const { edit, command } = node.action;
  const isOfNow = node.version === versionOf(node.uri);
  const applied = isOfNow && (edit === undefined || (await vscode.workspace.applyEdit(edit)));
  if (!applied) {
    void vscode.window.showWarningMessage(t('The report has changed meanwhile; please try again.'));
    return;
  }
  if (command)
    await vscode.commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as readonly unknown[]),
    );
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'chapter':
      return chapterItem(node);
    case 'finding':
      return findingItem(node);
    case 'fix':
      return fixItem(node);
    case 'place':
      return placeItem(node);
  }
}

function chapterItem({ title, findings }: ChapterNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    title ?? t('Title and preamble'),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.description = String(findings.length);
  return item;
}

const icons: Readonly<Record<vscode.DiagnosticSeverity, vscode.ThemeIcon>> = {
  [vscode.DiagnosticSeverity.Error]: colouredIcon('error', 'problemsErrorIcon.foreground'),
  [vscode.DiagnosticSeverity.Warning]: colouredIcon('warning', 'problemsWarningIcon.foreground'),
  [vscode.DiagnosticSeverity.Information]: colouredIcon('info', 'problemsInfoIcon.foreground'),
  [vscode.DiagnosticSeverity.Hint]: new vscode.ThemeIcon('lightbulb'),
};

function colouredIcon(icon: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

function findingItem({ uri, found, chapter }: FindingNode): vscode.TreeItem {
  const sentence = sentenceOf(found);
  const line = t('line {0}', found.range.start.line + 1);
  const title = titleOf(found);
  const item = new vscode.TreeItem(title ?? sentence, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = title === undefined ? line : sentence;
  item.iconPath = icons[found.severity];
  item.tooltip = `${line}\n\n${sentence}`;
  item.contextValue = 'finding';
  item.command = goTo(uri, found.range);
  item.accessibilityInformation = {
    label: [severityWord(found.severity), chapter ?? t('Title and preamble'), line, sentence].join(
      ', ',
    ),
  };
  return item;
}

function fixItem(node: FixNode): vscode.TreeItem {
  const { title, isPreferred } = node.action;
  const item = new vscode.TreeItem(title);
  item.iconPath = new vscode.ThemeIcon(isPreferred === true ? 'lightbulb-autofix' : 'lightbulb');
  item.tooltip = t('Do this: {0}', title);
  item.command = { command: applyFixCommand, title, arguments: [node] };
  return item;
}

function placeItem({ place: { location, message } }: PlaceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.description = t('line {0}', location.range.start.line + 1);
  item.iconPath = new vscode.ThemeIcon('arrow-small-right');
  item.tooltip = message;
  item.command = goTo(location.uri, location.range);
  return item;
}

const goTo = (uri: vscode.Uri, range: vscode.Range): vscode.Command => ({
  command: 'vscode.open',
  title: t('Go there'),
  arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
});
