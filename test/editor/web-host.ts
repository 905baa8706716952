import type Mocha from 'mocha';
import 'mocha/mocha.js';
import { sendToConsole } from './events';
import { mochaOptions, runMocha } from './run-mocha';

/** What mocha's build for browsers leaves in the global scope. */
interface MochaGlobals {
  readonly Mocha: typeof Mocha;
  readonly mocha: BrowserMocha;
}

type BrowserMocha = Mocha & { setup(options: Mocha.MochaOptions): BrowserMocha };

/**
 * Runs suites in the web-worker extension host.
 *
 * @param loadSuites requires the suites' files; called when mocha's `suite` and `test` are there
 * @param grep only tests with this text in their title
 */
export async function runInWebHost(loadSuites: () => void, grep?: string): Promise<void> {
  const { Mocha, mocha } = globalThis as unknown as MochaGlobals;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) =>
    sendToConsole({ kind: 'text', text: fill(parts.length > 0 ? parts : ['']) });
  mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec });
  if (grep) mocha.fgrep(grep);
  loadSuites();
  await runMocha(mocha, sendToConsole);
}

/** `%s` and `%d` filled in, as Node's console does it; the worker's leaves them. */
function fill([form, ...values]: readonly unknown[]): string {
  const rest = values.map(String);
  const text = String(form).replace(/%[sd]/g, (place) => rest.shift() ?? place);
  return [text, ...rest].join(' ');
}
