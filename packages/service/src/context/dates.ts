import { boundsOfDate, type Datasets } from '@glossator/dataset';
import { datesIn } from '@glossator/dates';
import { dateClaims } from '@glossator/model';
import { keep, type Means } from './context.js';

/** What a sentence ends with. One that ends at an initial by mistake is shorter, and says less. */
const END = /[.!?…][\s\u2060]+(?=\p{Lu})/gu;

/** So far around a name its sentence is looked at, in UTF-16 units: a block may be one sentence, full of such names. */
const REACH = 500;

/** The sentence that a name stands in, as far as it is looked at. */
function sentenceAround(block: string, start: number, end: number): string {
  let from = 0;
  for (const { index, 0: mark } of block.matchAll(END)) {
    if (index >= end) return block.slice(from, index);
    if (index + mark.length <= start) from = index + mark.length;
  }
  return block.slice(from);
}

/** The first day on which somebody can have been born, by every claim; undefined where one leaves that open. */
function earliestBirth(id: string, datasets: Datasets): number | undefined {
  const found = datasets.resolve(id);
  if (found.status !== 'live' && found.status !== 'moved') return undefined;
  const claims = dateClaims(found.entity, 'born').map(({ value }) => boundsOfDate(value));
  const days = claims.map(({ earliestStart, vague }) => (vague ? null : earliestStart));
  return days.reduce<number | undefined>(
    (least, day) => (day === null || least === undefined ? undefined : Math.min(least, day)),
    days.length === 0 ? undefined : Number.POSITIVE_INFINITY,
  );
}

/**
 * Somebody who was not born by any date of the sentence is not meant. Those who were dead by then may be: the dead are written about.
 *
 * @example byDate({ block: 'In 1885 Belenky …' }) // without the Belenky who was born in 1891
 */
export const byDate: Means = ({ candidates, block, start, end }, datasets) => {
  const from = Math.max(0, start - REACH);
  const dates = datesIn(sentenceAround(block.slice(from, end + REACH), start - from, end - from));
  const latest = dates.flatMap(({ readings }) =>
    readings.map(({ bounds }) => (bounds.vague ? null : bounds.latestEnd)),
  );
  if (latest.length === 0 || latest.includes(null)) return undefined;
  const last = Math.max(...latest.map(Number));
  return keep(candidates, 'the others were not born by the dates of the sentence', (id) => {
    const born = earliestBirth(id, datasets);
    return born === undefined || born <= last;
  });
};
