/**
 * Text from notes and datasets on its way to a terminal: control characters, which a terminal would obey, and marks that
 * turn the direction of writing round are shown as replacement characters.
 */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

/**
 * The same for what people read, which may be the log of a runner of GitHub's: it obeys `##[command]` wherever it stands, and
 * `::command::` at the beginning of a line, blanks before it or not (actions/runner, ActionCommand.cs).
 */
export const inert = (text: string): string =>
  harmless(text).replace(/##\[|^[^\S\n]*::/gmu, (command) => `${command.slice(0, -1)}\uFFFD`);

/** The same of what has one line to itself: the name of a file can hold the end of one. */
export const inertLine = (text: string): string => inert(text.replaceAll('\n', '\uFFFD'));
