import type { Kind, Vocabularies } from '@glossator/model';
import { kindOf } from '@glossator/model';
import { withinOneEdit } from '@glossator/names';
import type { Problem } from '../problem.js';
import type { Path } from '../records/document.js';
import type { RecordFile, RecordSet } from '../records/record-set.js';
import { claimsOf } from '../records/walk.js';

type Report = (path: Path, message: string) => void;

const list = (terms: readonly { readonly id: string }[]): string => terms.map(({ id }) => id).join(', ');

function unknown(term: string, terms: readonly { readonly id: string }[], what: string, key: string): string {
  const near = terms.find(({ id }) => withinOneEdit(id.toLowerCase(), term.toLowerCase()));
  const cure =
    near === undefined
      ? `expected one of ${list(terms)}; or declare it under ${key} in dataset.yaml.`
      : `did you mean "${near.id}"?`;
  return `no ${what} "${term}": ${cure}`;
}

function checkRelation(
  kind: Kind,
  type: string,
  to: string,
  path: Path,
  vocabularies: Vocabularies,
  report: Report,
): void {
  const { relationTypes } = vocabularies;
  const known = relationTypes.find(({ id }) => id === type);
  if (known === undefined) {
    const stored = relationTypes.find(({ inverse }) => inverse === type);
    const message =
      stored === undefined
        ? unknown(type, relationTypes, 'relation type', 'relationTypes')
        : `"${type}" is built from the other side: write { type: ${stored.id} } in the record of ${to} instead.`;
    report([...path, 'type'], message);
    return;
  }
  if (!known.from.includes(kind))
    report([...path, 'type'], `"${type}" starts at ${known.from.join(', ')}, not at ${kind}.`);
  const target = kindOf(to);
  if (!known.to.includes(target))
    report([...path, 'to'], `"${type}" leads to ${known.to.join(', ')}, not to ${target}.`);
}

function checkRole(role: string, entity: string, path: Path, { roles }: Vocabularies, report: Report): void {
  const known = roles.find(({ id }) => id === role);
  if (known === undefined) report([...path, 'role'], unknown(role, roles, 'role', 'roles'));
  else if (known.needsLivingPerson && kindOf(entity) !== 'person') {
    report([...path, 'role'], `"${role}" is filled by a person, not by ${entity}: choose another role.`);
  }
}

const CLASSES = { event: 'eventClasses', work: 'workClasses', org: 'organizationClasses' } as const;

function checkRecord({ kind, record }: RecordFile, vocabularies: Vocabularies, report: Report): void {
  const own = 'class' in record ? record.class : undefined;
  const key = kind in CLASSES ? CLASSES[kind as keyof typeof CLASSES] : undefined;
  if (own !== undefined && key !== undefined && !vocabularies[key].some(({ id }) => id === own)) {
    report(['class'], unknown(own, vocabularies[key], 'class', key));
  }
  for (const { path, value } of claimsOf(record)) {
    const { type, to, role } = value;
    if (type !== undefined && to !== undefined) checkRelation(kind, type, to, path, vocabularies, report);
    if (role !== undefined) checkRole(role, value.entity ?? '', path, vocabularies, report);
  }
}

/** Classes, roles and relation types are terms of a vocabulary; relations are written in their stored direction. */
export function checkVocabulary({ records, vocabularies, termsKnown }: RecordSet): Problem[] {
  if (!termsKnown) return [];
  const problems: Problem[] = [];
  for (const entry of records.values()) {
    checkRecord(entry, vocabularies, (path, message) => {
      problems.push(entry.file.problem(path, `${path.join('.')}: ${message}`));
    });
  }
  return problems;
}
