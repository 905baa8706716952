/** The default themes, with what tells that a page is dressed in one. */
export const themes = [
  { theme: 'Default Light Modern', kind: 'vscode-light' },
  { theme: 'Default Dark Modern', kind: 'vscode-dark' },
  { theme: 'Default High Contrast', kind: 'vscode-high-contrast' },
  { theme: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
];
