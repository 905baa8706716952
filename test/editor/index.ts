import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { sendToConsole, type EventSink } from './events';
import { mochaOptions, runMocha } from './run-mocha';

/** What VS Code calls in its Node extension host: runs every suite of a folder. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const send = sinkFor(process.env.GOUJI_TEST_EVENTS);
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) =>
    send({ kind: 'text', text: format(...parts) });
  const mocha = new Mocha(mochaOptions);
  const grep = process.env.GOUJI_TEST_GREP;
  if (grep) mocha.fgrep(grep);
  const folder = path.join(__dirname, process.env.GOUJI_TEST_SUITES ?? 'suite');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(folder, name));
  }
  await mocha.loadFilesAsync();
  await runMocha(mocha, send);
}

function sinkFor(file: string | undefined): EventSink {
  if (!file) return sendToConsole;
  return (event) => appendFileSync(file, `${JSON.stringify(event)}\n`);
}
