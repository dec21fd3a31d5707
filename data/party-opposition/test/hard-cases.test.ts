/** The cases that decide whether the model is right for its subject. Facts of the chapter, not of the code. */
import { expect, it } from 'vitest';
import { all, get } from '../dist/index.js';
import { claims, claimsOf, entities, entity, names, participantsOf, redirects, relationsOf } from './published.js';
import type { DateClaim, TextClaim } from './types.js';

const dates = (id: string, property: string): readonly DateClaim[] =>
  claimsOf(entity(id), property) as unknown as readonly DateClaim[];

it('a birth in Old Style, with the day of both calendars', () => {
  expect(dates('person:mikhail-tomsky', 'born').map(({ value: { edtf, julian } }) => [edtf, julian])).toContainEqual([
    '1880-10-31',
    '1880-10-19',
  ]);
  expect(dates('person:jan-rudzutak', 'born').map(({ value: { edtf, julian } }) => [edtf, julian])).toEqual([
    ['1887-08-15', '1887-08-03'],
  ]);
});

it('a misprint that is found and never shown', () => {
  const rudzutak = entity('person:jan-rudzutak');
  expect(rudzutak.names.filter(({ kind }) => kind === 'misprint').map(({ text }) => text)).toEqual(['Rudzutank']);
  expect(rudzutak.label).toBe('Jan Rudzutak');
});

it('two people of one surname, each a candidate, each told from the other', () => {
  const bearers = names.filter(({ value }) => value.text === 'Kuznetzov');
  expect(bearers.map(({ of, value }) => [of.id, value.linking])).toEqual([
    ['person:kuznetsov-who-declined', 'candidate'],
    ['person:nikolai-kuznetsov', 'candidate'],
  ]);
  expect(bearers.map(({ of }) => of.distinctFrom?.map(({ entity: other }) => other))).toEqual([
    ['person:nikolai-kuznetsov'],
    ['person:kuznetsov-who-declined'],
  ]);
});

it('rival claims side by side, the first of them pointed at for a reason', () => {
  const rivals = dates('event:execution-of-eloranta', 'when');
  expect(rivals.flatMap(({ value: { edtf } }) => edtf ?? [])).toEqual(['1923', '1922-02-16', '1922-11']);
  const preferred = rivals.filter(({ rank }) => rank === 'preferred');
  expect(preferred.map(({ value, reason }) => [value.edtf, reason !== undefined])).toEqual([['1923', true]]);
});

it.each<[id: string, property: string, values: string[]]>([
  ['event:expulsion-of-myasnikov', 'when', ['1922-02-20', '1922-02-22']],
  ['event:arrest-of-myasnikov-1923', 'when', ['1923-04', '1923-05-25']],
  ['event:myasnikov-letter-to-the-iww', 'when', ['1927-11-27', '[1928-11-07..]']],
  ['event:appeal-of-the-twenty-two-to-the-comintern', 'when', ['1922-02-26', '[1921-03..1922-03]']],
  ['event:formation-of-workers-group', 'when', ['1923-01~', '1923-03', '1923-21']],
  ['org:workers-group', 'founded', ['1923-01~', '1923-03', '1923-21']],
  ['person:jan-rudzutak', 'died', ['1938-06-29', '1938-07-29', '1938-08-29']],
  ['person:joseph-stalin', 'born', ['1878-12-18', '1879-12-21']],
])('what the chapter says and what others say, side by side: %s, %s', (id, property, values) => {
  expect(dates(id, property).flatMap(({ value: { edtf } }) => edtf ?? [])).toEqual(expect.arrayContaining(values));
});

it.each<[id: string, property: string, part: RegExp]>([
  ['event:censure-of-myasnikov', 'participants', /decided org:(?:central-committee|orgburo)/u],
  ['event:expulsion-of-myasnikov', 'participants', /decided org:(?:central-committee|politburo)/u],
])('two bodies to which two accounts lay one deed: %s', (id, property, part) => {
  expect(claimsOf(entity(id), property).filter(({ claim }) => part.test(claim)).length).toBe(2);
});

it.each<[id: string, others: string[]]>([
  ['org:workers-truth', ['levye-kommunisty-v-rossii']],
  ['org:workers-group', ['anarchist-faq-append45']],
  ['org:signatories-of-the-declaration', ['allen-2007']],
  ['event:expulsion-of-paniushkin', ['shigin-mify-i-pravda']],
])('another account of the facts beside the chapter: %s', (id, others) => {
  const cited = claimsOf(entity(id), 'description').flatMap(({ cite }) => cite.map(({ source }) => source));
  expect(cited).toEqual(expect.arrayContaining(['maximoff-1940', ...others]));
});

