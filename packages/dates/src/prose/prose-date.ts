import type { DayBounds } from '../bounds.js';

export type Calendar = 'gregorian' | 'julian';

export type ProseRelation = 'on' | 'before' | 'after' | 'notBefore' | 'notAfter' | 'until' | 'since';

export type ProsePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** What the words of a date can mean, read in one calendar. */
export interface ProseReading {
  /** The calendar in which the printed numbers are read. */
  readonly calendar: Calendar;
  /**
   * What the words say, always Gregorian: `1880-10-31` for 19 October read as Julian; `1906~` for "c. 1906". A month or year of the Julian
   * calendar, and a part of a month, are one of the days of a set, `[1880-03-13..1880-04-12]`; as an edge of an interval, its outer day.
   */
  readonly edtf: string;
  /**
   * The widest that the words can sensibly mean, so that a comparison may rely on it: "c. 1906" reaches five years to either side, "latter
   * part of September 1923" is 11–30 September (`margins.ts`). `vague` where the text itself doubts: "probably 1906", "1906?".
   */
  readonly bounds: DayBounds;
}

/** Why a date cannot be, by what the text itself says. Days are ISO, in the calendar that is named. */
export type ProseFault =
  /** The two days of a double date are not one day. Either may be the right one: what the other should be then. */
  | {
      readonly kind: 'offset';
      readonly old: string;
      readonly new: string;
      readonly expectedOld: string;
      readonly expectedNew: string;
    }
  /**
   * 1–13 February 1918 of the civil calendar of Russia, which the text must name: "by the Russian calendar", or, alone, "Old Style", whose
   * reading and `style` say so. The Church and the Whites went on in it: who writes of them gives both days, which is no fault.
   */
  | { readonly kind: 'never-was'; readonly day: string }
  /** 30 February; 29 February of a common year of every calendar that can be meant. `last` is the last day of that month. */
  | { readonly kind: 'no-such-day'; readonly day: string; readonly last: number };

/** A date in running text. Offsets are UTF-16, into the text given; words such as "before", "in" and "the" stand outside. */
export interface ProseDate {
  readonly start: number;
  readonly end: number;
  /** What it can mean: one reading, or one for each calendar where the text leaves it open. Never empty; the Gregorian one first. */
  readonly readings: readonly ProseReading[];
  /** How the date stands to the time meant, by the words directly ahead of it: "no later than", "since". */
  readonly relation: ProseRelation;
  /** How exact the words are; of a range, its less exact end. */
  readonly precision: ProsePrecision;
  /** Whether the words leave the edges open: "c.", "probably", "?", "early", "end of", a season. */
  readonly approximate: boolean;
  /** What the text says of the calendar; "both" is a double date, whose one reading is the day that it means. */
  readonly style: 'old' | 'new' | 'both' | 'unsaid';
  readonly fault?: ProseFault;
}
