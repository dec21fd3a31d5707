import type { Vocabularies } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { changedFields, keysOf, type Two } from './two.js';
import { fieldsText } from './words.js';

type Term = Vocabularies[keyof Vocabularies][number];

/** What only describes a term; from the others something follows. */
const WORDING: readonly string[] = ['label', 'inverseLabel', 'definition', 'mappings'];

/** The terms of all vocabularies by `vocabulary/term`: a word may stand in two. */
const termsOf = ({ vocabularies }: Dataset): ReadonlyMap<string, Term> =>
  new Map(
    Object.entries<readonly Term[]>({ ...vocabularies }).flatMap(([vocabulary, terms]) =>
      terms.map((term): [string, Term] => [`${vocabulary}/${term.id}`, term]),
    ),
  );

function diffTerm(id: string, old: Term, fresh: Term, { before, after }: Two<Dataset>): Change[] {
  const fields = changedFields(old, fresh);
  if (fields.length === 0) return [];
  const [was, is] = [fieldsText(old, fields, before), fieldsText(fresh, fields, after)];
  return [
    changeOf(fields.every((field) => WORDING.includes(field)) ? 'term-reworded' : 'term-changed', {
      id,
      label: fresh.label,
      property: fields.join(', '),
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    }),
  ];
}

/** The terms of the vocabularies. */
export function diffTerms(two: Two<Dataset>): Change[] {
  const terms = { before: termsOf(two.before), after: termsOf(two.after) };
  return [...keysOf(terms)].flatMap((id) => {
    const [old, fresh] = [terms.before.get(id), terms.after.get(id)];
    if (old !== undefined && fresh !== undefined) return diffTerm(id, old, fresh, two);
    if (fresh !== undefined) return [changeOf('term-added', { id, label: fresh.label, after: fresh.definition })];
    return old === undefined ? [] : [changeOf('term-removed', { id, label: old.label, before: old.definition })];
  });
}
