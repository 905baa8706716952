import * as vscode from 'vscode';
import type {
  FolderReport,
  MissingReport,
  ReportRemark,
} from '../../../server/src/protocol/folder';
import { inWords } from '../findings/counts';
import { t } from '../language';
import { openInRoster, openInRosterCommand, openReport, openReportCommand } from './place';
import type { FolderWatch } from './reports';
import { noReports, progressOf, reportsInWords, shortfallOf } from './said';

interface RootNode {
  readonly root: string;
  readonly reports: readonly FolderReport[];
}
interface MissingNode {
  readonly missing: readonly MissingReport[];
}
type Node = RootNode | MissingNode | MissingReport | FolderReport;

/** Which reports are listed. */
type Filter = 'all' | 'wrong' | 'unread' | 'roster';

/** Milliseconds in which what comes in is shown together. */
const pause = 200;

/** Lists the folders' reports in the side bar, those with most errors first. */
export function showFolderView(watch: FolderWatch): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let filter: Filter = 'all';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listed = (): readonly FolderReport[] =>
    watch.reports
      .filter((report) => isListed(report, watch.remarksOn(report.uri), filter))
      .sort(graver);
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node)
        return 'reports' in node ? [...node.reports] : 'missing' in node ? [...node.missing] : [];
      const reports = listed();
      const roots = [...new Set(reports.map(({ root }) => root))];
      const { missing } = watch;
      const isShown = missing.length > 0 && (filter === 'all' || filter === 'roster');
      return [
        ...(isShown ? [{ missing }] : []),
        ...(roots.length < 2
          ? reports
          : roots.map((root) => ({ root, reports: reports.filter((each) => each.root === root) }))),
      ];
    },
    getTreeItem: (node) => {
      if ('reports' in node) return rootItem(node);
      if ('missing' in node) return missingItem(node);
      return 'unit' in node ? unitItem(node) : reportItem(node, watch.remarksOn(node.uri));
    },
  };
  const view = vscode.window.createTreeView('gouji.folder', { treeDataProvider: provider });
  view.title = t('Reports in the folder');
  const show = (): void => {
    timer = undefined;
    changed.fire();
    view.description = descriptionOf(watch);
    // Empty, not deleted: that would take the view's own setter away, and no later message would be shown.
    view.message = messageOf(watch, listed().length, filter) ?? '';
  };
  const showSoon = (): void => {
    timer ??= setTimeout(show, pause);
  };
  const look = (): void => {
    if (view.visible) watch.scan().catch(() => undefined);
  };
  const chooseFilter = async (): Promise<void> => {
    const choices: readonly (vscode.QuickPickItem & { readonly filter: Filter })[] = [
      { label: t('All reports'), filter: 'all' },
      { label: t('With errors or warnings'), filter: 'wrong' },
      { label: t('Files that could not be read'), filter: 'unread' },
      { label: t('Not handed in, twice, of another year or not on the roster'), filter: 'roster' },
    ];
    const chosen = await vscode.window.showQuickPick(choices, { title: t('Which to list') });
    if (!chosen) return;
    filter = chosen.filter;
    show();
  };
  look();
  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    view.onDidChangeVisibility(look),
    watch.onDidChange(showSoon),
    vscode.commands.registerCommand(openReportCommand, openReport),
    vscode.commands.registerCommand(openInRosterCommand, openInRoster),
    vscode.commands.registerCommand('gouji.filterFolder', chooseFilter),
    vscode.commands.registerCommand('gouji.checkFolder', async () => {
      // From the palette nothing else would show that something is done, and what came of it.
      await vscode.commands.executeCommand('gouji.folder.focus');
      await watch.scan(true);
    }),
  );
}

function isListed(
  { errors, warnings, unread }: FolderReport,
  remarks: readonly ReportRemark[],
  filter: Filter,
): boolean {
  if (filter === 'all') return true;
  if (filter === 'roster') return remarks.some(({ kind }) => kind !== 'more');
  return filter === 'unread' ? unread !== null : errors + warnings > 0;
}

const graver = (a: FolderReport, b: FolderReport): number =>
  Number(b.unread !== null) - Number(a.unread !== null) ||
  b.errors - a.errors ||
  b.warnings - a.warnings ||
  (a.path < b.path ? -1 : 1);

const descriptionOf = (watch: FolderWatch): string =>
  progressOf(watch) ?? (watch.reports.length === 0 ? '' : reportsInWords(watch.reports.length));

function messageOf(watch: FolderWatch, count: number, filter: Filter): string | null {
  const shortfall = shortfallOf(watch);
  if (shortfall !== null || watch.progress || count > 0) return shortfall;
  return filter === 'all' ? noReports() : t('None of that kind.');
}

function rootItem({ root, reports }: RootNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    vscode.Uri.parse(root),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.description = reportsInWords(reports.length);
  return item;
}

/** The units that have not handed in, together: they have no file to open. */
function missingItem({ missing }: MissingNode): vscode.TreeItem {
  const item = new vscode.TreeItem(t('Not handed in'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(missing.length);
  item.iconPath = new vscode.ThemeIcon('inbox');
  return item;
}

function unitItem(missing: MissingReport): vscode.TreeItem {
  const { unit, year, contact } = missing;
  const item = new vscode.TreeItem(unit);
  item.description = [year === null ? '' : String(year), contact ?? '']
    .filter((each) => each !== '')
    .join(' · ');
  item.command = { command: openInRosterCommand, title: t('Open'), arguments: [missing] };
  return item;
}

function reportItem(report: FolderReport, remarks: readonly ReportRemark[]): vscode.TreeItem {
  const { agency, year, edition, unread, path } = report;
  const item = new vscode.TreeItem(agency ?? path);
  const said = remarks.map(({ text }) => text);
  const found = [...said, unread ?? inWords(report).join(' · ')].join(' · ');
  item.description = [...(year === null ? [] : [String(year)]), found].join(' · ');
  item.tooltip = [path, ...(edition === null ? [] : [edition]), found].join('\n');
  item.iconPath = iconOf(report);
  item.command = { command: openReportCommand, title: t('Open'), arguments: [report] };
  return item;
}

function iconOf({ unread, errors, warnings }: FolderReport): vscode.ThemeIcon {
  const icon = (name: string, colour: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  if (unread !== null) return new vscode.ThemeIcon('circle-slash');
  if (errors > 0) return icon('error', 'problemsErrorIcon.foreground');
  if (warnings > 0) return icon('warning', 'problemsWarningIcon.foreground');
  return icon('pass', 'testing.iconPassed');
}
