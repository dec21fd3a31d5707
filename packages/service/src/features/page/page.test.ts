import type { Dataset } from '@glossator/dataset';
import type { Entity, Source } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datasetOf, dated, described, entity, opposition } from '../../../test/dataset.js';
import { address, expectOnly, expectSeen, hostile } from '../../../test/hostile.js';
import { testService } from '../../../test/service.js';

const SHA = 'a'.repeat(64);
const sources: readonly Source[] = [
  {
    id: 'chronicle',
    type: 'secondary',
    title: 'Chronicle',
    author: [{ given: 'Ann', family: 'Lee' }],
    issued: '1940',
    transcription: { sha256: SHA, lines: 900 },
  },
  { id: 'memoir', type: 'primary', title: 'My Days', URL: 'http://plain.example.org', author: [{ family: 'Berg' }] },
];

const cite = [{ source: 'chronicle', lines: '12, 40-41' }];
const via = { address: 'https://example.org/a_(b)', accessed: '2026-11-22' };

const people: readonly Entity[] = [
  entity('person:ada-lind', ['Ada Lind', { text: 'Ада Линд', lang: 'ru-Cyrl', kind: 'preferred' }], {
    ...described('A printer of the town.'),
    names: [
      { text: 'Ada Lind', lang: 'en', kind: 'preferred', seen: [{ source: 'chronicle', lines: '7' }] },
      { text: 'Ада Линд', lang: 'ru-Cyrl', kind: 'preferred', cite: [{ source: 'memoir', page: '3-4' }] },
      {
        text: 'Linnd',
        lang: 'ru-Latn',
        kind: 'misprint',
        linking: 'candidate',
        seen: [{ source: 'chronicle', lines: '8' }],
      },
    ],
    born: [
      {
        ...dated('1880-10-31', { cite, rank: 'preferred', reason: 'the register has it' }),
        value: { ...dated('1880').value, edtf: '1880-10-31', julian: '1880-10-19' },
      },
      dated('1881', {
        cite: [{ source: 'memoir', page: '9', asPrinted: 'in *1881*', note: 'From memory.', via }],
        certainty: 'possible',
        basis: 'inferred',
        note: 'Counted back.',
      }),
    ],
    relations: [
      { claim: 'r1', type: 'memberOf', to: 'org:circle', cite, when: dated('1902').value },
      { claim: 'r2', type: 'memberOf', to: 'org:earlier', cite: [], when: dated('1899').value },
      { claim: 'r3', type: 'opposed', to: 'person:nobody', cite: [] },
    ],
    participations: [
      { event: 'event:undated', role: 'speaker', claim: 'p' },
      { event: 'event:meeting', role: 'speaker', claim: 'p' },
    ],
    identifiers: [
      { claim: 'i1', value: { scheme: 'wikidata', id: 'Q5' }, cite: [] },
      { claim: 'i2', value: { scheme: 'viaf', id: '../evil' }, cite: [] },
      { claim: 'i3', value: { scheme: 'own', id: '7' }, cite: [] },
    ],
    distinctFrom: [{ entity: 'org:circle', reason: 'A circle is no printer.' }],
    note: 'Read with care.',
    why: 'She is alluded to.',
  }),
  entity('event:meeting', ['Meeting'], {
    class: 'meeting',
    when: [dated('1901')],
    participants: [
      { claim: 'p', entity: 'person:ada-lind', role: 'speaker', cite, certainty: 'probable', note: 'On bread.' },
    ],
  }),
  entity('event:undated', ['Undated'], { class: 'meeting', participants: [] }),
  entity('org:circle', ['Circle'], {
    class: 'party',
    inverseRelations: [{ type: 'hasMember', from: 'person:ada-lind', claim: 'r1' }],
  }),
  entity('org:earlier', ['Earlier'], { class: 'party' }),
];
const village = datasetOf('village', people, { sources });

const pageOf = (id: string, datasets: readonly Dataset[] = [village]) => testService({}, datasets).service.page(id);

