import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { settingsSection } from '../protocol/names';
import {
  parseSettings,
  type KnownNames,
  type Settings,
  type SettingsProblem,
} from '../project/settings';
import type { ClientAbilities } from './abilities';
import { logIfRejected } from './failures';

/** The users' settings, asked for once for each address and kept until they change or are forgotten. */
export interface SettingsStore {
  forDocument(uri: string): Promise<Settings>;
  forget(uri: string): void;
}

export interface SettingsStoreParts {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly known: KnownNames;
  /** The settings that a client gives at the start; those that it answers later go before. */
  readonly initial: unknown;
  readonly onProblems: (problems: readonly SettingsProblem[], settings: Settings) => void;
  /** Called after a change, when the old settings are forgotten. */
  readonly onChange: () => void;
}

/** Listens for changes at once; `register` is for after the handshake. */
export function createSettingsStore({
  connection,
  abilities,
  known,
  initial,
  onProblems,
  onChange,
}: SettingsStoreParts): SettingsStore & { register(): void } {
  const byDocument = new Map<string, Promise<Settings>>();
  let given = sectionOf(initial);

  const load = async (uri: string): Promise<Settings> => {
    const answer = abilities.answersConfiguration ? await ask(connection, uri) : null;
    const { settings, problems } = parseSettings(withoutUnset(answer ?? given), known);
    onProblems(problems, settings);
    return settings;
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    given = sectionOf(settings) ?? given;
    byDocument.clear();
    onChange();
  });

  return {
    forDocument: (uri) => {
      const settings = byDocument.get(uri) ?? load(uri);
      byDocument.set(uri, settings);
      return settings;
    },
    forget: (uri) => byDocument.delete(uri),
    register: () => {
      if (!abilities.registersConfiguration) return;
      logIfRejected(
        connection,
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        }),
      );
    },
  };
}

/** Clients give the section by its name or its content alone. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return settingsSection in value ? (value as Record<string, unknown>)[settingsSection] : value;
}

async function ask(connection: Connection, scopeUri: string): Promise<unknown> {
  try {
    return (await connection.workspace.getConfiguration({
      scopeUri,
      section: settingsSection,
    })) as unknown;
  } catch (error) {
    connection.console.warn(`The client did not answer for its settings: ${String(error)}`);
    return null;
  }
}

/** Clients hand over null for what is not set. */
const withoutUnset = (section: unknown): unknown =>
  typeof section === 'object' && section !== null && !Array.isArray(section)
    ? Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null))
    : section;
