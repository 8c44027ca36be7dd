/** Work that is begun ahead and for which nobody waits yet: where it fails, that is seen once it is taken. */
export function takenLater<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}
