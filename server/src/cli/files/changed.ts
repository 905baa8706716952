import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const maxOutputBytes = 1 << 28;

/**
 * The files that git has other than at the commit, whole paths, untracked ones too. Throws where there is
 * no git, no repository or no such commit.
 */
export async function filesChangedSince(reference: string): Promise<ReadonlySet<string>> {
  const run = promisify(execFile);
  const git = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await run('git', args, { maxBuffer: maxOutputBytes });
    return stdout.split('\0').filter((path) => path !== '');
  };
  const [root = ''] = (await git('rev-parse', '--show-toplevel')).map((line) => line.trim());
  // The reference must be no option of git's.
  const { stdout } = await run('git', [
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${reference}^{commit}`,
  ]);
  const changed = await git('diff', '--name-only', '-z', '--diff-filter=d', stdout.trim(), '--');
  const untracked = await git(
    'ls-files',
    '-z',
    '--others',
    '--exclude-standard',
    '--full-name',
    root,
  );
  return new Set([...changed, ...untracked].map((path) => resolve(root, path)));
}
