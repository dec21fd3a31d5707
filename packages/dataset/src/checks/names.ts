import type { EntityRecord } from '@glossator/model';
import type { Problem } from '../problem.js';
import type { Path } from '../records/document.js';
import type { RecordSet } from '../records/record-set.js';

type Report = (path: Path, message: string) => void;

function checkSpellings({ names }: EntityRecord, report: Report): void {
  const preferred = new Set<string>();
  const spellings = new Set<string>();
  for (const [at, { text, lang, kind }] of names.entries()) {
    const where = `names.${at}`;
    if (text !== text.trim() || text !== text.normalize('NFC')) {
      report(['names', at, 'text'], `${where}.text: expected no space at the ends and Unicode form NFC.`);
    }
    if (/[\p{Cc}\p{Zl}\p{Zp}]|[\u202a-\u202e\u2066-\u2069]/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) {
      report(
        ['names', at, 'text'],
        `${where}.text: expected letters or digits on one line, without control characters.`,
      );
    }
    if (spellings.has(`${lang} ${text}`)) {
      report(['names', at], `${where}: "${text}" (${lang}) stands here twice: merge the two.`);
    }
    spellings.add(`${lang} ${text}`);
    if (kind !== 'preferred') continue;
    if (preferred.has(lang)) {
      report(['names', at], `${where}: a second preferred name in ${lang}: keep one, make the other a variant.`);
    }
    preferred.add(lang);
  }
  if (preferred.size === 0) report(['names'], 'names: none is preferred: mark one of kind preferred.');
}

/** One preferred name a language, at least one in all, no spelling twice; and a reason where no source prints any. */
export function checkNames({ records }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const { file, record } of records.values()) {
    const report: Report = (path, message) => {
      problems.push(file.problem(path, message));
    };
    checkSpellings(record, report);
    const seen = record.names.some((name) => name.seen !== undefined);
    if (!seen && record.why === undefined) {
      report([], 'no name is "seen" in a source: say in "why" what the record is here for.');
    }
  }
  return problems;
}
