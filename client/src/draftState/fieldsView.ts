import * as vscode from 'vscode';
import type { OpenFieldState } from '../../../server/src/protocol/draftState';
import type { DraftWatch } from './watch';
import { t } from '../language';

interface ChapterNode {
  /** Null for what stands before the first chapter. */
  readonly chapter: string | null;
  readonly fields: readonly OpenFieldState[];
}

type Node = ChapterNode | OpenFieldState;

const icons: Readonly<Record<OpenFieldState['kind'], string>> = {
  write: 'edit',
  confirm: 'question',
  blank: 'circle-outline',
};

/** Set while the report that is open has nothing left to fill in. */
const allFilledKey = 'gouji.allFilled';

/** Lists what is still to be filled in, chapter by chapter. */
export function showFields(watch: DraftWatch): vscode.Disposable {
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: watch.onDidChange,
    getChildren: (node) =>
      node ? ('fields' in node ? [...node.fields] : []) : chaptersOf(watch.state?.fields ?? []),
    getTreeItem: (node) => ('fields' in node ? chapterItem(node) : fieldItem(node, watch)),
  };
  const view = vscode.window.createTreeView('gouji.fields', { treeDataProvider: provider });
  view.title = t('To fill in');
  const count = watch.onDidChange(() => {
    const { state } = watch;
    view.description = state ? t('Filled {0}/{1}', state.filled, state.total) : '';
    // While the list is still coming it is empty too, and nothing is filled in yet.
    void vscode.commands.executeCommand(
      'setContext',
      allFilledKey,
      state !== null && state.fields.length === 0,
    );
  });
  return vscode.Disposable.from(view, count);
}

/** The fields under their chapters, both in the draft's order. */
function chaptersOf(fields: readonly OpenFieldState[]): ChapterNode[] {
  const chapters = [...new Set(fields.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => ({
    chapter,
    fields: fields.filter((field) => field.chapter === chapter),
  }));
}

function chapterItem({ chapter, fields }: ChapterNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    chapter ?? t('Title and preamble'),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.description = String(fields.length);
  return item;
}

function fieldItem({ kind, hint, range }: OpenFieldState, watch: DraftWatch): vscode.TreeItem {
  const item = new vscode.TreeItem(hint);
  item.iconPath = new vscode.ThemeIcon(icons[kind]);
  item.tooltip = hint;
  item.command = {
    command: 'gouji.goToField',
    title: t('Go to the field'),
    arguments: [watch.document?.uri, { range, kind }],
  };
  return item;
}
