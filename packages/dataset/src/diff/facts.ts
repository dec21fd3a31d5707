import type { Claim, ClaimProperty, Entity } from '@glossator/model';
import { CLAIM_PROPERTIES, isRivalProperty } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { changedFields, keysOf, same, type Two, textOf } from './two.js';
import { citedSources, claimText, fieldsText } from './words.js';

const claimsOf = (entity: Entity, property: ClaimProperty): readonly Claim[] =>
  (entity as unknown as Partial<Record<ClaimProperty, readonly Claim[]>>)[property] ?? [];

/** What one build tells of one thing: its claims by their keys, and the one that is shown. */
interface Telling {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly shown?: Claim | undefined;
}

const NOTHING: Telling = { claims: new Map() };

/** Of rivals the first is shown, as published; each claim of the other properties tells something of its own. */
function tellings(entity: Entity, property: ClaimProperty): ReadonlyMap<string, Telling> {
  const list = claimsOf(entity, property);
  const claims = new Map(list.map((claim) => [claim.claim, claim]));
  if (claims.size === 0) return new Map();
  if (isRivalProperty(property)) return new Map([[property, { claims, shown: list[0] }]]);
  return new Map([...claims].map(([key, claim]) => [key, { claims: new Map([[key, claim]]), shown: claim }]));
}

/** What a claim says, when it held and how surely; not who says so, in which words, or why it is preferred. */
const content = (claim: Claim | undefined): string =>
  claim === undefined ? '' : textOf(claim, ['bounds', 'claim', 'key', 'cite', 'rank', 'reason', 'note', 'asWritten']);

interface Place {
  readonly entity: Entity;
  readonly property: ClaimProperty;
  readonly datasets: Two<Dataset>;
}

function details({ entity: { id, label }, property }: Place, claim: Claim, dataset: Dataset) {
  const others = ['to' in claim ? claim.to : undefined, 'entity' in claim ? claim.entity : undefined];
  return {
    id,
    label,
    property,
    claim: claim.claim,
    sources: citedSources(claim.cite, dataset),
    entities: [id, ...others.filter((other) => other !== undefined)],
  };
}

function diffShown(old: Claim | undefined, fresh: Claim | undefined, place: Place): Change[] {
  const { before, after } = place.datasets;
  if (same(old, fresh) || content(old) === content(fresh)) return [];
  if (fresh === undefined) {
    return old === undefined
      ? []
      : [changeOf('fact-removed', { ...details(place, old, before), before: claimText(old, before) })];
  }
  const shared = { ...details(place, fresh, after), after: claimText(fresh, after) };
  return [
    old === undefined
      ? changeOf('fact-added', shared)
      : changeOf('fact-changed', { ...shared, before: claimText(old, before) }),
  ];
}

function diffClaim(old: Claim | undefined, fresh: Claim | undefined, place: Place): Change[] {
  const { before, after } = place.datasets;
  if (old === undefined && fresh === undefined) return [];
  if (old === undefined || fresh === undefined) {
    return [
      ...(fresh === undefined
        ? []
        : [changeOf('claim-added', { ...details(place, fresh, after), after: claimText(fresh, after) })]),
      ...(old === undefined
        ? []
        : [changeOf('claim-removed', { ...details(place, old, before), before: claimText(old, before) })]),
    ];
  }
  if (same(old, fresh)) return [];
  const fields = changedFields(old, fresh);
  const [was, is] = [fieldsText(old, fields, before), fieldsText(fresh, fields, after)];
  const texts = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  return [changeOf('claim-changed', { ...details(place, fresh, after), ...texts })];
}

/**
 * One thing told: what is shown of it, then the claims beside that. A change of what is shown stands for the claim that is shown now; the one
 * shown before has a line of its own where it changed or is gone.
 */
function diffTelling(old: Telling, fresh: Telling, place: Place): Change[] {
  const shown = diffShown(old.shown, fresh.shown, place);
  const told = new Set(shown.map(({ claim }) => claim));
  const rivals = [...keysOf({ before: old.claims, after: fresh.claims })].filter((key) => !told.has(key));
  return [...shown, ...rivals.flatMap((key) => diffClaim(old.claims.get(key), fresh.claims.get(key), place))];
}

/** The facts of one entity. What the build computes from others' claims is not compared: it changes with them. */
export function diffFacts(entity: Two<Entity>, datasets: Two<Dataset>): Change[] {
  return CLAIM_PROPERTIES.flatMap((property) => {
    const place: Place = { entity: entity.after, property, datasets };
    const told = {
      before: tellings(entity.before, property),
      after: tellings(entity.after, property),
    };
    return [...keysOf(told)].flatMap((key) =>
      diffTelling(told.before.get(key) ?? NOTHING, told.after.get(key) ?? NOTHING, place),
    );
  });
}
