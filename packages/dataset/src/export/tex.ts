/** What TeX takes for its own, and how it is written as itself; braces by name, since readers count those that have a backslash too. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['"', '\\textquotedbl{}'],
  ['`', '\\textasciigrave{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['_', '\\_'],
]);

/** White space is one blank to TeX; what no file of text can hold is shown as U+FFFD. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .trim();

/**
 * Text for TeX. What is not ASCII is left as it is: the file is UTF-8.
 *
 * @example escapeTex('Smith & Söhne, 50%') // 'Smith \\& Söhne, 50\\%'
 */
export const escapeTex = (text: string): string =>
  plain(text).replace(/[\\{}<>|"`~^#$%&_]/gu, (character) => WRITTEN.get(character) ?? character);

/** An address, which BibLaTeX takes as it stands: what no address has, or readers trip over, is written as addresses write it. */
export const verbatimTex = (address: string): string => plain(address).replace(/[\s\\{}$^"<>|`]/gu, encodeURIComponent);
