import type { FromPage } from '../src/form/messages';

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => EditorApi;

const api = acquireVsCodeApi();

/** Tells the extension. */
export const tell = (message: FromPage): void => api.postMessage(message);

/** What the page keeps while it is hidden. */
export interface PageState {
  readonly uri: string;
}

export const keepState = (state: PageState): void => api.setState(state);