test('a person, whole', () => {
  expect(pageOf('person:ada-lind')?.text).toMatchInlineSnapshot(`
    "# Ada Lind

    Ада Линд

    person — born 19 (31) October 1880

    A printer of the town.

    \`person:ada-lind\` · village 1.0.0

    ## What is claimed, and by whom

    ### Born: the sources differ

    - **19 (31) October 1880** (preferred: the register has it)
      - Lee 1940, l. 12, 40-41
    - **1881** (possible; inferred). Counted back.
      - Berg, p. 9: “in \\*1881\\*” · From memory. · [read on 22 November 2026](https://example.org/a_%28b%29)

    ### Description

    - A printer of the town.
      - Lee 1940

    ## Life, in the order of time

    - **19 (31) October 1880** · born
    - **1901** · [Meeting](event:meeting): speaker (probable). On bread. — Lee 1940, l. 12, 40-41
    - **undated** · [Undated](event:undated): speaker

    ## Relations

    - **member of**
      - [Earlier](org:earlier) (1899)
      - [Circle](org:circle) (1902) — Lee 1940, l. 12, 40-41
    - **opposed**
      - person:nobody

    ## Names

    - **English**
      - **Ada Lind** (preferred) — Lee 1940, l. 7
    - **Russian**
      - **Ада Линд** (preferred) — Berg, pp. 3-4
    - **Russian in Latin letters**
      - Linnd (misprint; may be another’s) — Lee 1940, l. 8

    ## Identifiers

    - **Wikidata** [Q5](https://www.wikidata.org/wiki/Q5)
    - **VIAF** ../evil
    - **own** 7

    ## Not the same as

    - [Circle](org:circle): A circle is no printer.

    ## Remarks

    Read with care.

    Why it is here: She is alluded to.

    ## Sources

    - **Lee 1940**: Ann Lee, Chronicle, 1940 (secondary)
    - **Berg**: Berg, My Days (primary)

    "
  `);
});

test('an event: its kind, its date, and who took part', () => {
  expect(pageOf('event:meeting')?.text).toMatchInlineSnapshot(`
    "# Meeting

    event, meeting — 1901

    \`event:meeting\` · village 1.0.0

    ## What is claimed, and by whom

    ### Date

    - **1901**
      - Lee 1940

    ## Who took part

    - **speaker**
      - [Ada Lind](person:ada-lind) (probable). On bread. — Lee 1940, l. 12, 40-41

    ## Names

    - **English**
      - **Meeting** (preferred)

    ## Sources

    - **Lee 1940**: Ann Lee, Chronicle, 1940 (secondary)

    "
  `);
});

test('an inverse relation is read from its own side, with the claim of the other', () => {
  expect(pageOf('org:circle')?.text).toContain(
    '- **members**\n  - [Ada Lind](person:ada-lind) (1902) — Lee 1940, l. 12, 40-41\n',
  );
});

test('each locator in a source with a transcription is a passage of its own, at its place in the text', () => {
  const { text = '', passages = [] } = pageOf('person:ada-lind') ?? {};
  expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(passages.map(({ lines }) => lines));
  expect(passages.map(({ lines }) => lines)).toEqual(['12', '40-41', '12', '40-41', '12', '40-41', '7', '8']);
  expect(passages[0]).toMatchObject({ source: 'chronicle', dataset: 'village', sha256: SHA });
});

test('lines that are none lead nowhere', () => {
  const odd = entity('place:odd', ['Odd'], {
    description: [{ claim: 'd', value: 'Odd.', cite: [{ source: 'chronicle', lines: '1, x-2, 3-, 99999999999' }] }],
  });
  const page = pageOf('place:odd', [datasetOf('odd', [odd], { sources })]);
  expect(page?.passages.map(({ lines }) => lines)).toEqual(['1']);
});

describe('ids that mean nobody for certain', () => {
  it.each([
    ['person:gavril-miasnikov', 'person:gavriil-myasnikov', ['moved here in version `2.0.0`: commoner spelling']],
    [
      'person:kuznetzov',
      'person:kuznetzov',
      ['was split in version `2.0.0`: two men', '(person:nikolai-kuznetsov)', '(person:kuznetsov-who-declined)'],
    ],
    ['person:c-miasnikov', 'person:c-miasnikov', ['was withdrawn in version `2.0.0`: "C." stands for "Comrade"']],
    [
      'person:leon-trotzky',
      'person:leon-trotzky',
      ['No entity has the id `person:leon-trotzky`', '(person:leon-trotsky)'],
    ],
    ['person:xyzzyqwv', 'person:xyzzyqwv', ['No id looks like it.']],
    ['person:constructor', 'person:constructor', ['No entity has the id']],
  ])('%s', (asked, id, says) => {
    const page = pageOf(asked, [opposition]);
    expect(page?.id).toBe(id);
    for (const words of says) expect(page?.text).toContain(words);
  });

  it.each(['', 'ada-lind', 'Person:ada', 'person:', 'https://example.org', 'constructor:x'])('%j is no id', (text) =>
    expect(pageOf(text)).toBeUndefined(),
  );
});

