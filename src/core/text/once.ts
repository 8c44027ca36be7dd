/** Computes on the first call, and remembers. */
export function once<Value>(compute: () => Value): () => Value {
  let value: { readonly is: Value } | undefined;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

/**
 * The same of what follows from an object: computes it when it is first asked for, and remembers it as long as the object
 * is there.
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly is: Value }>();
  return key => {
    let value = known.get(key);
    if (value === undefined) {
      value = { is: compute(key) };
      known.set(key, value);
    }
    return value.is;
  };
}
