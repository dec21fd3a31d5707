/** Data that no build of ours lets through, and ids that JavaScript has words for: every feature goes on. */
import type { Dataset } from '@glossator/dataset';
import { baseVocabularies, type Redirect, type Source } from '@glossator/model';
import { describe, expect, it } from 'vitest';
import { datasetOf, dated, described, entity } from '../test/dataset.js';
import { isToIgnore, testService } from '../test/service.js';

const cite = [{ source: 'constructor', lines: '1' }, { source: 'no-such-source' }];
const nowhere = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
const hangsOn = (to: string): object => ({
  claim: `when=${to}`,
  value: { relative: { to, edge: 'start', min: 'P1D', max: 'P2D' }, bounds: nowhere },
  cite,
});
const relation = (type: string, to: string): object => ({ claim: `${type} ${to}`, type, to, cite });

/** Every kind of loose end at once. */
const DAMAGED: Dataset = datasetOf('loose', [
  entity('person:ann-lee', ['Ann Lee', 'Lee'], {
    ...described('A weaver.'),
    born: [dated('1880', { cite }), dated('nonsense', { cite: [] }), hangsOn('event:first')],
    relations: [
      relation('memberOf', 'org:nobody'),
      relation('no-such-type', 'person:constructor'),
      relation('constructor', 'person:constructor'),
      relation('partOf', 'person:ann-lee'),
    ],
    participations: [
      { event: 'event:nothing', role: 'speaker', claim: 'x' },
      { event: 'event:first', role: 'toString', claim: 'x' },
      { event: 'person:constructor', role: 'speaker', claim: 'x' },
    ],
    inverseRelations: [{ type: '__proto__', from: 'org:nobody', claim: 'x' }],
    distinctFrom: [{ entity: 'person:nobody', reason: 'There is no such person.' }],
  }),
  entity('person:constructor', ['Constructor', '__proto__', 'toString']),
  // Each hangs on the other, is a part of the other, and comes before it.
  entity('event:first', ['First Day'], {
    when: [hangsOn('event:second')],
    relations: [relation('partOf', 'event:second'), relation('before', 'event:second')],
  }),
  entity('event:second', ['Second Day'], {
    when: [hangsOn('event:first')],
    relations: [relation('partOf', 'event:first'), relation('before', 'event:first')],
  }),
]);

const NOTE = [
  '[Lee](person:ann-lee) and Ann Lee met on the [First Day](event:first), before the Second Day.',
  'Constructor, toString and __proto__ were there: [x](person:constructor), [y](person:to-string), @lee.',
].join('\n\n');

describe('a dataset full of loose ends', () => {
  const { service, log } = testService({ wikilinks: true }, [DAMAGED]);
  const note = service.parse(NOTE);

  it('is checked, and no rule gives up', () => {
    expect(service.check(note).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'unknown-reference: No entity has the id person:to-string: no id looks like it',
    ]);
    expect(log).toEqual([]);
  });

  it('has a hover, a completion and an answer at every offset', () => {
    for (let offset = 0; offset <= NOTE.length; offset += 1) {
      service.hover(note, offset, 'markdown');
      service.complete(note, offset);
      service.at(note, offset);
    }
    expect(service.hover(note, 2, 'plaintext')?.contents).toContain('constructor: Constructor');
    expect(service.mentions(note).filter(({ linked }) => !linked)).toHaveLength(5);
  });

  it('shows every entity, with what leads nowhere left out and what has no word as it stands', () => {
    for (const id of DAMAGED.entities.keys()) expect(service.card(id)?.id).toBe(id);
    const card = service.card('person:ann-lee');
    expect(card?.roles).toEqual([
      'toString: First Day (date unknown)',
      'no-such-type: Constructor',
      'constructor: Constructor',
    ]);
    expect(card?.groups).toEqual(['part of: Ann Lee']);
    expect(card?.disputes).toEqual([]);
  });

  it.each(['lee', 'constructor', '__proto__', 'person:constructor', 'toString'])('finds %s', (text) =>
    expect(service.search(text).length).toBeGreaterThan(0),
  );
});

/** Ids and keys that are properties of every object. */
const SLUGS = ['constructor', 'proto', 'prototype', 'to-string', 'tostring', 'valueof', 'hasownproperty'];

describe.each(['person', 'org', 'event', 'work', 'place', 'concept'])('ids of %s', (kind) => {
  it.each(SLUGS)('%s is known where it is, and unknown where it is not', (slug) => {
    const id = `${kind}:${slug}`;
    const with_ = testService({}, [datasetOf('constructor', [entity(id, [slug])])]).service;
    expect(with_.resolve(id).status).toBe('live');
    expect(with_.resolve(`${kind}:constructor/${slug}`).status).toBe('live');
    expect(with_.check(with_.parse(`[x](${id})`))).toEqual([]);
    const without = testService({}, [datasetOf('constructor', [])]).service;
    expect(without.resolve(id).status).toBe('unknown');
    expect(without.check(without.parse(`[x](${id})`)).map(({ rule }) => rule)).toEqual(['unknown-reference']);
  });
});

describe('what is called constructor', () => {
  it('a source, a role and a type are words like any other', () => {
    const source = { id: 'constructor', type: 'primary', title: 'The Constructor' } as Source;
    const term = { ...baseVocabularies.roles[0], id: 'constructor', label: 'builder' } as never;
    const built = datasetOf(
      'own',
      [
        entity('person:a', ['A'], {
          participations: [{ event: 'event:b', role: 'constructor', claim: 'x' }],
          born: [
            dated('1880', { cite: [{ source: 'constructor' }] }),
            dated('1890', { cite: [{ source: 'constructor' }] }),
          ],
        }),
        entity('event:b', ['B']),
      ],
      { sources: [source] },
    );
    const own: Dataset = { ...built, vocabularies: { ...baseVocabularies, roles: [term] } };
    const card = testService({}, [own]).service.card('person:a');
    expect(card?.roles).toEqual(['builder: B']);
    const cited = card?.disputes[0]?.sides.flatMap(({ sources }) => sources);
    expect(cited).toEqual([{ text: 'The Constructor' }, { text: 'The Constructor' }]);
  });

  it('a rule is none', () => {
    const { service } = testService(JSON.parse('{ "rules": { "constructor": "off", "__proto__": "off" } }'));
    expect(service.check(service.parse('[x](person:nobody-at-all)'))).toHaveLength(1);
  });
});

describe('a redirect that leads nowhere', () => {
  const redirect = (kind: Redirect['kind'], to?: string[]): Redirect =>
    ({
      id: 'person:old',
      kind,
      reason: 'A reason.',
      version: '1.0.0',
      ...(to === undefined ? {} : { to }),
    }) as Redirect;
  it.each<[string, Redirect]>([
    ['moved to nobody', redirect('moved', ['person:nobody'])],
    ['moved to itself', redirect('moved', ['person:old'])],
    ['moved nowhere', redirect('moved')],
    ['split into nobody', redirect('split', ['person:nobody', 'person:old'])],
  ])('%s: nothing is offered, and nothing fails', (_, each) => {
    const { service, log } = testService({}, [datasetOf('d', [], { redirects: [each] })]);
    const note = service.parse('[Old](person:old)');
    expect(service.check(note).map(({ fixes = [] }) => fixes.filter((fix) => !isToIgnore(fix)))).toEqual([[]]);
    expect([service.hover(note, 2, 'markdown'), service.card('person:old')]).toEqual([undefined, undefined]);
    expect(log).toEqual([]);
  });
});
