/** A program of another project, which a compiler reads as strictly as it can; what comes from JSON files is told its type. */
import { all, best, claimsOf, get, load, resolve } from '@glossator/party-opposition';
import { createDataset, type DatasetIndex, type Person, get as pure } from '@glossator/party-opposition/api';
import index from '@glossator/party-opposition/index.json' with { type: 'json' };
import people from '@glossator/party-opposition/people.json' with { type: 'json' };

export async function birthday(): Promise<string | undefined> {
  const person = await get('person:leon-trotsky');
  return person === undefined ? undefined : best(person, 'born')?.value.edtf;
}

export async function members(id: string): Promise<number> {
  const found = await resolve(id);
  if (found.status !== 'live' && found.status !== 'moved') return 0;
  const { entity } = found;
  return entity.kind === 'event' ? (entity.participants ?? []).length : claimsOf(entity).length;
}

export async function alone(): Promise<Person | undefined> {
  const { sources, redirects, vocabularies } = await load();
  const part = createDataset({
    manifest: { name: 'people', title: 'People alone', version: '1.0.0' },
    entities: people as Person[],
    index: index as DatasetIndex,
    sources: sources.values(),
    redirects: redirects.values(),
    vocabularies,
  });
  return pure(part, 'person:leon-trotsky');
}

export const places = async (): Promise<string[]> => (await all('place')).map(({ label }) => label);
