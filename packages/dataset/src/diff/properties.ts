import type { Entity } from '@glossator/model';
import { CLAIM_PROPERTIES } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { changedFields, type Two } from './two.js';
import { entityText } from './words.js';

/** Compared elsewhere, or computed by the build from what is. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'label', 'names', 'inverseRelations', 'participations'],
  ...CLAIM_PROPERTIES,
]);

/** What the curators remark, and no reader builds on. */
const REMARKS: ReadonlySet<string> = new Set(['distinctFrom', 'why', 'note']);

function classLabel(wanted: string | undefined, { vocabularies }: Dataset): string | undefined {
  const { eventClasses, workClasses, organizationClasses } = vocabularies;
  return [...eventClasses, ...workClasses, ...organizationClasses].find(({ id }) => id === wanted)?.label ?? wanted;
}

function text(entity: Entity, property: string, dataset: Dataset): string | undefined {
  const value = (entity as unknown as Readonly<Record<string, unknown>>)[property];
  if (property === 'class') return classLabel(value as string | undefined, dataset);
  if (property === 'distinctFrom') {
    const distinctions = entity.distinctFrom?.map((each) => `${entityText(each.entity, dataset)}: ${each.reason}`);
    return distinctions?.join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What an entity has beside names and claims: its class, and what the curators remark of it. */
export function diffProperties({ before, after }: Two<Entity>, datasets: Two<Dataset>): Change[] {
  const fields = changedFields(before, after).filter((field) => !ELSEWHERE.has(field));
  return fields.map((property) => {
    const [was, is] = [text(before, property, datasets.before), text(after, property, datasets.after)];
    return changeOf(REMARKS.has(property) ? 'remark-changed' : 'property-changed', {
      id: after.id,
      label: after.label,
      property,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
      entities: [after.id],
    });
  });
}
