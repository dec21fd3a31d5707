/** A word, a number or one other character of a text. Offsets are UTF-16. */
export interface Token {
  /** A barrier is what no date crosses: what masks a link or code, and a blank line. */
  readonly kind: 'number' | 'word' | 'mark' | 'barrier';
  /** As printed, the accents of a word composed. */
  readonly text: string;
  /** The same in small letters. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands ahead. */
  readonly gap: boolean;
}

export type Tokens = readonly Token[];

/** Digits, letters, what is not there for a reader (masks of emphasis, soft hyphens), any other character; white space between. */
const PIECE = /(\d+)|(\p{L}[\p{L}\p{M}]*)|[\u2060\u00ad]+|\S/gu;

const isBlankLine = (space: string): boolean => /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/u.test(space);

const composed = (word: string): string => (/^[A-Za-z]+$/u.test(word) ? word : word.normalize('NFC'));

const spelled = (word: string): Pick<Token, 'text' | 'low'> => {
  const text = composed(word);
  return { text, low: text.toLowerCase() };
};

/** Cuts a text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let [last, gap] = [0, false];
  for (const match of text.matchAll(PIECE)) {
    const [piece, number, word] = match;
    const start = match.index;
    const end = start + piece.length;
    if (start > last) gap = true;
    if (start > last + 1 && isBlankLine(text.slice(last, start))) {
      tokens.push({ kind: 'barrier', text: '', low: '', start: last, end: start, gap });
    }
    last = end;
    if (number !== undefined) tokens.push({ kind: 'number', text: piece, low: piece, start, end, gap });
    else if (word !== undefined) tokens.push({ kind: 'word', ...spelled(word), start, end, gap });
    else if (piece === '\uFFFC') tokens.push({ kind: 'barrier', text: piece, low: '', start, end, gap });
    else if (/^[\u2060\u00ad]/u.test(piece)) continue;
    else tokens.push({ kind: 'mark', text: piece, low: piece, start, end, gap });
    gap = false;
  }
  return tokens;
}
