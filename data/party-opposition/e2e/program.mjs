// What a site could ask of the package: one program, run by Node and by a browser, whose answers must be the same.
import * as data from '@glossator/party-opposition';
import * as api from '@glossator/party-opposition/api';

/** One person; needs no event. */
export async function person() {
  const found = await data.get('person:gavriil-myasnikov');
  return { label: found.label, born: data.formatDate(data.best(found, 'born').value), ru: data.nameFor(found, 'ru') };
}

/** Something of every function. */
export async function everything() {
  const dataset = await data.load();
  const event = await data.get('event:execution-of-eloranta');
  const group = await data.get('org:workers-group');
  return {
    names: [Object.keys(data).sort(), Object.keys(api).sort()],
    counts: data.manifest.counts,
    all: (await data.all('place')).map(({ id }) => id),
    ids: await Promise.all(
      ['person:gavril-miasnikov', 'person:leon-trotzky', 'person:constructor', ''].map((id) => data.resolve(id)),
    ),
    found: [await data.find('МЯСНИКОВ'), await data.search('Jān', { limit: 3 })],
    when: (await data.eventsBetween('1921-03-08', '1921-03-16')).map(({ event: { id }, certain }) => [id, certain]),
    refused: await data.eventsBetween('May').catch(({ message }) => message),
    links: [await data.participantsOf(event), await data.participationsOf(group), await data.relationsOf(group)],
    sources: await Promise.all(data.claimsOf(event).map(({ claim }) => data.citationsOf(claim))),
    pure: [api.find(dataset, 'Lenin'), api.eventsBetween(dataset, '1922').length],
  };
}
