import {
  CodeActionRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  createProtocolConnection,
  type ClientCapabilities,
  type CodeAction,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';

/** A client that asks for diagnostics and answers for its settings, as VS Code does. */
export const askingClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** The same, which also tells of files that change on disk where it is asked to. */
export const watchingClient: ClientCapabilities = {
  ...askingClient,
  workspace: {
    ...askingClient.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** A client that waits for diagnostics and knows little else, as older editors do. */
export const waitingClient: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    hover: { contentFormat: ['plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** One client's side of a conversation with the server. */
export class Session {
  readonly connection: ProtocolConnection;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Messages shown to the user. */
  readonly shown: string[] = [];
  readonly refreshes: true[] = [];
  /** What the client answers for the section `gouji`. */
  settings: unknown = null;
  /** The client answers for its settings only after this. */
  beforeAnswering: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<() => void>();

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.connection = createProtocolConnection(reader, writer);
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#look();
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
      this.#look();
    });
    this.connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
      await this.beforeAnswering;
      return items.map(() => this.settings);
    });
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes.push(true);
      this.#look();
    });
    this.connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      // A server in this process must not watch over it.
      processId: null,
      rootUri: null,
      locale: 'zh-cn',
      capabilities,
      ...more,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  /** Tells of changed settings: as an event only, or with the section to a server that cannot ask. */
  changeSettings(section: unknown): Promise<void> {
    this.settings = section;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { gouji: section },
    });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async codeActions(
    uri: string,
    range: Range,
    only?: readonly string[],
  ): Promise<readonly CodeAction[]> {
    const offered = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only: [...only] }) },
    });
    return (offered ?? []).filter((action): action is CodeAction => !('command' in action));
  }

  /** Waits until the condition holds; it is looked at whenever the server sends something. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }
}
