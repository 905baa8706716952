import assert from 'node:assert/strict';
import { linesMatching, readJson, trackedFiles } from './repository';

/** A folder of somebody's machine, by the names such folders have. */
const machinePath = /(?<![\w.:/*-])(?:[A-Z]:)?[\\/](?:home|root|Users|work)[\\/][\w-]/;
const registryHost = /\b(?:registry|npm)[\w-]*(?:\.[\w-]+)*\.(?:org|com|cn|net|io)\b/;

suite('house: nothing of the machine it was made on', () => {
  const texts = trackedFiles().filter((path) => !/\.(png|vsix)$/.test(path));

  test('no tracked file names a folder of a machine', () => {
    assert.deepEqual(
      texts.flatMap((path) => linesMatching(path, machinePath)),
      [],
    );
  });

  test('no tracked file names a package registry', () => {
    assert.deepEqual(
      texts.flatMap((path) => linesMatching(path, registryHost)),
      [],
    );
  });

  test('the lock file leaves to the installation where packages come from', () => {
    const { packages } = readJson('package-lock.json') as {
      packages: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    assert.ok(Object.keys(packages).length > 1);
    const tied = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(
      tied.map(([name]) => name),
      [],
    );
  });
});
