import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedDraft } from '../publish/lists/model';
import { listContent, type ListFormat } from './formats/lists';
import type { LetterFor } from './letters';
import { writeResult } from './output';
import type { Run } from './run';
import { failWithError } from './run';

/** Longer names some file systems refuse. */
const maxNameLength = 80;

/**
 * Writes a list for each report into the folder, named after its body and year. Files of the same name from
 * an earlier run are replaced, others stay.
 */
export function createPerUnit(folder: string, format: ListFormat, letterFor: LetterFor, run: Run) {
  const taken = new Map<string, number>();
  const nameFor = (draft: ListedDraft): string => {
    const base = fileName(draft);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return `${count === 1 ? base : `${base}（${count}）`}.${format}`;
  };
  return async (draft: ListedDraft): Promise<void> => {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      failWithError(run, folder, error);
      return;
    }
    const content = await listContent(format, [draft], run.wording, letterFor);
    await writeResult(content, join(folder, nameFor(draft)), run);
  };
}

/** What file systems refuse, and what a shell or a screen would act on, is left out. */
function fileName({ unit, year, path }: ListedDraft): string {
  const name = unit === null ? path.replace(/\.[^.]*$/, '') : `${unit}${year ?? ''}`;
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return plain.slice(0, maxNameLength) || '_';
}
