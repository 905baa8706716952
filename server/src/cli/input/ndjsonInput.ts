import {
  chosenOf,
  isAsked,
  unknownNameIn,
  type Draft,
  type ReadingOptions,
  type UnreadFile,
} from './drafts';
import { linesOf } from './lines';
import type { Run } from '../run';
import type { SettingsFor } from '../settings/settings';

/**
 * Reads drafts from standard input, an object `{ "path", "text" }` a line, each answered in its turn. A line
 * that is no such object is a failure of its own; blank lines are passed over.
 */
export async function* readNdjson(
  askedFor: ReadingOptions,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<Draft | UnreadFile> {
  let number = 0;
  for await (const line of linesOf(run.streams.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const given = entryIn(line);
    if (!given) {
      const path = `-:${number}`;
      yield { path, error: run.fail('cli.failure.no-entry', { path }) };
      continue;
    }
    const { path, text } = given;
    const settings = await settingsFor(path);
    const chosen = chosenOf(askedFor, settings);
    const unknown = unknownNameIn(chosen, settings);
    if (unknown !== null) {
      yield { path, error: run.fail('cli.failure.unknown-name', { path, name: unknown }) };
      continue;
    }
    const report = settings.engine.reader.parse(text, chosen);
    if (!report.recognised && !isAsked(askedFor)) {
      yield { path, error: run.fail('cli.failure.no-report', { path }) };
      continue;
    }
    const form = { encoding: 'utf-8', marked: false } as const;
    const bytes = new Uint8Array();
    yield {
      path,
      named: true,
      bytes,
      form,
      archive: null,
      imported: null,
      report,
      settings,
      agency: report.title?.agency ?? null,
      year: report.year,
      edition: report.edition,
      ahead: null,
    };
  }
}

function entryIn(line: string): { readonly path: string; readonly text: string } | null {
  try {
    const value = JSON.parse(line.replace(/^\ufeff/, '')) as unknown;
    if (typeof value !== 'object' || value === null) return null;
    const { path, text } = value as Readonly<Record<string, unknown>>;
    return typeof path === 'string' && typeof text === 'string' ? { path, text } : null;
  } catch {
    return null;
  }
}
