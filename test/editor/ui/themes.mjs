import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The default themes, with what tells that a page and that the window is dressed in one. */
export const themes = [
  { theme: 'Default Light Modern', kind: 'vscode-light', base: 'vs' },
  { theme: 'Default Dark Modern', kind: 'vscode-dark', base: 'vs-dark' },
  { theme: 'Default High Contrast', kind: 'vscode-high-contrast', base: 'hc-black' },
  { theme: 'Default High Contrast Light', kind: 'vscode-high-contrast-light', base: 'hc-light' },
];

/**
 * Has the window on a folder put on a theme; who looks waits for what tells that it has.
 *
 * @param {string} folder
 * @param {string} theme
 */
export async function useTheme(folder, theme) {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeFile(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme }),
  );
}
