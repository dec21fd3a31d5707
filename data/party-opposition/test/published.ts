/** The published files, as a program that installs the package finds them. */
import fs from 'node:fs';
import path from 'node:path';
import type { Claim, Entity, Name, Participation, Redirect, Relation, Source } from './types.js';

export const ROOT = path.join(import.meta.dirname, '..');
export const DIST = path.join(ROOT, 'dist');

export const BUILD = 'run "node ../../packages/cli/bin/glossator.mjs build ." in data/party-opposition';

export function read(file: string): unknown {
  const at = path.join(DIST, file);
  if (!fs.existsSync(at)) throw new Error(`dist/${file} is missing: ${BUILD}.`);
  return JSON.parse(fs.readFileSync(at, 'utf8'));
}

export const FILES = ['people', 'organizations', 'events', 'works', 'places', 'concepts'] as const;

export const entities: ReadonlyMap<string, Entity> = new Map(
  FILES.flatMap((file) => read(`${file}.json`) as Entity[]).map((entity) => [entity.id, entity]),
);

export const sources: ReadonlyMap<string, Source> = new Map(
  (read('sources.json') as Source[]).map((source) => [source.id, source]),
);

export const vocabularies = read('vocabularies.json') as {
  readonly roles: readonly { readonly id: string; readonly needsLivingPerson: boolean }[];
};

export const redirects = read('redirects.json') as readonly Redirect[];

export function entity(id: string): Entity {
  const found = entities.get(id);
  if (found === undefined) throw new Error(`no entity ${id}`);
  return found;
}

const DATES = ['born', 'died', 'founded', 'dissolved', 'when', 'published'] as const;
const OTHERS = ['description', 'issue', 'coordinates', 'identifiers', 'relations', 'participants'] as const;

type Lists = Partial<Record<string, readonly Claim[]>>;

/** The claims of one property. */
export const claimsOf = (of: Entity, property: string): readonly Claim[] => (of as unknown as Lists)[property] ?? [];

export const relationsOf = (of: Entity): readonly Relation[] => claimsOf(of, 'relations') as readonly Relation[];

export const participantsOf = (of: Entity): readonly Participation[] =>
  claimsOf(of, 'participants') as readonly Participation[];

/** A claim or a name, with what tells a reader of a failed test where it stands. */
export interface Placed<T> {
  readonly of: Entity;
  readonly where: string;
  readonly value: T;
}

export const claims: readonly Placed<Claim>[] = [...entities.values()].flatMap((of) =>
  [...DATES, ...OTHERS].flatMap((property) =>
    claimsOf(of, property).map((value) => ({ of, where: `${of.id} ${value.claim}`, value })),
  ),
);

export const names: readonly Placed<Name>[] = [...entities.values()].flatMap((of) =>
  of.names.map((value) => ({ of, where: `${of.id} "${value.text}" (${value.lang})`, value })),
);

/** Where something does not hold; a test expects none, so that a failure lists every place. */
export const offenders = <T>(placed: readonly Placed<T>[], holds: (value: T, of: Entity) => boolean): string[] =>
  placed.filter(({ value, of }) => !holds(value, of)).map(({ where }) => where);
