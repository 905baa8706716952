import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Seen from `out/test/cli/support`. */
export const root = join(__dirname, '..', '..', '..', '..');
export const cli = join(root, 'dist', 'cli.js');

if (!existsSync(cli)) {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')]);
  if (!existsSync(cli)) throw new Error(`The command line was not built: ${String(build.stderr)}`);
}

/** What a run of the command line left. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with files in it, where the command line is run. */
interface Desk {
  readonly folder: string;
  readonly gouji: (...args: readonly string[]) => Outcome;
  /** With variables of the environment besides. */
  readonly goujiWith: (
    environment: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ) => Outcome;
  readonly goujiReading: (input: string | Uint8Array, ...args: readonly string[]) => Outcome;
  /** Writes a file anew. */
  readonly write: (path: string, content: string) => void;
  readonly clear: () => void;
}

export function createDesk(files: Readonly<Record<string, string | Uint8Array>>): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const run = (
    input: string | Uint8Array,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Outcome => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { ...process.env, ...environment },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error) throw error;
    return { status, stdout, stderr };
  };
  return {
    folder,
    gouji: (...args) => run('', args),
    goujiWith: (environment, ...args) => run('', args, environment),
    goujiReading: (input, ...args) => run(input, args),
    write: (path, content) => writeFileSync(join(folder, path), content),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the work at a new desk, which is cleared afterwards. */
export function atDesk(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (desk: Desk) => void,
): void {
  const desk = createDesk(files);
  try {
    work(desk);
  } finally {
    desk.clear();
  }
}

export interface DraftOutput {
  readonly path: string;
  readonly edition: string;
  readonly year: number | null;
  readonly agency: string | null;
  readonly findings: readonly FindingOutput[];
}

export interface FindingOutput {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: RangeOutput;
  readonly related: readonly {
    readonly path?: string;
    readonly range: RangeOutput;
    readonly message: string;
  }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly range: RangeOutput; readonly newText: string }[];
  }[];
}

export interface RangeOutput {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const draftsIn = (stdout: string): readonly DraftOutput[] =>
  JSON.parse(stdout) as readonly DraftOutput[];

/** The text of the range, which must be within one line. */
export function textIn(text: string, { start, end }: RangeOutput): string {
  if (start.line !== end.line) throw new Error('The range has more than one line.');
  return text.split(/\r\n|\n/)[start.line]!.slice(start.character, end.character);
}
