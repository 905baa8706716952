import { systemLanguage } from './language.mjs';

/** What every VS Code of this project starts with: nothing that asks the network, moves or distracts. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The browser's default would save drafts that nobody asked to save.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * On top of them, for who tries the extension: what a new user is shown, in the system's language.
 *
 * @returns {Record<string, unknown>}
 */
export const firstLookSettings = () => ({
  ...(systemLanguage() === 'zh-cn' && { 'gouji.language': 'zh-cn' }),
  'workbench.welcomePage.walkthroughs.openOnInstall': true,
});

/** On top of them, what makes two pictures of the same state the same picture. */
export const stillSettings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'visible',
  'editor.stickyScroll.enabled': false,
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.reduceMotion': 'on',
};
