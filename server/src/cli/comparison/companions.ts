import type { Subordinate, Subordinates } from '../../facts/rollup/subordinates';
import type { Importer } from '../../import/door';
import { createBodies } from '../../project/collection/names';
import { figuresIn } from '../../project/subordinates/collect';
import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { isYearBefore } from '../../rules/check';
import { readReportText } from '../collection/reportText';
import type { Draft } from '../input/drafts';
import { besideDraft } from '../files/beside';
import type { Companions } from './compared';

type Asking = Pick<Draft, 'path' | 'agency' | 'year' | 'edition' | 'settings'>;

/** A draft's companions, read. */
export interface ReadCompanions {
  /** Null where there is none, or it is not what its title promised. */
  readonly previous: { readonly path: string; readonly report: Report } | null;
  readonly subordinates: Subordinates | null;
}

/** Reads what a draft is compared with. What cannot be read costs its own comparison. */
export const readCompanions = async (
  { previous, units }: Companions,
  draft: Asking,
  importer: Importer,
): Promise<ReadCompanions> => ({
  previous: previous === null ? null : await previousAt(previous, draft, importer),
  subordinates: units && (await subordinatesOf(units, draft, importer)),
});

async function previousAt(
  path: string,
  draft: Asking,
  importer: Importer,
): Promise<ReadCompanions['previous']> {
  const read = await readReportText(path, importer);
  if ('reason' in read) return null;
  const { collection, engine } = draft.settings;
  const report = engine.reader.parse(read.text);
  const bodies = createBodies(collection?.units ?? []);
  const isSame = bodies.keyOf(report.title?.agency ?? null) === bodies.keyOf(draft.agency);
  return report.recognised && isSame && isYearBefore(report, draft) ? { path, report } : null;
}

async function subordinatesOf(
  units: NonNullable<Companions['units']>,
  { path: draftPath, settings }: Asking,
  importer: Importer,
): Promise<Subordinates> {
  const { reader } = settings.engine;
  const subordinates: Subordinate[] = [];
  for (const { unit, paths } of units) {
    if (paths.length === 0) {
      subordinates.push({ kind: 'missing', path: unit, address: unit, named: true });
    }
    for (const path of paths) {
      subordinates.push(await subordinateAt(path, draftPath, reader, importer));
    }
  }
  return subordinates;
}

async function subordinateAt(
  path: string,
  draftPath: string,
  reader: ReportReader,
  importer: Importer,
): Promise<Subordinate> {
  const read = await readReportText(path, importer);
  const figures = 'reason' in read ? 'unreadable' : figuresIn(reader, read.text);
  const known = {
    path: besideDraft(path, ''),
    address: besideDraft(path, draftPath),
    named: false,
  };
  return typeof figures === 'string'
    ? { kind: figures, ...known }
    : { kind: 'report', figures, ...known };
}
