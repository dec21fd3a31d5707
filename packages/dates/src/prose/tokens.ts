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

/** Digits, letters, any other character. */
const PIECE = /(\d+)|(\p{L}[\p{L}\p{M}]*)|\S/uy;

/** What is not there for a reader: masks of emphasis, soft hyphens. */
const isUnseen = (code: number): boolean => code === 0x2060 || code === 0xad;

const isSpace = (code: number, text: string, at: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : /^\s/u.test(text.charAt(at));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const isBlankLine = (space: string): boolean => /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/u.test(space);

function run(text: string, at: number, is: (code: number) => boolean): number {
  let end = at + 1;
  while (is(text.charCodeAt(end))) end += 1;
  return end;
}

/** Anything at all. */
function anyToken(text: string, start: number, gap: boolean): Token {
  PIECE.lastIndex = start;
  const [piece = '', number, word] = PIECE.exec(text) ?? [text.charAt(start)];
  const end = start + piece.length;
  if (number !== undefined) return { kind: 'number', text: piece, low: piece, start, end, gap };
  if (word !== undefined) {
    const composed = word.normalize('NFC');
    return { kind: 'word', text: composed, low: composed.toLowerCase(), start, end, gap };
  }
  if (piece === '\uFFFC') return { kind: 'barrier', text: piece, low: '', start, end, gap };
  return { kind: 'mark', text: piece, low: piece, start, end, gap };
}

/** A number or a word of nothing but ASCII, what most of a text is, without a regular expression. */
function tokenAt(text: string, start: number, code: number, gap: boolean): Token {
  if (isDigit(code)) {
    const end = run(text, start, isDigit);
    const number = text.slice(start, end);
    return { kind: 'number', text: number, low: number, start, end, gap };
  }
  if (isLetter(code)) {
    const end = run(text, start, isLetter);
    const word = text.slice(start, end);
    if (!(text.charCodeAt(end) >= 128)) return { kind: 'word', text: word, low: word.toLowerCase(), start, end, gap };
  }
  return anyToken(text, start, gap);
}

/** Cuts a text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let [last, at, gap] = [0, 0, false];
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code, text, at)) {
      gap = true;
      at += 1;
      continue;
    }
    if (at > last + 1 && isBlankLine(text.slice(last, at))) {
      tokens.push({ kind: 'barrier', text: '', low: '', start: last, end: at, gap });
    }
    if (isUnseen(code)) at += 1;
    else {
      const token = tokenAt(text, at, code, gap);
      tokens.push(token);
      gap = false;
      at = token.end;
    }
    last = at;
  }
  return tokens;
}
