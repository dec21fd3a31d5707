/**
 * What should be a text. Programs without a compiler are told which one is missing, rather than where something failed inside.
 *
 * @throws TypeError for what is none
 */
export function expectText(value: string, what: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`Expected ${what} as a text, found ${value === null ? 'null' : typeof value}.`);
}
