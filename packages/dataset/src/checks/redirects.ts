import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';

/** A redirect leads from an id that is not live to ids that are, in one step; and every id ever released resolves. */
export function checkRedirects({ ids, redirects, redirected: given, redirectsFile, lock }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  const redirected = new Set<string>();
  const report = (path: readonly (string | number)[], message: string): void => {
    if (redirectsFile !== undefined) problems.push(redirectsFile.problem(path, message));
  };
  const sources = new Set([...given.keys(), ...redirects.map(({ id }) => id)]);
  for (const [at, { id, to = [] }] of redirects.entries()) {
    if (new Set(to).size < to.length) report([at, 'to'], `"to" names an id twice: each once.`);
    if (redirected.has(id)) report([at, 'id'], `"${id}" is redirected twice: keep one.`);
    redirected.add(id);
    if (ids.has(id)) report([at, 'id'], `"${id}" is a live record: remove the redirect or the record.`);
    for (const [of, target] of to.entries()) {
      if (sources.has(target))
        report([at, 'to', of], `"${target}" is itself redirected: lead straight to the live id.`);
      else if (!ids.has(target)) report([at, 'to', of], `no record "${target}": lead to a live id.`);
    }
  }
  for (const { id, line } of lock) {
    if (ids.has(id) || redirected.has(id)) continue;
    problems.push({
      file: 'ids.lock',
      line,
      column: 1,
      message: `"${id}" was released and resolves no more: restore the record or redirect the id in redirects.yaml.`,
    });
  }
  return problems;
}
