import type { World } from '../world.js';

/** How far a run is, while it is: `step` is told how many notes are done, `end` clears what is on the screen. */
export interface Progress {
  readonly step: (done: number) => void;
  readonly end: () => void;
}

const NONE: Progress = { step: () => {}, end: () => {} };

const WIDTH = 24;

/** On a terminal the bar is drawn so often, elsewhere a line is written so often, in milliseconds. */
const [OFTEN, SELDOM] = [100, 10_000];

const bar = (done: number, all: number): string => {
  const full = Math.floor((WIDTH * done) / all);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${all} notes`;
};

/**
 * A bar on a terminal; elsewhere, such as in the log of CI, a plain line now and then, so that a long run shows that it goes on.
 *
 * @param all how many notes there are
 */
export function progressOf({ terminal, stderr, now }: World, all: number): Progress {
  if (now === undefined || all === 0) return NONE;
  const every = terminal === true ? OFTEN : SELDOM;
  let next = now() + every;
  let drawn = false;
  return {
    step: (done) => {
      if (now() < next) return;
      next = now() + every;
      drawn = true;
      stderr(terminal === true ? `\r${bar(done, all)}\u001b[K` : `glossator: ${done} of ${all} notes checked\n`);
    },
    end: () => {
      if (drawn && terminal === true) stderr('\r\u001b[K');
    },
  };
}
