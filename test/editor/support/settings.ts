import * as vscode from 'vscode';

/** A setting that a test has changed. */
export interface ChangedSetting {
  set(value: unknown): Promise<void>;
  /** As it was before the test. */
  restore(): Promise<void>;
}

/** Changes a setting of the workspace, as a user does in the settings' editor. */
export async function setting(
  section: string,
  name: string,
  value: unknown,
): Promise<ChangedSetting> {
  const set = async (wanted: unknown): Promise<void> => {
    const configuration = vscode.workspace.getConfiguration(section);
    await configuration.update(name, wanted, vscode.ConfigurationTarget.Workspace);
  };
  const { workspaceValue } = vscode.workspace.getConfiguration(section).inspect(name) ?? {};
  await set(value);
  return { set, restore: () => set(workspaceValue) };
}
