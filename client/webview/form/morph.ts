/**
 * Makes the children of `target` those of `wanted`, and touches only what differs: what stays keeps focus,
 * selection and scroll. An element with `data-keep` is left alone.
 */
export function morph(target: Element, wanted: Element): void {
  const old = [...target.childNodes];
  const now = [...wanted.childNodes];
  now.forEach((node, index) => {
    const before = old[index];
    if (!before) target.append(node);
    else if (isAlike(before, node)) update(before, node);
    else before.replaceWith(node);
  });
  for (const surplus of old.slice(now.length)) surplus.remove();
}

const isAlike = (one: Node, other: Node): boolean =>
  one.nodeType === other.nodeType &&
  one.nodeName === other.nodeName &&
  (!(one instanceof Element) ||
    one.getAttribute('data-cell') === (other as Element).getAttribute('data-cell'));

function update(before: Node, wanted: Node): void {
  if (!(before instanceof Element) || !(wanted instanceof Element)) {
    if (before.nodeValue !== wanted.nodeValue) before.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...before.attributes]) {
    // The page itself sets which cell is the one that keys go to.
    if (!wanted.hasAttribute(name) && name !== 'data-keep' && name !== 'style')
      before.removeAttribute(name);
  }
  for (const { name, value } of [...wanted.attributes]) {
    if (name === 'tabindex' && before.hasAttribute('data-cell')) continue;
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
  if (!before.hasAttribute('data-keep')) morph(before, wanted);
}
