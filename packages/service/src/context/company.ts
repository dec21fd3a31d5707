import type { Datasets, Found } from '@glossator/dataset';
import { kindOf } from '@glossator/model';
import { keep, type Means } from './context.js';

const foundOf = (datasets: Datasets, id: string): Found | undefined => {
  const found = datasets.resolve(id);
  return found.status === 'live' || found.status === 'moved' ? found : undefined;
};

/** Whom an entity belongs to, what it took part in and who took part in it, by their shortest ids. */
function related({ entity, dataset }: Found, datasets: Datasets): ReadonlySet<string> {
  const ids = [
    ...(entity.relations ?? []).map(({ to }) => to),
    ...(entity.participations ?? []).map(({ event }) => event),
    ...(entity.kind === 'event' ? (entity.participants ?? []) : []).map(({ entity: id }) => id),
  ];
  return new Set(ids.flatMap((id) => datasets.within(dataset, id)?.id ?? []));
}

/** The same, and who took part in the same events: he who declined to ally with a group has to do with it too. */
function relatives(found: Found, datasets: Datasets): ReadonlySet<string> {
  const near = related(found, datasets);
  const events = [...near].filter((id) => kindOf(id) === 'event').flatMap((id) => foundOf(datasets, id) ?? []);
  return new Set([...near, ...events.flatMap((event) => [...related(event, datasets)])]);
}

/** What a passage can be about: a group, or what happened. A person or a place is company to everybody. */
const isGroup = (id: string): boolean => kindOf(id) === 'org' || kindOf(id) === 'event';

/**
 * The passage is about a group or an event that it names, and only some of the people of a name have to do with that: "In the
 * [Workers' Group](org:workers-group) there was Kuznetzov." Names of bodies ("the Central Committee") are no people's: every
 * body has to do with every other. Whom the note names elsewhere is not left out.
 */
export const byCompany: Means = ({ candidates, company, named }, datasets) => {
  if (!candidates.every((id) => kindOf(id) === 'person')) return undefined;
  const people = candidates.flatMap((id) => foundOf(datasets, id) ?? []);
  const known = new Map(people.map((person) => [person.id, relatives(person, datasets)]));
  for (const group of company) {
    const about = isGroup(group) ? foundOf(datasets, group) : undefined;
    if (about === undefined) continue;
    const why = `the passage names ${about.entity.label}`;
    const kept = keep(candidates, why, (id) => known.get(id)?.has(group) === true || named.has(id));
    if (kept !== undefined) return kept;
  }
  return undefined;
};
