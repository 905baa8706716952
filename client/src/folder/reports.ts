import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  folderReportsNotification,
  folderScanRequest,
  type FolderReport,
  type FolderReports,
  type FolderScanResult,
  type MissingReport,
  type ReportRemark,
} from '../../../server/src/protocol/folder';

/** The reports of the folders that are open, as far as they were looked at. */
export interface FolderWatch {
  readonly reports: readonly FolderReport[];
  /** Units of rosters that have not handed in. */
  readonly missing: readonly MissingReport[];
  /** What the rosters say of a file, by its address. */
  remarksOn(uri: string): readonly ReportRemark[];
  /** Whether another report of its body and year counts in its stead, by its address. */
  isReplaced(uri: string): boolean;
  /** Files looked at and in all; null where nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Whether there are more files than are looked at. */
  readonly isCut: boolean;
  /** Whether the last look failed, so that what is known may not be all. */
  readonly hasFailed: boolean;
  readonly onDidChange: vscode.Event<void>;
  /** Looks through the folders, once unless asked to do it again; whoever asks meanwhile waits for the same look. */
  scan(again?: boolean): Promise<void>;
  dispose(): void;
}

/** Knows nothing until it is first asked to `scan`; starts the server with `start` where none runs. */
export function watchFolder(client: BaseLanguageClient, start: () => Promise<void>): FolderWatch {
  const changed = new vscode.EventEmitter<void>();
  const reports = new Map<string, FolderReport>();
  const remarks = new Map<string, readonly ReportRemark[]>();
  let progress: FolderWatch['progress'] = null;
  let missing: readonly MissingReport[] = [];
  let replaced: ReadonlySet<string> = new Set();
  let isCut = false;
  let hasFailed = false;
  let scanning: vscode.CancellationTokenSource | null = null;
  let looked: Promise<void> | null = null;
  let isDone = false;

  const take = (message: FolderReports): void => {
    for (const report of message.reports) reports.set(report.uri, report);
    for (const uri of message.gone) reports.delete(uri);
    missing = message.missing ?? missing;
    if (message.replaced) replaced = new Set(message.replaced);
    if (message.remarks) {
      remarks.clear();
      for (const each of message.remarks) {
        remarks.set(each.uri, [...(remarks.get(each.uri) ?? []), each]);
      }
    }
    const { done, total } = message;
    // The server looks at all of them again by itself where their settings have changed.
    progress = scanning || done < total ? { done, total } : null;
    changed.fire();
  };
  const look = async (source: vscode.CancellationTokenSource): Promise<void> => {
    try {
      if (!client.isRunning()) await start();
      const result = await client.sendRequest<FolderScanResult>(folderScanRequest, source.token);
      isCut = result.isCut;
      isDone = true;
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      source.dispose();
      scanning = null;
      progress = null;
      changed.fire();
    }
  };
  const scan = (again = false): Promise<void> => {
    if (looked && (scanning || (isDone && !again))) return looked;
    scanning = new vscode.CancellationTokenSource();
    progress = { done: 0, total: 0 };
    hasFailed = false;
    looked = look(scanning);
    changed.fire();
    return looked;
  };
  const listening = vscode.Disposable.from(
    client.onNotification(folderReportsNotification, take),
    // One that was started again follows no folder before it is asked to, nor knows what has gone meanwhile.
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running || !looked || scanning) return;
      reports.clear();
      remarks.clear();
      missing = [];
      scan(true).catch(() => undefined);
    }),
  );
  return {
    get reports() {
      return [...reports.values()];
    },
    get missing() {
      return missing;
    },
    remarksOn: (uri) => remarks.get(uri) ?? [],
    isReplaced: (uri) => replaced.has(uri),
    get progress() {
      return progress;
    },
    get isCut() {
      return isCut;
    },
    get hasFailed() {
      return hasFailed;
    },
    onDidChange: changed.event,
    scan,
    dispose: () => {
      scanning?.cancel();
      listening.dispose();
      changed.dispose();
    },
  };
}
