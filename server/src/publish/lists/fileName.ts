import type { ListedDraft } from './model';

/** In UTF-16 code units; longer names some file systems refuse. */
const maxNameLength = 80;

/**
 * What a unit's list is called, without an ending: by its body and year, else as the report's file is. What file
 * systems refuse, and what a shell or a screen would act on, is left out; never empty.
 */
export function listFileName({
  unit,
  year,
  path,
}: Pick<ListedDraft, 'unit' | 'year' | 'path'>): string {
  const name = unit === null ? path.replace(/\.[^.]*$/, '') : `${unit}${year ?? ''}`;
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return plain.slice(0, maxNameLength) || '_';
}
