import type { Original } from '../../publish/against/model';
import { readDrafts, type ReadingOptions } from '../input/drafts';
import type { Run } from '../run';
import type { SettingsFor } from '../settings/settings';
import type { Tools } from '../engine';

/** The draft that what is published is compared with; null, and said, where it cannot be read. */
export async function readOriginal(
  path: string,
  options: ReadingOptions,
  tools: Tools,
  settingsFor: SettingsFor,
  run: Run,
): Promise<Original | null> {
  for await (const draft of readDrafts([path], tools, options, settingsFor, run)) {
    if ('error' in draft) return null;
    const { report } = draft;
    return { report, file: { address: path, lines: report.lines } };
  }
  return null;
}
