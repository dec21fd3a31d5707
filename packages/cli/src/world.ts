/** What a command needs from outside; tests bring their own. */
export interface World {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stdout takes colours. */
  readonly colour: boolean;
}

/** Exit codes that other programs rely on. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
