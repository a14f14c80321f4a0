/**
 * A function of immutable values that keeps its newest result as long as the parts that it is made of are the
 * same objects: in a large room most of what is shown does not change from one tap to the next. The first part is
 * what the result is kept with; nothing is kept longer than that.
 */
export function remembered<Given extends readonly unknown[], Value>(
  make: (...given: Given) => Value,
  partsOf: (...given: Given) => readonly [object, ...unknown[]],
): (...given: Given) => Value {
  const results = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: Value }>();
  return (...given) => {
    const parts = partsOf(...given);
    const before = results.get(parts[0]);
    if (before && parts.every((part, index) => part === before.parts[index])) return before.value;
    const value = make(...given);
    results.set(parts[0], { parts, value });
    return value;
  };
}
