import { CHECKS } from './checks/index.js';
import { type Problem, sortProblems } from './problem.js';
import { type BuildOptions, publishFiles } from './publish/files.js';
import { readRecords, type TextFile } from './records/record-set.js';

/**
 * Records to published form.
 *
 * @param files every file of the dataset's folder, with paths relative to it
 * @returns the files to write, or every problem at once: then nothing is to be written
 */
export function buildDataset(
  files: readonly TextFile[],
  options: BuildOptions,
): { readonly files: ReadonlyMap<string, string> } | { readonly problems: readonly Problem[] } {
  const { set, problems } = readRecords(files);
  const found = [...problems, ...CHECKS.flatMap((check) => check(set))];
  return found.length > 0 ? { problems: sortProblems(found) } : { files: publishFiles(set, options) };
}
