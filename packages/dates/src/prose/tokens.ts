/** A word, a number or one other character of a text. Offsets are UTF-16. */
export interface Token {
  /** A barrier is what no date crosses: what masks a link or code, and a blank line. */
  readonly kind: 'number' | 'word' | 'mark' | 'barrier';
  readonly text: string;
  /** Small letters, accents composed. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands ahead. */
  readonly gap: boolean;
}

export type Tokens = readonly Token[];

/** White space, digits, letters, what is not there for a reader (masks of emphasis, soft hyphens), any other character. */
const PIECE = /(\s+)|(\d+)|(\p{L}[\p{L}\p{M}]*)|[\u2060\u00ad]+|./gsu;

const isBlankLine = (space: string): boolean => /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/u.test(space);

const lower = (word: string): string => word.normalize('NFC').toLowerCase();

/** Cuts a text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = false;
  for (const { 0: piece, 1: space, 2: number, 3: word, index: start } of text.matchAll(PIECE)) {
    const end = start + piece.length;
    const add = (kind: Token['kind'], low: string): void => {
      tokens.push({ kind, text: piece, low, start, end, gap });
      gap = false;
    };
    if (space !== undefined && !isBlankLine(space)) gap = true;
    else if (space !== undefined || piece === '\uFFFC') add('barrier', '');
    else if (number !== undefined) add('number', piece);
    else if (word !== undefined) add('word', lower(word));
    else if (!/^[\u2060\u00ad]/u.test(piece)) add('mark', piece);
  }
  return tokens;
}
