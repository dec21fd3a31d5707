import type { World } from '../world.js';

/** What a terminal or a runner of GitHub's would obey of what JSON leaves as it is. */
const OBEYED = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=\[)/gu;

/** The same JSON with such characters as escapes: they only stand in strings. */
export const inertJson = (text: string): string =>
  text.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One object, the same bytes for the same input. */
export const json = (output: object): string => `${inertJson(JSON.stringify(output, null, 2))}\n`;

export const printJson = (output: object, { stdout }: World): void => stdout(json(output));
