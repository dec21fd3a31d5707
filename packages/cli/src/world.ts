import type { Order, Share } from './check/share.js';

/** What a command needs from outside; tests bring their own. */
export interface World {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stdout takes colours. */
  readonly colour: boolean;
  /** Whether stdout is a screen, which would obey what is printed: a terminal, or the log of a runner of GitHub's. */
  readonly screen?: boolean;
  /** All that comes on standard input. */
  readonly stdin?: () => Uint8Array;
  /** Whether stderr is a terminal, on which a bar can be drawn. */
  readonly terminal?: boolean;
  /** A clock in milliseconds: nobody is told how far a run is where there is none. */
  readonly now?: () => number;
  /** How many threads can work at once; one where it is not said. */
  readonly cores?: number;
  /** Does a share of a check in another thread. */
  readonly startThread?: (order: Order) => Promise<Share>;
}

/** Exit codes that other programs rely on. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
