import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textFormats } from '../support/formats';
import { ownDrafts } from '../support/mutate/drafts';
import { anyJsonText } from '../support/mutate/json';
import { attacked } from '../support/mutate/text';
import type { Subject } from './subject';

/** Seen from `out/test/fuzz`. */
const cli = join(__dirname, '..', '..', '..', 'dist', 'cli.js');

/** A stack of calls, or a piece of the bundle's code. */
const dump = /^\s+at .+:\d+:\d+\)?$|dist\/cli(?:\.main)?\.js:\d+/m;
/** What a terminal takes for a command. */
const control = /(?![\n\r\t])\p{Cc}/u;

/** The command line on a folder with a draft, settings and a baseline, all of any kind. */
export const commandLineSubject = (): Subject => {
  const sources = ownDrafts();
  return {
    name: 'command line',
    share: 1,
    input: (random) => attacked(random.pick(sources).text, random),
    run: (input, random) => {
      const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'));
      try {
        writeFileSync(join(folder, 'draft.md'), input);
        if (random.oneIn(2)) writeFileSync(join(folder, 'gouji.json'), anyJsonText(random));
        if (random.oneIn(3))
          writeFileSync(join(folder, 'gouji-baseline.json'), anyJsonText(random));
        const format = random.pick(textFormats);
        const commands = [
          ['check', '--format', format, folder],
          ['check', '--format', format, '--edition', '2021', join(folder, 'draft.md')],
          ['fix', '--dry-run', folder],
          ['parse', join(folder, 'draft.md')],
        ];
        const command = random.pick(commands);
        const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...command], {
          encoding: 'utf8',
        });
        assert.ok([0, 1, 2].includes(status ?? -1), `${command.join(' ')}: status ${status}`);
        assert.doesNotMatch(stderr, dump, command.join(' '));
        assert.doesNotMatch(stderr, control, command.join(' '));
        if (command[0] === 'check') assert.doesNotMatch(stdout, control, command.join(' '));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
};
