import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';

/** One preferred name a language, at least one in all, no spelling twice; and a reason where no source prints any. */
export function checkNames({ records }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const { file, record } of records.values()) {
    const preferred = new Set<string>();
    const spellings = new Set<string>();
    for (const [at, { text, lang, kind }] of record.names.entries()) {
      if (text !== text.trim() || text !== text.normalize('NFC')) {
        problems.push(file.problem(['names', at, 'text'], `names.${at}.text: expected no space at the ends and Unicode form NFC.`));
      }
      if (spellings.has(`${lang} ${text}`)) {
        problems.push(file.problem(['names', at], `names.${at}: "${text}" (${lang}) stands here twice: merge the two.`));
      }
      spellings.add(`${lang} ${text}`);
      if (kind !== 'preferred') continue;
      if (preferred.has(lang)) {
        problems.push(file.problem(['names', at], `names.${at}: a second preferred name in ${lang}: keep one, make the other a variant.`));
      }
      preferred.add(lang);
    }
    if (preferred.size === 0) problems.push(file.problem(['names'], 'names: none is preferred: mark one of kind preferred.'));
    const seen = record.names.some((name) => name.seen !== undefined);
    if (!seen && record.why === undefined) {
      problems.push(file.problem([], 'no name is "seen" in a source: say in "why" what the record is here for.'));
    }
  }
  return problems;
}
