import type { Entity, Name } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { changedFields, keysOf, type Two } from './two.js';
import { citedSources, fieldsText, nameText } from './words.js';

/** A spelling stands once in a language. */
const spellings = ({ names }: Entity): ReadonlyMap<string, Name> =>
  new Map(names.map((name) => [`${name.lang} ${name.text}`, name]));

const details = ({ id, label }: Entity, { cite = [], seen = [] }: Name, dataset: Dataset) => ({
  id,
  label,
  property: 'names',
  sources: citedSources([...cite, ...seen], dataset),
  entities: [id],
});

const EVIDENCE: readonly string[] = ['cite', 'seen'];

function diffName(old: Name, fresh: Name, entity: Entity, { before, after }: Two<Dataset>): Change[] {
  const fields = changedFields(old, fresh);
  const shared = details(entity, fresh, after);
  const evidence = fields.filter((field) => EVIDENCE.includes(field));
  const [was, is] = [fieldsText(old, evidence, before), fieldsText(fresh, evidence, after)];
  return [
    ...(fields.length > evidence.length
      ? [changeOf('name-changed', { ...shared, before: nameText(old), after: nameText(fresh) })]
      : []),
    ...(evidence.length > 0
      ? [
          changeOf('name-evidence-changed', {
            ...shared,
            before: [nameText(old), was].filter((part) => part !== undefined).join('; '),
            after: [nameText(fresh), is].filter((part) => part !== undefined).join('; '),
          }),
        ]
      : []),
  ];
}

/** The spellings of one entity. */
export function diffNames(entity: Two<Entity>, two: Two<Dataset>): Change[] {
  const names = { before: spellings(entity.before), after: spellings(entity.after) };
  return [...keysOf(names)].flatMap((key) => {
    const [old, fresh] = [names.before.get(key), names.after.get(key)];
    if (old !== undefined && fresh !== undefined) return diffName(old, fresh, entity.after, two);
    if (fresh !== undefined) {
      return [changeOf('name-added', { ...details(entity.after, fresh, two.after), after: nameText(fresh) })];
    }
    if (old === undefined) return [];
    return [changeOf('name-removed', { ...details(entity.after, old, two.before), before: nameText(old) })];
  });
}
