import { inertJson } from './json.js';

/** Text without halves of characters, which a file name can have: each is a replacement character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** How JSON.stringify writes half a character; the words of a note can look like it. */
const HALF = /\\ud[89a-f]/u;

/** JSON for others to read, of whom some refuse a file with half a character in it; the same bytes for the same value. */
export function strictJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  // To look at each text takes longer than to write them all, and hardly ever is there such a one.
  const whole = (_: string, each: unknown): unknown => (typeof each === 'string' ? wellFormed(each) : each);
  return `${inertJson(HALF.test(text) ? JSON.stringify(value, whole, 2) : text)}\n`;
}
