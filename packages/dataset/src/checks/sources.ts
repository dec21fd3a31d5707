import { parseEdtf } from '@glossator/dates';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';

/** The date on which a source was issued can be read. */
export function checkSources({ sources }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const { record, file } of sources.values()) {
    if (record.issued === undefined) continue;
    const parsed = parseEdtf(record.issued);
    if (parsed.type === 'error') {
      problems.push(file.problem(['issued'], `issued "${record.issued}": expected ${parsed.expected}.`));
    }
  }
  return problems;
}
