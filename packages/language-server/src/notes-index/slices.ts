/** So long other requests may wait: nobody sees it. Milliseconds. */
const SLICE = 12;

/** The clock, and a way to let others have their turn. */
export interface Turns {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

export const TURNS: Turns = {
  now: () => Date.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** To be called between two pieces of long work: whoever waits has his turn when a slice of time is over. */
export function slices({ now, pause }: Turns): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < SLICE) return;
    await pause();
    since = now();
  };
}
