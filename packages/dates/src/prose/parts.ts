/** A part of a period: which, is said in `margins.ts`. */
export type Shade =
  | 'early'
  | 'earlyToMid'
  | 'mid'
  | 'midToLate'
  | 'late'
  | 'beginning'
  | 'end'
  | 'latter'
  | 'firstHalf'
  | 'secondHalf';

/** What is printed of one time; which calendar it is in, the numbers do not say. */
export interface Parts {
  readonly day?: number;
  readonly month?: number;
  /** A season, quarter or half of the year by its EDTF code, 21 to 41. */
  readonly part?: number;
  /** Astronomical; the first of the years of a decade or a century. */
  readonly year?: number;
  /** How many years, of a decade or a century. */
  readonly years?: 10 | 100;
  /** A winter that is said to run over the new year: "1921–22". */
  readonly overNewYear?: boolean;
  readonly shade?: Shade;
  /** "the night of": the day and the next, into which the night runs. */
  readonly night?: boolean;
  /** "c." */
  readonly about?: boolean;
  /** "probably", "?" */
  readonly doubtful?: boolean;
  /** Written as ISO 8601 has it, which is always Gregorian. */
  readonly iso?: boolean;
}
