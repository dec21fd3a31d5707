/** What is left of the findings of a run behind its baseline, if there is one. */
import fs from 'node:fs';
import path from 'node:path';
import type { Problem } from '@glossator/dataset';
import type { Baseline } from '@glossator/model';
import { type Compared, compare, updateBaseline } from './baseline.js';
import type { Share } from './share.js';
import type { Wish } from './wish.js';

const NONE: Baseline = { schemaVersion: 1, findings: [] };

const UNWRITTEN = 'was left as it is: a rule failed, and what it would have found is not known.';

/**
 * Compares what was found with the baseline, which is written first where that is asked for: then it knows all.
 *
 * Where a rule failed, what it had found before is not healed, and no baseline is written that would have forgotten it. Of notes that
 * could not be read a baseline keeps what it knows in any case.
 *
 * @param before the baseline as it was read; absent where there is none or where it is to be written
 */
export async function behindBaseline(
  wish: Wish['baseline'],
  before: Baseline | undefined,
  { checked, failures }: Pick<Share, 'checked' | 'failures'>,
  cwd: string,
): Promise<Compared & { readonly problems: readonly Problem[] }> {
  const sightings = checked.flatMap((note) => note.sightings);
  if (wish === undefined) return { fresh: sightings, known: 0, healed: [], problems: [] };
  const files = new Set(checked.map(({ file }) => file));
  // Of a note that is no longer there all is known, too.
  const isDone = (file: string): boolean => files.has(file) || !fs.existsSync(path.resolve(cwd, file));
  if (failures.length > 0) {
    const problems = wish.update ? [{ file: wish.file, message: UNWRITTEN }] : [];
    return { ...compare(sightings, before ?? NONE, () => false), problems };
  }
  const baseline = before ?? (await updateBaseline(wish.file, cwd, sightings, isDone));
  return { ...compare(sightings, baseline, isDone), problems: [] };
}
