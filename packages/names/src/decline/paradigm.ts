/** The cases of the singular, then of the plural, as bits: what a printed form may be. */
export const NOMINATIVE = 1;
export const SINGULAR = 0b111111;
export const PLURAL = SINGULAR << 6;
export const ANY_CASE = SINGULAR | PLURAL;

/**
 * The endings of a declension, case by case: nominative, genitive, dative, accusative, instrumental, prepositional, then the same of
 * the plural where there is one. A case with several has bars between.
 */
export interface Declension {
  /** So many letters of the word are its ending. */
  readonly cut: number;
  readonly endings: readonly string[];
}

/** Reads a table of endings: `-` is none. */
export const declension = (cut: number, singular: string, plural = ''): Declension => ({
  cut,
  endings: `${singular} ${plural}`
    .trim()
    .split(' ')
    .map((ending) => (ending === '-' ? '' : ending)),
});

/** The forms of a word, case by case. */
export const formsOf = (word: string, { cut, endings }: Declension): string[][] =>
  endings.map((ending) => ending.split('|').map((each) => word.slice(0, word.length - cut) + each));
