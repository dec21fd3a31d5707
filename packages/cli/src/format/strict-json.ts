/** Text without halves of characters, which a file name can have: each is a replacement character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** JSON for others to read, of whom some refuse a file with half a character in it; the same bytes for the same value. */
export const strictJson = (value: object): string =>
  `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? wellFormed(each) : each), 2)}\n`;
