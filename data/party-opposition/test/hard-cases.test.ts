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

it('rival claims side by side, one of them pointed at for a reason', () => {
  const rivals = dates('event:execution-of-eloranta', 'when');
  expect(rivals.flatMap(({ value: { edtf } }) => edtf ?? [])).toEqual(['1922-02-16', '1922-11', '1923']);
  const preferred = rivals.filter(({ rank }) => rank === 'preferred');
  expect(preferred.map(({ value, reason }) => [value.edtf, reason !== undefined])).toEqual([['1923', true]]);
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
  expect(dated.some(({ value: { edtf = '' } }) => /[?~%X]|^\d{4}(?:-\d\d)?$/u.test(edtf))).toBe(true);
});

it('a work that is cited by the number of an issue', () => {
  const work = entity('work:sapronov-in-pravda-284');
  expect((claimsOf(work, 'issue') as unknown as TextClaim[]).map(({ value }) => value)).toEqual(['284']);
  expect(relationsOf(work).map(({ type, to }) => [type, to])).toContainEqual(['publishedIn', 'work:pravda']);
});