test('an entity that an earlier dataset hides is asked for, and referred to, by its long id', () => {
  const page = pageOf('person:village/ada-lind', [
    datasetOf('first', [entity('org:circle', ['Other circle'])]),
    village,
  ]);
  expect(page?.id).toBe('person:ada-lind');
  expect(page?.text).toContain('[Circle](org:village/circle)');
});

const words = fc.record({ label: hostile, native: hostile, said: hostile, lines: hostile, address });

test('hostile words of a dataset are text, whichever reader shows the page', () => {
  fc.assert(
    fc.property(words, ({ label, native, said, lines, address: URL }) => {
      const accessed = said;
      const printed = [{ source: 'evil', lines, asPrinted: said, note: said, via: { address: URL, accessed } }];
      const claim = { cite: printed, note: said, rank: 'preferred' as const, reason: said };
      const when = { ...dated('1900').value, asWritten: said };
      const evil = entity('person:evil', [label, { text: native, lang: said, kind: 'preferred', cite: printed }], {
        ...described(said),
        born: [{ ...dated('1880', claim), value: { ...dated('1880').value, asWritten: said } }],
        relations: [{ claim: 'r', type: said, to: 'event:evil', ...claim, when }],
        participations: [{ event: 'event:evil', role: said, claim: 'p' }],
        identifiers: [{ claim: 'i', value: { scheme: said, id: said }, ...claim }],
        distinctFrom: [{ entity: 'event:evil', reason: said }],
        note: said,
        why: said,
      });
      const participants = [{ claim: 'p', entity: 'person:evil', role: said, ...claim }];
      const event = entity('event:evil', [label], { class: said, participants });
      const ofEvil: Source = { id: 'evil', type: 'secondary', title: said, author: [{ literal: native }] };
      const dataset = datasetOf('evil', [evil, event], { sources: [ofEvil] });
      const text = pageOf('person:evil', [dataset])?.text ?? '';
      expectSeen(text);
      const [read, to] = [URL, 'event:evil'];
      expectOnly(text, [read, to, read, to, read, read, read, to], 11);
      const of = pageOf('event:evil', [dataset])?.text ?? '';
      expectOnly(of, ['person:evil', read], 4);
    }),
    { numRuns: 150 },
  );
});

/** An event in which many took part, all of whom one of them knows. */
function crowd(size: number) {
  const ids = Array.from({ length: size }, (_, at) => `person:p${at}`);
  const participants = ids.map((id) => ({ claim: `participants=${id}`, entity: id, role: 'speaker', cite }));
  const relations = ids.map((to) => ({ claim: `relations=${to}`, type: 'opposed', to, cite }));
  const event = entity('event:crowd', ['Crowd'], { class: 'meeting', participants });
  const known = ids.map((id, at) =>
    entity(id, [`P ${at}`], {
      participations: [{ event: 'event:crowd', role: 'speaker', claim: `participants=${id}` }],
      ...(at === 0
        ? { relations }
        : { inverseRelations: [{ type: 'opposedBy', from: 'person:p0', claim: `relations=${id}` }] }),
    }),
  );
  return testService({}, [datasetOf('crowd', [event, ...known], { sources })]).service;
}

describe('ten thousand who took part', () => {
  const service = crowd(10_000);

  it.each(['event:crowd', 'person:p0'])('%s: some are listed, the others counted', (id) => {
    const lines = service.page(id)?.text.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('  - ['))).toHaveLength(300);
    expect(lines).toContain('- and 9700 more');
  });
});

test('a life of ten thousand events: the first are listed, the others counted', () => {
  const events = Array.from({ length: 10_000 }, (_, at) =>
    entity(`event:e${at}`, [`E ${at}`], { class: 'meeting', when: [dated(String(9999 - (at % 9000)))] }),
  );
  const participations = events.map(({ id }) => ({ event: id, role: 'speaker', claim: 'p' }));
  const busy = entity('person:busy', ['Busy'], { participations });
  const lines = pageOf('person:busy', [datasetOf('busy', [busy, ...events])])?.text.split('\n') ?? [];
  expect(lines.filter((line) => line.includes('(event:'))).toHaveLength(300);
  expect(lines.find((line) => line.includes('(event:'))).toBe('- **1000** · [E 8999](event:e8999): speaker');
  expect(lines).toContain('- and 9700 more');
});

test('the page of one of many thousand does not look at the others', () => {
  const service = crowd(20_000);
  const text = service.page('person:p19999')?.text ?? '';
  expect(text).toContain('[Crowd](event:crowd): speaker');
  expect(text).toContain('[P 0](person:p0)');
});
