// Waits until the screen, or the page, has had its turn.

/** The next frame has been painted: the one after it has begun. */
export const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The page has its turn: a message to oneself comes back sooner than any timer. */
export const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
