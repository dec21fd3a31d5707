import { widest } from './margins.js';
import type { Parts } from './parts.js';

/** Whether one time lies before another, or may. */
export function isValidOrder(first: Parts, last: Parts): boolean {
  return widest(first, 'gregorian')[0] < widest(last, 'gregorian')[1] && key(first) < key(last);
}

const key = ({ year = 0, month, part = 20, day = 0 }: Parts): number =>
  10_000 * year + 100 * (month ?? 3 * (part - 20)) + day;
