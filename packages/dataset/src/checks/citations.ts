import type { Problem } from '../problem.js';
import type { Path } from '../records/document.js';
import type { RecordFile, RecordSet } from '../records/record-set.js';
import { citationsOf, type Located } from '../records/walk.js';

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

type Report = (path: Path, message: string) => void;

function checkPlace({ path, value }: Located<Place>, { sources, sourceKeys }: RecordSet, report: Report): void {
  const { source: key, lines } = value;
  const source = sources.get(key);
  if (!sourceKeys.has(key)) {
    report([...path, 'source'], `no source "${key}": add sources/${key}.yaml or correct the key.`);
  }
  if (source === undefined) return;
  const { transcription } = source.record;
  if (transcription === undefined) {
    if (lines !== undefined) {
      report([...path, 'lines'], `"${key}" has no transcription to count lines in: use page or section.`);
    }
    return;
  }
  const message =
    lines === undefined ? `"${key}" has a transcription: say the lines.` : linesProblem(lines, transcription.lines);
  if (message !== undefined) report(path, message);
}

function checkPrinted(entry: RecordFile, { sourceKeys, dataset: { baseSource } }: RecordSet, report: Report): void {
  if (baseSource === undefined || !sourceKeys.has(baseSource)) return;
  for (const { path, value } of citationsOf(entry.record)) {
    if (!sourceKeys.has(value.source) || value.source === baseSource || value.asPrinted !== undefined) continue;
    report(path, `"asPrinted" is missing: a citation of a source other than ${baseSource} says what is printed there.`);
  }
}

/**
 * Every citation and attestation names a source of the dataset; where the source has a transcription it names lines of
 * it, where it has none it does not; and a citation of any source but the base source says what is printed there.
 */
export function checkCitations(set: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const entry of set.records.values()) {
    const report: Report = (path, message) => {
      problems.push(entry.file.problem(path, `${path.join('.')}: ${message}`));
    };
    for (const place of placesOf(entry)) checkPlace(place, set, report);
    checkPrinted(entry, set, report);
  }
  return problems;
}
