import * as vscode from 'vscode';
import { openReport } from '../folder/place';
import type { FolderWatch } from '../folder/reports';
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
      show(
        vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.Active, {
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

function fill(panel: vscode.WebviewPanel, watch: FolderWatch, extension: vscode.Uri): void {
  const { webview } = panel;
  /** What the page has, by the line's id, with what it was made of. */
  const sent = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    timer = undefined;
    const sources = new Map<string, () => OverviewRow>();
    const made = new Map<string, unknown>();
    const hasRoots = new Set(watch.reports.map(({ root }) => root)).size > 1;
    for (const report of watch.reports) {
      const row = reportRow(report, watch.remarksOn(report.uri), hasRoots);
      made.set(report.uri, JSON.stringify(row));
      sources.set(report.uri, () => row);
    }
    for (const each of watch.missing) {
      const id = missingId(each.root, each.unit);
      made.set(id, JSON.stringify(each));
      sources.set(id, () => missingRow(each));
    }
    const rows = [...sources].flatMap(([id, row]): readonly OverviewRow[] =>
      sent.get(id) === made.get(id) ? [] : [row()],
    );
    const gone = [...sent.keys()].filter((id) => !made.has(id));
    sent.clear();
    for (const [id, source] of made) sent.set(id, source);
    void webview.postMessage({ rows, gone, note: noteOf(watch) } satisfies ToOverview);
  };
  const open = async (id: string): Promise<void> => {
    const report = watch.reports.find(({ uri }) => uri === id);
    const unit = watch.missing.find((each) => missingId(each.root, each.unit) === id);
    if (report) await openReport(report);
    else if (unit) {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(unit.roster, true));
    }
  };
  const take = async (message: FromOverview): Promise<void> => {
    switch (message.type) {
      case 'ready':
        sent.clear();
        update();
        return watch.scan();
      case 'open':
        return open(message.id);
      case 'refresh':
        return watch.scan(true);
      case 'lists':
        await vscode.commands.executeCommand('gouji.writeLists');
        return;
      case 'rollUp':
        await vscode.commands.executeCommand('gouji.rollUp');
        return;
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

function noteOf({ progress, isCut, hasFailed, reports }: FolderWatch): string {
  if (progress) {
    return progress.total > 0
      ? t('checked {0}/{1} files', progress.done, progress.total)
      : t('Looking…');
  }
  if (hasFailed)
    return t('The folders could not be looked through; what is listed may not be all.');
  if (isCut)
    return t(
      'There are more files than are checked; check the others on the command line (gouji check; the README says how to get it).',
    );
  return reports.length === 0 ? t('No reports are in the open folders.') : '';
}
