import type { FromPage } from '../../src/form/messages';
import { connectToEditor } from '../editor';

/** What the page keeps while it is hidden. */
export interface PageState {
  readonly uri: string;
}

const api = connectToEditor<FromPage, PageState>();

/** Tells the extension. */
export const tell = (message: FromPage): void => api.postMessage(message);

/** Kept by the editor for when the page is shown again. */
export const keepState = (state: PageState): void => api.setState(state);
