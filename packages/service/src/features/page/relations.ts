import { best, type Dataset, type Found } from '@glossator/dataset';
import type { Entity, HistoricalDate, Relation } from '@glossator/model';
import { startOf } from '../card.js';
import { type About, lookUp, referTo } from './about.js';
import { citedBehind } from './cited.js';
import { brackets, remark } from './claim.js';
import { groupedList, type Line, section } from './text.js';

/** A relation, read from the side of the page. */
interface Related {
  readonly label: string;
  readonly id: string;
  readonly other: Found | undefined;
  readonly claim: Relation | undefined;
  /** The dataset that states it. */
  readonly dataset: Dataset;
}

function stored(about: About): Related[] {
  const { entity, dataset } = about;
  const labels = new Map(dataset.vocabularies.relationTypes.map(({ id, label }) => [id, label]));
  return (entity.relations ?? []).map((claim) => {
    const { type, to } = claim;
    return { label: labels.get(type) ?? type, id: to, other: lookUp(about, to, dataset), claim, dataset };
  });
}

/** Those that others state of it. */
function inverse(about: About): Related[] {
  const { entity, dataset } = about;
  const labels = new Map(dataset.vocabularies.relationTypes.map((type) => [type.inverse, type.inverseLabel]));
  const byKey = new Map<Entity, ReadonlyMap<string, Relation>>();
  // Of somebody who states very many of one, each would else be looked for among all.
  const stated = (other: Entity): ReadonlyMap<string, Relation> => {
    const known = byKey.get(other) ?? new Map((other.relations ?? []).map((claim) => [claim.claim, claim]));
    byKey.set(other, known);
    return known;
  };
  return (entity.inverseRelations ?? []).map(({ type, from, claim: key }) => {
    const other = lookUp(about, from, dataset);
    const claim = other === undefined ? undefined : stated(other.entity).get(key);
    return { label: labels.get(type) ?? type, id: from, other, claim, dataset: other?.dataset ?? dataset };
  });
}

/** That of the relation, else of the event or the work it leads to. */
function dateOf({ other, claim }: Related): HistoricalDate | undefined {
  if (claim?.when !== undefined) return claim.when;
  if (other?.entity.kind === 'event') return best(other.entity, 'when')?.value;
  return other?.entity.kind === 'work' ? best(other.entity, 'published')?.value : undefined;
}

function relationLine({ id, other, claim, dataset }: Related, about: About): Line {
  const named = referTo(other, id);
  if (claim === undefined) return [named];
  return [named, ...brackets(claim, about), ...remark(claim), ...citedBehind(claim.cite, dataset)];
}

/** All relations by their type: its own first, each type in the order of time. */
export function relations(about: About): Line[] {
  const all = [...stored(about), ...inverse(about)];
  const types = new Map<string, number>();
  for (const { label } of all) if (!types.has(label)) types.set(label, types.size);
  const keyed = all.map((each) => ({ each, type: types.get(each.label) ?? 0, start: startOf(dateOf(each)) }));
  keyed.sort((a, b) => a.type - b.type || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return section(
    'Relations',
    groupedList(
      keyed.map(({ each }) => each),
      ({ label }) => label,
      (each) => relationLine(each, about),
    ),
  );
}