it('four bodies that the chapter calls the Central Committee, each on its own lines', () => {
  const lines = (id: string): string[] =>
    entity(id)
      .names.filter(({ text }) => text === 'Central Committee')
      .flatMap(({ seen = [] }) => seen.flatMap(({ lines: own }) => own.split(', ')));
  const bodies = [
    'org:central-committee',
    'org:finnish-central-committee',
    'org:metalworkers-central-committee',
    'org:all-russian-central-executive-committee',
  ].map(lines);
  expect(bodies[1]).toEqual(expect.arrayContaining(['634', '655']));
  expect(bodies[2]).toEqual(expect.arrayContaining(['564', '573', '577']));
  expect(bodies[3]).toEqual(['666']);
  expect(bodies[0]).toEqual(expect.arrayContaining(['149', '476', '515', '827', '1017-1018']));
  // The party's is on none of the lines of the others, save where both stand on one.
  const shared = bodies[0]?.filter((line) => bodies.slice(1).flat().includes(line));
  expect(shared).toEqual([]);
});

it('a contradiction inside the chapter: Lenin at the Eleventh Congress, and not', () => {
  const parts = participantsOf(entity('event:eleventh-party-congress')).filter(
    ({ entity: of }) => of === 'person:vladimir-lenin',
  );
  const byChapter = parts.filter(({ cite }) => cite.some(({ source }) => source === 'maximoff-1940'));
  const lines = byChapter.map(({ role, cite }) => [role, cite.find(({ source }) => source === 'maximoff-1940')?.lines]);
  expect(lines).toContainEqual(['attended', '713']);
  expect(lines).toContainEqual(['absent', '918-919']);
});

it('an id that moved, and that resolves', async () => {
  expect(redirects.find(({ id }) => id === 'person:gavril-miasnikov')).toMatchObject({
    kind: 'moved',
    to: ['person:gavriil-myasnikov'],
  });
  expect((await get('person:gavril-miasnikov'))?.id).toBe('person:gavriil-myasnikov');
});

it('an event with roles that is a part of another event', async () => {
  const events = await all('event');
  const parts = events.filter(
    (event) => relationsOf(event).some(({ type }) => type === 'partOf') && participantsOf(event).length > 0,
  );
  expect(parts.map(({ id }) => id)).not.toEqual([]);
  // And the whole knows its part.
  for (const part of parts) {
    const whole = relationsOf(part).find(({ type }) => type === 'partOf')?.to ?? '';
    expect(entity(whole).inverseRelations).toContainEqual({
      type: 'hasPart',
      from: part.id,
      claim: `relations=partOf ${whole}`,
    });
  }
});

it('a date that hangs on an event, with bounds that follow it', () => {
  const [found] = dates('event:discovery-of-printing-shop', 'when');
  expect(found?.value.relative).toEqual({
    to: 'event:arrests-of-workers-truth',
    edge: 'end',
    min: 'P1M15D',
    max: 'P2M15D',
  });
  expect(found?.value.asWritten).toBe('Two months later');
  // The arrests ended on 30 September 1923 at the latest: the preferred of three claims.
  expect(found?.value.bounds).toMatchObject({
    earliestStart: expect.stringMatching(/^1923-1/u),
    latestEnd: '1923-12-15',
  });
});

it('uncertain facts, inferred facts', () => {
  const certainties = new Set(claims.map(({ value }) => value.certainty));
  expect([...certainties]).toEqual(expect.arrayContaining(['probable', 'possible']));
  expect(claims.some(({ value }) => value.basis === 'inferred')).toBe(true);
});

it('a date that its source gives only roughly', () => {
  const dated = [...entities.values()].flatMap((of) =>
    ['born', 'died', 'founded', 'dissolved', 'when', 'published'].flatMap((property) => dates(of.id, property)),
  );
  const edtf = dated.map(({ value }) => value.edtf ?? '');
  expect(edtf).toContain('1923-21');
  expect(edtf.some((text) => text.endsWith('~'))).toBe(true);
  expect(edtf.some((text) => text.startsWith('['))).toBe(true);
});

it('a work that is cited by the number of an issue', () => {
  const work = entity('work:sapronov-in-pravda-284');
  expect((claimsOf(work, 'issue') as unknown as TextClaim[]).map(({ value }) => value)).toEqual(['284']);
  expect(relationsOf(work).map(({ type, to }) => [type, to])).toContainEqual(['publishedIn', 'work:pravda']);
});
