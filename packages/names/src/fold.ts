/** Letters that no decomposition takes apart, with what a reader types instead. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const APOSTROPHES = /[’‘ʼʹ´`′]/gu;
const HYPHENS = /[‐‑‒–—―]/gu;
const SPECIAL = /[ßæœøłđðþı]/gu;
/** All but the marks of kana, which make another syllable: バ is not ハ. */
const MARKS = /(?:(?![\u3099\u309a])\p{M})+/gu;
const ASCII = /^[\u0000-\u007f]*$/u;

/** One kind of apostrophe and one kind of hyphen: printers differ, names do not. */
export const unifyMarks = (text: string): string => text.replace(APOSTROPHES, "'").replace(HYPHENS, '-');

/**
 * What two spellings have in common when case, diacritics and the kind of apostrophe and hyphen are left aside. Not
 * shorter or longer in a known way: never use its offsets in the text.
 *
 * @example fold('Jānis Rudzutaks') // 'janis rudzutaks'
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const bare = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  return unifyMarks(bare).replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}
