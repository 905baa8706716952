import { touches, type Span } from '../text/span';

/** The item that holds the offset, else the first that ends there. */
export function itemAt<Item extends { readonly span: Span }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  const touching = items.filter(({ span }) => touches(span, offset));
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}
