import { copyElements } from './copy';

/** The extension, as this page talks to it. */
declare const acquireVsCodeApi: () => { postMessage(message: { readonly copied: boolean }): void };

const api = acquireVsCodeApi();

/** A browser lets only the page that has the keys write into the clipboard. */
async function whenFocused(): Promise<void> {
  if (document.hasFocus()) return;
  await new Promise((resolve) => window.addEventListener('focus', resolve, { once: true }));
}

whenFocused()
  .then(() => copyElements([...document.querySelectorAll('table')]))
  .then(
    () => api.postMessage({ copied: true }),
    () => api.postMessage({ copied: false }),
  );
