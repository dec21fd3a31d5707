import type { Datasets } from '@glossator/dataset';
import { byCompany } from './company.js';
import type { Means, Narrowed, OpenName } from './context.js';
import { byDate } from './dates.js';
import { byKindWord } from './kind-words.js';

/** In the order in which they are tried; each works on what the ones before it left. */
const MEANS: readonly Means[] = [byKindWord, byDate, byCompany];

/** What the words and names around a name leave of its candidates, and why; undefined where they leave them all. */
export function narrow(name: OpenName, datasets: Datasets): Narrowed | undefined {
  let left = name.candidates;
  const why: string[] = [];
  for (const means of MEANS) {
    const narrowed = left.length < 2 ? undefined : means({ ...name, candidates: left }, datasets);
    if (narrowed === undefined) continue;
    left = narrowed.candidates;
    why.push(narrowed.why);
  }
  return why.length === 0 ? undefined : { candidates: left, why: why.join('; ') };
}
