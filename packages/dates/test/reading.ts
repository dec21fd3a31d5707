import { type DayBounds, dayNumberToIso, type Edtf, edtfBounds, parseEdtf } from '../src/index.js';

/** The bounds of an EDTF text that a test knows to be one. */
export function boundsOf(text: string): DayBounds {
  const parsed = parseEdtf(text);
  if (parsed.type === 'error') throw new Error(`"${text}": expected ${parsed.expected}`);
  return edtfBounds(parsed satisfies Edtf);
}

const iso = (day: number | null): string => (day === null ? '?' : dayNumberToIso(day));

/** Bounds to be read: 'earliest start | latest start | earliest end | latest end', ? where nothing is known. */
export const written = (bounds: DayBounds): string =>
  [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd].map(iso).join(' | ');
