import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/**
 * The full path of a program on `PATH`, or undefined. On Windows the endings of `PATHEXT` are tried.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} platform as `process.platform`
 * @returns {string | undefined}
 */
export function findOnPath(name, environment = process.env, platform = process.platform) {
  const folders = (environment.PATH ?? environment.Path ?? '').split(
    platform === 'win32' ? ';' : ':',
  );
  const endings =
    platform === 'win32' ? (environment.PATHEXT ?? '.EXE;.CMD;.BAT').split(';') : [''];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end and returns what it printed. Its messages are shown only if it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, missing?: string }} options `missing` is what to
 *   tell the reader where there is no such program.
 * @returns {Promise<string>}
 */
export function run(program, args, { cwd, env, missing } = {}) {
  return new Promise((resolve, reject) => {
    // npm is a batch file on Windows, and those start through a shell only.
    const shell = process.platform === 'win32' && !program.toLowerCase().endsWith('.exe');
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let messages = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (messages += text));
    child.on('error', (error) =>
      reject('code' in error && error.code === 'ENOENT' && missing ? new Problem(missing) : error),
    );
    child.on('close', (status) => {
      if (status === 0) resolve(printed);
      else reject(new Problem(`${[program, ...args].join(' ')} failed (${status}).\n${messages}`));
    });
  });
}
