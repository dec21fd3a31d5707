import { sha256 } from '@glossator/dataset/node';
import type { CheckOutput } from '@glossator/model';

type FindingOutput = CheckOutput['findings'][number];

/** What stays of a finding when the text around it changes: neither line nor offset. */
const identity = ({ file, rule, entity, message }: FindingOutput): string =>
  JSON.stringify([file, rule, entity ?? null, message]);

/**
 * A name for each finding, in their order, by which the next run knows it again: lines above may come and go. Of findings that are
 * alike in one note the second has another one than the first.
 *
 * @returns 64 hexadecimal digits each, no two the same
 */
export function fingerprints(findings: readonly FindingOutput[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = identity(finding);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return sha256(`${key}${nth}`);
  });
}
