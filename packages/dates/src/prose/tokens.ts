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

/** Digits, letters, what is not there for a reader (masks of emphasis, soft hyphens), any other character. */
const PIECE = /(\d+)|(\p{L}[\p{L}\p{M}]*)|([\u2060\u00ad]+)|\S/uy;

const isSpace = (code: number, text: string, at: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : /^\s/u.test(text.charAt(at));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const isBlankLine = (space: string): boolean => /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/u.test(space);

type Piece = Pick<Token, 'kind' | 'text' | 'low' | 'end'>;

function run(text: string, at: number, is: (code: number) => boolean): number {
  let end = at + 1;
  while (is(text.charCodeAt(end))) end += 1;
  return end;
}

/** Anything at all; undefined for what no reader sees. */
function anyPiece(text: string, at: number): Piece | { readonly kind: undefined; readonly end: number } {
  PIECE.lastIndex = at;
  const [piece = '', number, word, unseen] = PIECE.exec(text) ?? [text.charAt(at)];
  const end = at + piece.length;
  if (number !== undefined) return { kind: 'number', text: piece, low: piece, end };
  if (word !== undefined) {
    const composed = word.normalize('NFC');
    return { kind: 'word', text: composed, low: composed.toLowerCase(), end };
  }
  if (unseen !== undefined) return { kind: undefined, end };
  return piece === '\uFFFC'
    ? { kind: 'barrier', text: piece, low: '', end }
    : { kind: 'mark', text: piece, low: piece, end };
}

/** A number or a word of nothing but ASCII, what most of a text is, without a regular expression. */
function pieceAt(text: string, at: number, code: number): ReturnType<typeof anyPiece> {
  if (isDigit(code)) {
    const end = run(text, at, isDigit);
    const number = text.slice(at, end);
    return { kind: 'number', text: number, low: number, end };
  }
  if (isLetter(code)) {
    const end = run(text, at, isLetter);
    const word = text.slice(at, end);
    if (!(text.charCodeAt(end) >= 128)) return { kind: 'word', text: word, low: word.toLowerCase(), end };
  }
  return anyPiece(text, at);
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
    const piece = pieceAt(text, at, code);
    if (piece.kind !== undefined) {
      tokens.push({ kind: piece.kind, text: piece.text, low: piece.low, start: at, end: piece.end, gap });
      gap = false;
    }
    at = piece.end;
    last = at;
  }
  return tokens;
}
