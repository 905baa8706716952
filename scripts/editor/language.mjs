/**
 * The language that this machine's person reads, as the system says it.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} locale as `Intl` gives it
 * @returns {'zh-cn' | 'en'}
 */
export function systemLanguage(
  environment = process.env,
  locale = new Intl.DateTimeFormat().resolvedOptions().locale,
) {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || locale;
  return /^zh/i.test(named) ? 'zh-cn' : 'en';
}

/**
 * The text in the person's language.
 *
 * @param {string} chinese
 * @param {string} english
 */
export const say = (chinese, english) => (systemLanguage() === 'zh-cn' ? chinese : english);
