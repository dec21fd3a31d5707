import type { Claim, Entity, HistoricalDate } from '@glossator/model';
import { CLAIM_PROPERTIES } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { claimKey } from '../records/claim-key.js';
import type { AnyClaim } from '../records/walk.js';
import type { Two } from './two.js';

/** The ids that were live and now lead elsewhere, with their successors. */
export function movesOf({ before, after }: Two<Dataset>): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  for (const id of before.entities.keys()) {
    const [to] = after.redirects.get(id)?.to ?? [];
    const moved = !after.entities.has(id) && after.redirects.get(id)?.kind === 'moved';
    if (moved && to !== undefined && after.entities.has(to)) moves.set(id, to);
  }
  return moves;
}

type Moves = ReadonlyMap<string, string>;

const movedDate = (date: HistoricalDate, moves: Moves): HistoricalDate => {
  const to = date.relative === undefined ? undefined : moves.get(date.relative.to);
  return date.relative === undefined || to === undefined ? date : { ...date, relative: { ...date.relative, to } };
};

/** A claim with the new ids; its key names them too. */
function movedClaim(property: (typeof CLAIM_PROPERTIES)[number], claim: Claim, moves: Moves): Claim {
  const { to, entity, value, when } = claim as AnyClaim & { readonly when?: HistoricalDate };
  const isDate = typeof value === 'object' && value !== null && 'relative' in value;
  const moved = {
    ...claim,
    ...(to === undefined ? {} : { to: moves.get(to) ?? to }),
    ...(entity === undefined ? {} : { entity: moves.get(entity) ?? entity }),
    ...(isDate ? { value: movedDate(value as HistoricalDate, moves) } : {}),
    ...(when === undefined ? {} : { when: movedDate(when, moves) }),
  };
  return { ...moved, claim: claimKey(property, moved as unknown as AnyClaim) } as unknown as Claim;
}

function movedEntity(entity: Entity, moves: Moves): Entity {
  const properties: Record<string, unknown> = { ...entity, id: moves.get(entity.id) ?? entity.id };
  for (const property of CLAIM_PROPERTIES) {
    const claims = properties[property] as readonly Claim[] | undefined;
    if (claims !== undefined) properties[property] = claims.map((claim) => movedClaim(property, claim, moves));
  }
  if (entity.distinctFrom !== undefined) {
    properties['distinctFrom'] = entity.distinctFrom.map((each) => ({
      ...each,
      entity: moves.get(each.entity) ?? each.entity,
    }));
  }
  return properties as unknown as Entity;
}

/**
 * The old entities under the ids that they have now, so that a move is one change and not one of everything that names the id. Where an
 * entity moved to one that was there already, only the latter is left.
 */
export function underNewIds(entities: ReadonlyMap<string, Entity>, moves: Moves): ReadonlyMap<string, Entity> {
  if (moves.size === 0) return entities;
  const renamed = new Map<string, Entity>();
  for (const entity of entities.values()) {
    const to = moves.get(entity.id);
    if (to !== undefined && (entities.has(to) || renamed.has(to))) continue;
    renamed.set(to ?? entity.id, movedEntity(entity, moves));
  }
  return renamed;
}
