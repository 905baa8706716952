import * as vscode from 'vscode';
import { openInRoster, openReport } from '../folder/place';
import type { FolderWatch } from '../folder/reports';
import { noReports, progressOf, shortfallOf } from '../folder/said';
import { t } from '../language';
import type { FromOverview, OverviewRow, ToOverview } from './messages';
import { overviewPage } from './page';
import { missingId, missingRow, reportRow } from './rows';

const viewType = 'gouji.overview';

/** Milliseconds in which what comes in is sent together. */
const pause = 200;

/** Shows the folders' reports on a page, as they are found: on command, and after a reload of the window. */
export function showOverview(
  context: vscode.ExtensionContext,
  watch: FolderWatch,
): vscode.Disposable {
  let shown: vscode.WebviewPanel | null = null;
  const show = (panel: vscode.WebviewPanel): void => {
    shown = panel;
    fill(panel, watch, context.extensionUri);
    panel.onDidDispose(() => {
      shown = null;
    });
  };
  const title = (): string => t('Overview of reports');
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.overview', () => {
      if (shown) {
        shown.reveal();
        return;
      }
      // Not beside a draft, where its form is: the page is as wide as a draft.
      show(
        vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.One, {
          enableFindWidget: false,
          retainContextWhenHidden: true,
        }),
      );
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel) => {
        if (shown) panel.dispose();
        else {
          panel.title = title();
          show(panel);
        }
        return Promise.resolve();
      },
    }),
    {
      dispose: () => {
        shown?.dispose();
      },
    },
  );
}

/** Gives a command; says why it failed, as the editor does of commands that users give. */
async function give(command: string): Promise<void> {
  try {
    await vscode.commands.executeCommand(command);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function fill(panel: vscode.WebviewPanel, watch: FolderWatch, extension: vscode.Uri): void {
  const { webview } = panel;
  /** What the page has: each line by its id, written out. */
  let sent: ReadonlyMap<string, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    timer = undefined;
    const lines = linesOf(watch);
    const wanted = new Map(lines.map((line) => [line.id, JSON.stringify(line)]));
    void webview.postMessage({
      rows: lines.filter(({ id }) => sent.get(id) !== wanted.get(id)),
      gone: [...sent.keys()].filter((id) => !wanted.has(id)),
      note: noteOf(watch),
    } satisfies ToOverview);
    sent = wanted;
  };
  const open = async (id: string): Promise<void> => {
    const report = watch.reports.find(({ uri }) => uri === id);
    const unit = watch.missing.find((each) => missingId(each.root, each.unit) === id);
    if (report) await openReport(report);
    else if (unit) await openInRoster(unit);
  };
  const take = async (message: FromOverview): Promise<void> => {
    switch (message.type) {
      case 'ready':
        sent = new Map();
        update();
        return watch.scan();
      case 'open':
        return open(message.id);
      case 'refresh':
        return watch.scan(true);
      case 'lists':
        return give('gouji.writeLists');
      case 'rollUp':
        return give('gouji.rollUp');
    }
  };
  const listening = vscode.Disposable.from(
    watch.onDidChange(() => {
      timer ??= setTimeout(update, pause);
    }),
    // What fails is said where it was asked for: by the editor that opens, or by the page's note.
    webview.onDidReceiveMessage(
      (message: FromOverview) => void take(message).catch(() => undefined),
    ),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listening.dispose();
  });
  webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')],
  };
  webview.html = overviewPage(webview, extension);
}

/** A line for each report, and for each unit that has not handed in. */
function linesOf(watch: FolderWatch): readonly OverviewRow[] {
  const { reports, missing } = watch;
  const hasRoots = new Set(reports.map(({ root }) => root)).size > 1;
  return [
    ...reports.map((report) => reportRow(report, watch.remarksOn(report.uri), hasRoots)),
    ...missing.map(missingRow),
  ];
}

function noteOf(watch: FolderWatch): string {
  if (watch.progress) return progressOf(watch) ?? t('Looking…');
  return shortfallOf(watch) ?? (watch.reports.length === 0 ? noReports() : '');
}
