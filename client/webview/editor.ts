/** The editor that a page is in: what the page tells it, and what is kept while the page is hidden. */
export interface EditorApi<Message, State> {
  postMessage(message: Message): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare const acquireVsCodeApi: <Message, State>() => EditorApi<Message, State>;

/** To be asked for once a page. */
export const connectToEditor = <Message, State>(): EditorApi<Message, State> => acquireVsCodeApi();
