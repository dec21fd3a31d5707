/** What a hover tells of an entity, as data; how it is printed is render.ts's business. */
import {
  addressOf,
  anyDisagree,
  best,
  type Dataset,
  type Datasets,
  displayDates,
  type Found,
  formatDate,
  shortCitation,
} from '@glossator/dataset';
import { type Citation, dateClaims, type Entity, type HistoricalDate, KIND_WORDS, type Source } from '@glossator/model';

/** A source in passing, "Maximoff 1940, l. 243", and where it can be read; https only. */
export interface Cited {
  readonly text: string;
  readonly address?: string;
}

/** One side of a disagreement. */
export interface Rival {
  readonly value: string;
  readonly sources: readonly Cited[];
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
  /** What it belonged to and led, in the order of time; what is not dated comes last. */
  readonly groups: readonly string[];
  /** What it took part in, who took part in it, and its other relations, likewise. */
  readonly roles: readonly string[];
  readonly dataset: string;
}

export const DATE_FACTS = [
  ['born', 'Born'],
  ['died', 'Died'],
  ['founded', 'Founded'],
  ['dissolved', 'Ended'],
  ['when', 'Date'],
  ['published', 'Published'],
] as const;

/** So many groups and so many roles are listed; the others are counted. */
const MAX_LISTED = 6;

function citedOf(cite: Citation, source: Source | undefined): Cited {
  const text = shortCitation(cite, source);
  const address = source === undefined ? undefined : addressOf(cite, source);
  return address?.startsWith('https://') ? { text, address } : { text };
}

/** Only what cannot both be right is a dispute; then every side is shown, one that several sources take once. */
function disputesOf(entity: Entity, { sources }: Dataset): Card['disputes'] {
  return DATE_FACTS.flatMap(([property, fact]) => {
    const claims = dateClaims(entity, property);
    if (!anyDisagree(claims)) return [];
    const sides = new Map<string, { readonly sources: Map<string, Cited>; preferred: boolean }>();
    for (const claim of claims) {
      const value = formatDate(claim.value);
      const side = sides.get(value) ?? { sources: new Map<string, Cited>(), preferred: false };
      for (const each of claim.cite) {
        const cited = citedOf(each, sources.get(each.source));
        if (!side.sources.has(cited.text)) side.sources.set(cited.text, cited);
      }
      side.preferred ||= claim.rank === 'preferred';
      sides.set(value, side);
    }
    const shown = [...sides].map(([value, side]) => ({
      value,
      sources: [...side.sources.values()],
      preferred: side.preferred,
    }));
    return [{ fact, sides: shown }];
  });
}

/** Full dates for the card, where the list of a search shows years. */
export function cardDates(entity: Entity): string {
  if (entity.kind !== 'person') return displayDates(entity);
  const [born, died] = (['born', 'died'] as const).map((property) => best(entity, property)?.value);
  if (born !== undefined && died !== undefined) return `${formatDate(born)} – ${formatDate(died)}`;
  if (born !== undefined) return `born ${formatDate(born)}`;
  return died === undefined ? '' : `died ${formatDate(died)}`;
}

interface Dated {
  readonly text: string;
  readonly start: string;
}

/** Relations that say what it belonged to or led, rather than what it once did. */
const GROUPS: ReadonlySet<string> = new Set(['founderOf', 'leaderOf', 'memberOf', 'partOf']);

/** Behind every date. */
const UNDATED = '9999';

/** The entity that an id inside a dataset means. */
type Lookup = (id: string) => Entity | undefined;

/** By what a list in the order of time is sorted. */
export const startOf = (when: HistoricalDate | undefined): string => when?.bounds.earliestStart ?? UNDATED;

const dated = (text: string, when: HistoricalDate | undefined): Dated => ({
  text: when === undefined ? text : `${text} (${formatDate(when)})`,
  start: startOf(when),
});

export const roleLabel = ({ vocabularies }: Dataset, role: string): string =>
  vocabularies.roles.find(({ id }) => id === role)?.label ?? role;

/** What it took part in. */
function eventRoles({ participations = [] }: Entity, dataset: Dataset, lookup: Lookup): Dated[] {
  return participations.flatMap(({ event: id, role }) => {
    const event = lookup(id);
    if (event?.kind !== 'event') return [];
    return [dated(`${roleLabel(dataset, role)}: ${event.label}`, best(event, 'when')?.value)];
  });
}

/** Who took part in it, those first who did so at a time of their own. */
function participantsIn(entity: Entity, dataset: Dataset, lookup: Lookup): Dated[] {
  const participants = entity.kind === 'event' ? (entity.participants ?? []) : [];
  return participants.flatMap(({ entity: id, role, when }) => {
    const who = lookup(id);
    return who === undefined ? [] : [dated(`${roleLabel(dataset, role)}: ${who.label}`, when)];
  });
}

function relationsOf(entity: Entity, { vocabularies }: Dataset, lookup: Lookup, groups: boolean): Dated[] {
  const types = new Map(vocabularies.relationTypes.map(({ id, label }) => [id, label]));
  return (entity.relations ?? []).flatMap(({ type, to, when }) => {
    const target = GROUPS.has(type) === groups ? lookup(to) : undefined;
    return target === undefined ? [] : [dated(`${types.get(type) ?? type}: ${target.label}`, when)];
  });
}

/** In the order of time, each once, the first of them. */
function listed(all: readonly Dated[]): string[] {
  const ordered = all.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const texts = [...new Set(ordered.map(({ text }) => text))];
  const more = texts.length - MAX_LISTED;
  return more <= 0 ? texts : [...texts.slice(0, MAX_LISTED), `and ${more} more`];
}

/** The card of an entity. */
export function cardOf({ id, entity, dataset }: Found, datasets: Datasets): Card {
  const native = entity.names.find(
    ({ kind, lang, text }) => kind === 'preferred' && lang !== 'en' && text !== entity.label,
  );
  const description = best(entity, 'description');
  const lookup: Lookup = (other) => datasets.within(dataset, other)?.entity;
  return {
    id,
    label: entity.label,
    ...(native === undefined ? {} : { native: native.text }),
    kind: KIND_WORDS[entity.kind],
    dates: cardDates(entity),
    ...(description === undefined ? {} : { description: description.value }),
    disputes: disputesOf(entity, dataset),
    groups: listed(relationsOf(entity, dataset, lookup, true)),
    roles: listed([
      ...eventRoles(entity, dataset, lookup),
      ...participantsIn(entity, dataset, lookup),
      ...relationsOf(entity, dataset, lookup, false),
    ]),
    dataset: `${dataset.name} ${dataset.version}`,
  };
}
