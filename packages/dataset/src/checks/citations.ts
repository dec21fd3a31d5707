import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { citationsOf, type Located } from '../records/walk.js';
import type { RecordFile } from '../records/record-set.js';
import type { Path } from '../records/document.js';

interface Place {
  readonly source: string;
  readonly lines?: string;
}

function* placesOf({ record }: RecordFile): Generator<Located<Place>> {
  yield* citationsOf(record);
  for (const [at, name] of record.names.entries()) {
    for (const [of, seen] of (name.seen ?? []).entries()) yield { path: ['names', at, 'seen', of], value: seen };
  }
}

/** Lines go upwards and lie in the transcription. */
function linesProblem(lines: string, last: number): string | undefined {
  let before = 0;
  for (const range of lines.split(', ')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    if (from <= before || to < from) return `lines "${lines}" do not go upwards: write them in order, each once.`;
    if (to > last) return `line ${to} is not in the source: its transcription has ${last} lines.`;
    before = to;
  }
  return undefined;
}

/**
 * Every citation and attestation names a source of the dataset; where the source has a transcription it names lines of
 * it, where it has none it does not; and a citation of any source but the base source says what is printed there.
 */
export function checkCitations({ records, sources, sourceKeys, dataset }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const entry of records.values()) {
    const report = (path: Path, message: string): void => {
      problems.push(entry.file.problem(path, `${path.join('.')}: ${message}`));
    };
    for (const { path, value } of placesOf(entry)) {
      const source = sources.get(value.source);
      const transcription = source?.record.transcription;
      if (!sourceKeys.has(value.source)) {
        report([...path, 'source'], `no source "${value.source}": add sources/${value.source}.yaml or correct the key.`);
      } else if (source !== undefined && transcription === undefined && value.lines !== undefined) {
        report([...path, 'lines'], `"${value.source}" has no transcription to count lines in: use page or section.`);
      } else if (transcription !== undefined) {
        const message =
          value.lines === undefined
            ? `"${value.source}" has a transcription: say the lines.`
            : linesProblem(value.lines, transcription.lines);
        if (message !== undefined) report(path, message);
      }
    }
    if (dataset.baseSource === undefined) continue;
    for (const { path, value } of citationsOf(entry.record)) {
      if (value.source !== dataset.baseSource && value.asPrinted === undefined) {
        report(path, `"asPrinted" is missing: a citation of a source other than ${dataset.baseSource} says what is printed there.`);
      }
    }
  }
  return problems;
}
