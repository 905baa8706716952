import { templates } from '../template/load';
import type { LanguageService } from '../service/languageService';

/** An analysis is fast once it has been done a few times: by then the engine has compiled what it runs. */
const rounds = 8;
/** Milliseconds in which others have their turn. */
const pause = 100;
/** Milliseconds for a client to open its first documents in: they come before what is only to warm up. */
const delay = 200;

/**
 * Analyses an empty report of the newest edition a few times, so that the user's own are fast from the first.
 * Each time is a turn of its own, and requests that came meanwhile go before it.
 */
export function warmUp(service: LanguageService): void {
  const newest = templates[templates.length - 1]!;
  const once = (text: string, left: number): void => {
    service.diagnostics(service.analyse({ text, version: 0, declared: true }));
    if (left > 1) setTimeout(once, pause, text, left - 1);
  };
  const begin = (): void => {
    once(service.newReport({ agency: '云溪市', year: newest.years.first }).text, rounds);
  };
  setTimeout(begin, delay);
}
