import type { Citation, Entity } from '@glossator/model';
import { best } from '../api/best.js';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import type { Two } from './two.js';
import { citedSources, entityText, labelOf } from './words.js';

function added(entity: Entity, after: Dataset): Change {
  const description = best(entity, 'description');
  const names: readonly Citation[] = entity.names.flatMap(({ cite = [], seen = [] }) => [...cite, ...seen]);
  return changeOf('entity-added', {
    id: entity.id,
    label: entity.label,
    ...(description === undefined ? {} : { after: description.value }),
    sources: citedSources(description?.cite ?? names, after),
    entities: [entity.id],
  });
}

/** What became of an id that was live and is not any more. */
function gone({ id, label }: Entity, after: Dataset): Change {
  const redirect = after.redirects.get(id);
  const to = redirect?.to ?? [];
  const details = { id, label, before: label, entities: [id, ...to] };
  const ends = to.map((end) => entityText(end, after)).join(' or ');
  switch (redirect?.kind) {
    case 'moved':
      return changeOf('entity-moved', {
        ...details,
        label: labelOf(to[0] ?? id, after),
        before: id,
        after: to.join(' '),
      });
    case 'split':
      return changeOf('entity-split', { ...details, after: `${ends}: ${redirect.reason}` });
    case 'withdrawn':
      return changeOf('entity-withdrawn', { ...details, after: redirect.reason });
    default:
      return changeOf('entity-vanished', details);
  }
}

/**
 * Which entities came and went.
 *
 * @param successors the new ids of entities that moved: they are not new
 */
export function diffEntities({ before, after }: Two<Dataset>, successors: ReadonlySet<string>): Change[] {
  const came = [...after.entities.values()].filter(({ id }) => !before.entities.has(id) && !successors.has(id));
  const went = [...before.entities.values()].filter(({ id }) => !after.entities.has(id));
  return [...came.map((entity) => added(entity, after)), ...went.map((entity) => gone(entity, after))];
}
