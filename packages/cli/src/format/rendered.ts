/** What a report calls what was not checked, where it has a name for each rule. */
export const NOT_CHECKED = 'not-checked';

/** What a report says beside the findings. */
export interface About {
  /** Of the command line, SemVer. */
  readonly version: string;
  /** Every note checked, as findings name it, with or without findings; in the order of the walk. */
  readonly files: readonly string[];
}

/** A report in a machine's format. */
export interface Rendered {
  /** The same for the same findings, ended by a line end where there is any; no times in it. */
  readonly text: string;
  /** Sentences for whoever runs the command, such as that a limit of the format's readers is passed. */
  readonly words: readonly string[];
}
