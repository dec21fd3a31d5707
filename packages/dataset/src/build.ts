import { CHECKS } from './checks/index.js';
import { type Problem, sortProblems } from './problem.js';
import { type BuildOptions, publishFiles } from './publish/files.js';
import { grownLock } from './records/lock.js';
import { type RecordSet, readRecords, type TextFile } from './records/record-set.js';

/** What a build makes of records without a problem. */
export interface Publication {
  /** The files to write: path to text. */
  readonly files: ReadonlyMap<string, string>;
  /** The text of ids.lock, were this released: every id that resolves is in it. */
  readonly lock: string;
}

const idsOf = ({ records, redirects }: RecordSet): string[] => [...records.keys(), ...redirects.map(({ id }) => id)];

/**
 * Records to published form.
 *
 * @param files every file of the dataset's folder, with paths relative to it
 * @returns what to write, or every problem at once: then nothing is to be written
 */
export function buildDataset(
  files: readonly TextFile[],
  options: BuildOptions,
): Publication | { readonly problems: readonly Problem[] } {
  const { set, problems } = readRecords(files);
  const found = [...problems, ...CHECKS.flatMap((check) => check(set))];
  if (found.length > 0) return { problems: sortProblems(found) };
  const before = files.find(({ path }) => path === 'ids.lock')?.text ?? '';
  return { files: publishFiles(set, options), lock: grownLock(before, idsOf(set)) };
}
