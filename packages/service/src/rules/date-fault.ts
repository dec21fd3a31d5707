/** Dates that cannot be, by what the note itself says of them: part of the rule date-conflict. */
import {
  dayNumberToGregorian,
  formatEdtf,
  formatIsoDay,
  julianToDayNumber,
  type ProseDate,
  type ProseFault,
  parseIsoDay,
} from '@glossator/dates';
import type { Fix, RuleFinding } from '../finding.js';

/** A day of the old calendar, in the new one. */
function converted(julian: string): string {
  const day = parseIsoDay(julian);
  return day === undefined ? julian : formatIsoDay(dayNumberToGregorian(julianToDayNumber(day)));
}

/** What is wrong, and the dates that may have been meant, likeliest first. */
function explain(fault: ProseFault): { readonly message: string; readonly meant: readonly string[] } {
  switch (fault.kind) {
    case 'offset': {
      const [old, right, wrong, other] = [fault.old, fault.expectedNew, fault.new, fault.expectedOld].map((day) =>
        formatEdtf(day),
      );
      return {
        message: `${old} Old Style is ${right}, not ${wrong}, which is ${other} Old Style`,
        meant: [formatEdtf(fault.expectedNew, fault.old), formatEdtf(fault.new, fault.expectedOld)],
      };
    }
    case 'never-was': {
      const day = converted(fault.day);
      return {
        message: `There was no ${formatEdtf(fault.day)} in the civil calendar of Russia: 31 January 1918 was followed by 14 February`,
        meant: [formatEdtf(day)],
      };
    }
    case 'no-such-day': {
      const month = fault.day.slice(0, fault.day.lastIndexOf('-'));
      const last = `${month}-${String(fault.last).padStart(2, '0')}`;
      return {
        message: `There is no such day: ${formatEdtf(month)} ended on the ${fault.last}th`,
        meant: [formatEdtf(last)],
      };
    }
  }
}

/** The finding for a date with a fault; the fixes are for the writer to choose from. */
export function faultFinding({ start, end, fault }: ProseDate): RuleFinding[] {
  if (fault === undefined) return [];
  const { message, meant } = explain(fault);
  const fixes = meant.map(
    (each): Fix => ({
      title: `Change to "${each}"`,
      safe: false,
      edits: [{ start, end, newText: each }],
    }),
  );
  return [{ start, end, message, fixes }];
}
