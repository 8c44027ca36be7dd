/**
 * Lets the host do what waits for its turn, keys and answers among it, before going on. A timer would wait longer: a
 * millisecond in Node, four in a browser.
 */
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
