/** What a hover tells of an entity, as data; how it is printed is render.ts's business. */
import {
  anyDisagree,
  best,
  type Dataset,
  type Datasets,
  displayDates,
  type Found,
  formatDate,
  shortCitation,
} from '@glossator/dataset';
import type { Entity } from '@glossator/model';
import { dateClaims, KIND_WORDS } from '@glossator/model';

/** One side of a disagreement. */
export interface Rival {
  readonly value: string;
  readonly sources: string;
  readonly preferred: boolean;
}

export interface Card {
  readonly id: string;
  readonly label: string;
  /** In the entity's own language, where one is known that differs from the label. */
  readonly native?: string;
  readonly kind: string;
  readonly dates: string;
  readonly description?: string;
  /** Facts on which the sources differ, all sides. */
  readonly disputes: readonly { readonly fact: string; readonly sides: readonly Rival[] }[];
  /** What it took part in and belongs to, in the order of time. */
  readonly roles: readonly string[];
  readonly dataset: string;
}

const DATE_FACTS = [
  ['born', 'Born'],
  ['died', 'Died'],
  ['founded', 'Founded'],
  ['dissolved', 'Ended'],
  ['when', 'Date'],
  ['published', 'Published'],
] as const;

const MAX_ROLES = 8;

/** Only what cannot both be right is a dispute; then every side is shown, one that several sources take once. */
function disputesOf(entity: Entity, { sources }: Dataset): Card['disputes'] {
  return DATE_FACTS.flatMap(([property, fact]) => {
    const claims = dateClaims(entity, property);
    if (!anyDisagree(claims)) return [];
    const sides = new Map<string, { readonly sources: Set<string>; preferred: boolean }>();
    for (const claim of claims) {
      const value = formatDate(claim.value);
      const side = sides.get(value) ?? { sources: new Set<string>(), preferred: false };
      for (const each of claim.cite) side.sources.add(shortCitation(each, sources.get(each.source)));
      side.preferred ||= claim.rank === 'preferred';
      sides.set(value, side);
    }
    const shown = [...sides].map(([value, side]) => ({
      value,
      sources: [...side.sources].join('; '),
      preferred: side.preferred,
    }));
    return [{ fact, sides: shown }];
  });
}

/** Full dates for the card, where the list of a search shows years. */
function cardDates(entity: Entity): string {
  if (entity.kind !== 'person') return displayDates(entity);
  const [born, died] = (['born', 'died'] as const).map((property) => best(entity, property)?.value);
  if (born !== undefined && died !== undefined) return `${formatDate(born)} – ${formatDate(died)}`;
  if (born !== undefined) return `born ${formatDate(born)}`;
  return died === undefined ? '' : `died ${formatDate(died)}`;
}

interface Dated {
  readonly text: string;
  readonly start: string;
  /** What it belongs to or leads, rather than what it once did. */
  readonly standing: boolean;
}

const STANDING: ReadonlySet<string> = new Set(['founderOf', 'leaderOf', 'memberOf', 'partOf']);

/** Of a long list, so many places for what it belongs to: that tells more of who it is than the earliest deeds. */
const MAX_STANDING = 4;

/** The entity that an id inside a dataset means. */
type Lookup = (id: string) => Entity | undefined;

function eventRoles(entity: Entity, dataset: Dataset, lookup: Lookup): Dated[] {
  return (entity.participations ?? []).flatMap(({ event: id, role }) => {
    const event = lookup(id);
    if (event?.kind !== 'event') return [];
    const label = dataset.vocabularies.roles.find((term) => term.id === role)?.label ?? role;
    const when = best(event, 'when')?.value;
    const dates = when === undefined ? '' : ` (${formatDate(when)})`;
    return [{ text: `${label}: ${event.label}${dates}`, start: when?.bounds.earliestStart ?? '9999', standing: false }];
  });
}

function relationRoles(entity: Entity, dataset: Dataset, lookup: Lookup): Dated[] {
  const types = new Map(dataset.vocabularies.relationTypes.map((type) => [type.id, type.label]));
  return (entity.relations ?? []).flatMap(({ type, to, when }) => {
    const target = lookup(to);
    if (target === undefined) return [];
    const dates = when === undefined ? '' : ` (${formatDate(when)})`;
    return [
      {
        text: `${types.get(type) ?? type}: ${target.label}${dates}`,
        start: when?.bounds.earliestStart ?? '9999',
        standing: STANDING.has(type),
      },
    ];
  });
}

function rolesOf(entity: Entity, dataset: Dataset, lookup: Lookup): string[] {
  const all = [...eventRoles(entity, dataset, lookup), ...relationRoles(entity, dataset, lookup)];
  all.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const texts = [...new Set(all.map(({ text }) => text))];
  const more = texts.length - MAX_ROLES;
  if (more <= 0) return texts;
  const standing = [...new Set(all.filter((role) => role.standing).map(({ text }) => text))].slice(0, MAX_STANDING);
  const others = texts.filter((text) => !standing.includes(text));
  return [...standing, ...others].slice(0, MAX_ROLES).concat(`and ${more} more`);
}

/** The card of an entity. */
export function cardOf({ id, entity, dataset }: Found, datasets: Datasets): Card {
  const native = entity.names.find(
    ({ kind, lang, text }) => kind === 'preferred' && lang !== 'en' && text !== entity.label,
  );
  const description = best(entity, 'description');
  return {
    id,
    label: entity.label,
    ...(native === undefined ? {} : { native: native.text }),
    kind: KIND_WORDS[entity.kind],
    dates: cardDates(entity),
    ...(description === undefined ? {} : { description: description.value }),
    disputes: disputesOf(entity, dataset),
    roles: rolesOf(entity, dataset, (other) => datasets.within(dataset, other)?.entity),
    dataset: `${dataset.name} ${dataset.version}`,
  };
}
