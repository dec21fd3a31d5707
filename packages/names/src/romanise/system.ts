/** A way to write Cyrillic in Latin letters. */
export interface RomanisationSystem {
  readonly name: string;
  /** What depends on the letters around, in this order, on a word in small letters; what is Latin stays as it is. */
  readonly rules: readonly (readonly [pattern: RegExp, to: string])[];
  /** Letter by letter, whatever the rules left. */
  readonly letters: Readonly<Record<string, string>>;
  /** Letters that are written otherwise in a language. */
  readonly languages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The letters that all systems write alike. */
export const COMMON: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ґ: 'g',
};
