/** Attributes that a table means something by elsewhere as well. */
const kept = new Set(['colspan', 'rowspan', 'scope']);

/**
 * Puts elements of the page into the clipboard as HTML, merged cells and all, and as text with tabs between
 * cells; Word, WPS and sites' editors take the HTML. Rejects where the browser lets nothing be copied.
 */
export async function copyElements(elements: readonly Element[]): Promise<void> {
  const parts = {
    'text/html': elements.map((element) => cleaned(element).outerHTML).join('\n'),
    'text/plain': elements.map(plainText).join('\n'),
  };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([
    new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>),
  ]);
}

/** The element without what belongs to the page only, and with lines between its cells. */
function cleaned(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.tick, .tools, .obstacle, colgroup, input'))
    extra.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...each.attributes]) if (!kept.has(name)) each.removeAttribute(name);
  }
  for (const wrapper of copy.querySelectorAll('span, mark'))
    wrapper.replaceWith(...wrapper.childNodes);
  for (const table of copy.matches('table') ? [copy] : copy.querySelectorAll('table')) {
    table.setAttribute('border', '1');
    table.setAttribute('cellspacing', '0');
    table.setAttribute('cellpadding', '3');
  }
  return copy;
}

const plainText = (element: Element): string =>
  element.querySelector('tr') === null
    ? `${element.textContent}\n`
    : [...element.querySelectorAll('tr')]
        .map((row) => `${[...row.children].map((cell) => cellText(cell)).join('\t')}\n`)
        .join('');

const cellText = (cell: Element): string => {
  const text = (cell.querySelector('.figure') ?? cell).textContent;
  return text + '\t'.repeat(Number(cell.getAttribute('colspan') ?? 1) - 1);
};
