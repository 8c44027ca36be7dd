/** Work in short steps: whoever does it can do something else, or wait, between two of them. */
export type Steps<Value> = Generator<void, Value, void>;

/** Does all of the work at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** In UTF-16 code units; a few paragraphs, so that a step is short on a slow machine too, and seldom enough to cost nothing. */
const stepLength = 1000;

/** Tells of one offset of a text after the other, in order, whether a step ends there. */
export function stepEnds(): (offset: number) => boolean {
  let begin = 0;
  return offset => {
    if (offset - begin < stepLength) return false;
    begin = offset;
    return true;
  };
}
