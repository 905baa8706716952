/**
 * A function whose results are kept with what it is asked of: at most once for each report, passage or
 * template, and gone when that is gone. The one place that keeps anything between two calls; what is
 * asked must not change, and the result must follow from it alone.
 */
export function oncePer<Key extends object, Value>(
  workOut: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = workOut(key);
    known.set(key, { value });
    return value;
  };
}
