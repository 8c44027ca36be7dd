/** How long work may keep the host from its other work at a stretch: keys, answers and other extensions; milliseconds. */
const longestStretch = 5;

/** Long work, done in stretches between which the host has its turn. */
export class Stretches {
  #begun = Number.NEGATIVE_INFINITY;

  /** Does work that comes in steps; the host may have had many a turn when it is done. */
  async finish<Value>(steps: Iterator<void, Value>): Promise<Value> {
    for (;;) {
      if (this.#isOver) await this.#pause();
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Between two pieces of work: gives the host its turn where the stretch has lasted long enough. */
  async giveWay(): Promise<void> {
    if (this.#isOver) await this.#pause();
  }

  get #isOver(): boolean {
    return performance.now() - this.#begun >= longestStretch;
  }

  async #pause(): Promise<void> {
    await nextTurn();
    this.#begun = performance.now();
  }
}

/** The host's turn is over, and the next one has begun. A timer would wait longer: a millisecond in Node, four in a browser. */
export const nextTurn = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
