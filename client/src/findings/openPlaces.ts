import * as vscode from 'vscode';
import {
  DocumentDiagnosticRequest,
  type BaseLanguageClient,
  type Middleware,
  vsdiag,
} from 'vscode-languageclient';
import { t } from '../language';
import { asShown } from './shown';

/** The rule that finds what is still to be written. */
const placeholderRule = 'placeholder';
/** The rule that counts a table's blank cells. */
const blankRule = 'cell-blank';
/** A remark of a new report's; other placeholders are left over from elsewhere. */
const ownRemark = /[（(]此处(?:填写|核对)[：:]/;

/** The reports whose author has declared them finished, kept with the workspace. */
export interface FinishedReports {
  has(uri: vscode.Uri): boolean;
  dispose(): void;
}

/**
 * Remembers which reports are finished. Until then the places that a new report leaves open are listed
 * as such, and are no errors; `client` is asked late, for it needs the middleware first.
 */
export function rememberFinished(
  state: vscode.Memento,
  client: () => BaseLanguageClient,
  isReport: (document: vscode.TextDocument) => Promise<boolean>,
): FinishedReports {
  const key = 'gouji.finished';
  const finished = new Set(state.get<readonly string[]>(key, []));
  const declare = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !(await isReport(document))) {
      void vscode.window.showInformationMessage(
        t('Open a report first: there is none to check as finished.'),
      );
      return;
    }
    const uri = document.uri.toString();
    const isFinished = !finished.delete(uri);
    if (isFinished) finished.add(uri);
    await state.update(key, [...finished]);
    client()
      .getFeature(DocumentDiagnosticRequest.method)
      .getProvider(document)
      ?.onDidChangeDiagnosticsEmitter.fire();
    void vscode.window.showInformationMessage(
      isFinished
        ? t('Checked as a finished report: places still to be filled in count as errors.')
        : t(
            'Checked as a draft again: places still to be filled in are listed, not counted as errors.',
          ),
    );
  };
  const command = vscode.commands.registerCommand('gouji.declareFinished', declare);
  return {
    has: (uri) => finished.has(uri.toString()),
    dispose: () => {
      command.dispose();
    },
  };
}

/** Each finding of a document as this editor is to show it, without what is merely open. */
export const diagnosticsAsShown =
  (finished: () => FinishedReports): NonNullable<Middleware['provideDiagnostics']> =>
  async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
    const uri = document instanceof vscode.Uri ? document : document.uri;
    const shown = finished().has(uri)
      ? report.items
      : report.items.filter((found) => !isOpenPlace(uri, found));
    return { ...report, items: shown.map((found) => asShown(uri, found)) };
  };

/** Each finding of a file that is not open, as the list of problems is to show it. */
export const pushedAsShown: NonNullable<Middleware['handleDiagnostics']> = (uri, found, next) =>
  next(
    uri,
    found.map((each) => asShown(uri, each)),
  );

/** A new report's remark; or blank cells, as long as its remarks show that it is being filled in. */
function isOpenPlace(uri: vscode.Uri, { code, range }: vscode.Diagnostic): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  if (rule !== placeholderRule && rule !== blankRule) return false;
  const own = uri.toString();
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === own);
  return (
    document !== undefined &&
    ownRemark.test(document.getText(rule === placeholderRule ? range : undefined))
  );
}
