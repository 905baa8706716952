import axe from 'axe-core';

/**
 * What keeps somebody from using a page by keyboard, by ear or with weak eyes, as axe finds it.
 *
 * @param {import('playwright-core').Page | import('playwright-core').Frame} page
 * @returns {Promise<readonly string[]>} a line a place
 */
export async function barriersIn(page) {
  await page.evaluate(axe.source);
  /** @type {import('axe-core').AxeResults} */
  const { violations } = await page.evaluate('axe.run(document)');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}
