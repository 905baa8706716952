import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  formViewRequest,
  type FormTextEdit,
  type FormViewParams,
  type FormViewResult,
  type FormViewState,
} from '../../../server/src/protocol/formView';
import { isOnlyShown } from '../documents/onlyShown';
import { t } from '../language';
import type { ToPage } from './messages';

/** What the page shows of its draft. */
export interface FormView {
  /** Asks the server for the draft as it is now, and shows it. */
  update(): Promise<void>;
  /** The same after a rest, together with what changes until then. */
  updateLater(): void;
  /** The edits of a fix that is shown, by its places there; null where nothing such is shown. */
  fix(finding: number, index: number): ShownFix | null;
  /** Says that it went wrong. */
  failed(error: unknown): void;
  dispose(): void;
}

interface ShownFix {
  /** The draft's, for which the edits were made. */
  readonly version: number;
  readonly edits: readonly FormTextEdit[];
}

/** Milliseconds after a change before the page is asked for again. */
const rest = 60;

/** Shows by `post` nothing before it is first asked to. */
export function createFormView(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  post: (message: ToPage) => void,
): FormView {
  let shown: FormViewState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const update = async (): Promise<void> => {
    const ask = ++asked;
    if (!client.isRunning()) return;
    const params: FormViewParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    };
    const state = await client.sendRequest<FormViewResult>(formViewRequest, params);
    if (ask !== asked) return;
    shown = state;
    post(
      state
        ? pageOf(state, isOnlyShown(document.uri))
        : { type: 'say', text: t('This document is no report that Gouji knows.') },
    );
  };
  const failed = (error: unknown): void => {
    client.error(String(error), error, false);
    post({ type: 'say', text: t('The form cannot be shown. See the output of Gouji.') });
  };
  return {
    update,
    updateLater: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void update().catch(failed), rest);
    },
    fix: (finding, index) => {
      const fix = shown && ordered(shown.findings[finding]?.fixes ?? [])[index];
      return fix ? { version: shown!.version, edits: fix.edits } : null;
    },
    failed,
    dispose: () => clearTimeout(timer),
  };
}

/** What cannot be written into is offered no fixes. */
const pageOf = ({ html, findings, obstacles }: FormViewState, isRead: boolean): ToPage => ({
  type: 'show',
  html,
  obstacles,
  findings: findings.map(({ severity, message, fixes }) => ({
    severity,
    message,
    fixes: isRead ? [] : ordered(fixes).map(({ title }) => title),
  })),
});

/** The preferred one first: the key takes it. */
const ordered = <Fix extends { readonly preferred: boolean }>(
  fixes: readonly Fix[],
): readonly Fix[] => [...fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
