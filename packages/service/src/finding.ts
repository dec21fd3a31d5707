/** Replace the text from start to end (UTF-16 offsets) of the note. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A file to be created, which must not be there yet. */
export interface NewFile {
  /** Relative to the folder of the configuration, with `/`; never outside it. */
  readonly file: string;
  readonly text: string;
}

/** A way to mend a finding. `safe`: meaning cannot change, so that it may be applied without asking. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  /** Of the note; none where all that is needed is a new file. */
  readonly edits: readonly Edit[];
  readonly creates?: readonly NewFile[];
}

/** Another place of the note that matters for a finding. */
export interface Related {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule found: the message says what is wrong and what would mend it. Offsets are UTF-16, the end exclusive. */
export interface RuleFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The entity concerned, where there is one. */
  readonly entity?: string;
  readonly related?: readonly Related[];
  /** Likeliest first. */
  readonly fixes?: readonly Fix[];
}

/** A finding with its rule and the severity that the configuration gives it. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}
