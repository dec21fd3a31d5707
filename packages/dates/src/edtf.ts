/**
 * Extended Date/Time Format (Library of Congress, 4 February 2019 = ISO 8601-2:2019), days and no times, always proleptic
 * Gregorian: levels 0 and 1 and, of level 2, sets, the groupings of months 25 to 41, masked digits anywhere and qualifiers of
 * one part. Of level 2 there is no year by exponent and no count of significant digits.
 */
/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** A year, a month or a day of a date: one number, or those that the digits leave open (`192X`, `1X`). */
export interface EdtfPart {
  /** The digits without a sign, an X for each that is not given. */
  readonly digits: string;
  /** The first and the last number it can be: the same where every digit is given. */
  readonly first: number;
  readonly last: number;
  readonly qualifier?: Qualifier;
}

/** A year, month or day. `month` is 1–12, or 21–41 for a season, a quarter, a third or a half of the year. */
export interface EdtfDate {
  readonly type: 'date';
  readonly year: EdtfPart;
  readonly month?: EdtfPart;
  readonly day?: EdtfPart;
}

/** An edge of an interval: a date, `..` (open: it goes on), or nothing (unknown). */
export type EdtfEdge = EdtfDate | 'open' | 'unknown';

export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: EdtfEdge;
  readonly end: EdtfEdge;
}

/** Dates from one to another within a set, `1670..1672`; `..1760` and `1760..` stand at the ends of a set only. */
export interface EdtfRange {
  readonly type: 'range';
  readonly start: EdtfDate | 'open';
  readonly end: EdtfDate | 'open';
}

/** `[a,b]` is one of the members, `{a,b}` all of them. */
export interface EdtfSet {
  readonly type: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly (EdtfDate | EdtfRange)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** Why a text is no date: `expected` finishes the sentence "expected …". */
export interface EdtfError {
  readonly type: 'error';
  readonly expected: string;
}

/** Whether a number, written with as many digits, is one that the digits leave open. */
export function fits({ digits }: EdtfPart, value: number): boolean {
  const written = String(Math.abs(value)).padStart(digits.length, '0');
  return written.length === digits.length && [...digits].every((digit, at) => digit === 'X' || digit === written[at]);
}
