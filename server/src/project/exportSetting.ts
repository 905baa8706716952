import type { ReportProblem } from './wordsSetting';

/** How reports are handed on as files to publish. Paths are from the folder of the file they stand in. */
export interface ExportSetting {
  /** A site's own style sheet, which goes into the page. */
  readonly stylesheet: string | null;
  /** A Word document whose styles, paper and margins are taken. */
  readonly reference: string | null;
  /** What happens while errors are left: they are said, or nothing is written. */
  readonly errors: 'warn' | 'refuse';
}

export const exportSettingName = 'export';

/** Where nothing is said. */
export const defaultExport: ExportSetting = { stylesheet: null, reference: null, errors: 'warn' };

const known = ['stylesheet', 'reference', 'errors'];
const maxPathLength = 4096;

/** Reads the setting; what is not understood in it is a problem and counts as not said. */
export function exportIn(value: unknown, report: ReportProblem): ExportSetting {
  if (value === undefined || value === null) return defaultExport;
  if (typeof value !== 'object' || Array.isArray(value)) {
    report([exportSettingName], 'settings.not-an-object', { name: 'export' });
    return defaultExport;
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      const args = { name: name.slice(0, 40), known: known.join(', ') };
      report([exportSettingName, name], 'settings.unknown-name', args);
    }
  }
  const pathOf = (name: 'stylesheet' | 'reference'): string | null => {
    const path = given[name];
    if (path === undefined) return null;
    if (typeof path === 'string' && path !== '' && path.length <= maxPathLength) return path;
    report([exportSettingName, name], 'settings.not-a-path', {});
    return null;
  };
  const { errors } = given;
  if (errors !== undefined && errors !== 'warn' && errors !== 'refuse') {
    report([exportSettingName, 'errors'], 'settings.not-a-choice', { choices: 'warn, refuse' });
  }
  return {
    stylesheet: pathOf('stylesheet'),
    reference: pathOf('reference'),
    errors: errors === 'refuse' ? 'refuse' : 'warn',
  };
}
