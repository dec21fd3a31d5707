import type { Person } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, load, MINIMAL } from '../../test/minimal.js';
import type { Dataset } from '../dataset.js';
import { Datasets } from '../datasets.js';
import { formatProblem } from '../problem.js';
import { canonical } from '../publish/canonical.js';
import { addRecords } from './add-records.js';

const mini = await load();
const CITE = 'cite: [{ source: diary, page: "3" }]';
const DIARY = { 'sources/diary.yaml': 'type: primary\ntitle: A Diary\n' };

/** A new person with one name. */
const person = (name: string, rest = ''): string =>
  `names: [{ text: ${name}, lang: en, kind: preferred, ${CITE} }]\nwhy: Met in my notes.\n${rest}`;

type Files = Readonly<Record<string, string>>;

const add = (files: Files, datasets: readonly Dataset[] = [mini]) =>
  addRecords(
    datasets,
    Object.entries({ ...DIARY, ...files }).map(([path, text]) => ({ path, text })),
  );

function added(files: Files, datasets: readonly Dataset[] = [mini]): Datasets {
  const result = add(files, datasets);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return new Datasets([...result.datasets, result.own]);
}

function problems(files: Files, datasets: readonly Dataset[] = [mini]): string[] {
  const result = add(files, datasets);
  return 'problems' in result ? result.problems.map(formatProblem) : [];
}

const entity = (all: Datasets, id: string) => {
  const found = all.resolve(id);
  if (found.status !== 'live') throw new Error(`${id} is ${found.status}`);
  return found.entity;
};

describe('without records', () => {
  it('every entity is the very same object', () => {
    const [served] = added({}).all;
    expect([...(served?.entities.values() ?? [])].every((each) => each === mini.entities.get(each.id))).toBe(true);
    expect(served?.index).toEqual(mini.index);
  });
});

describe('a record with a new id', () => {
  const all = added({
    'people/tom-reed.yaml': person('Tom Reed', `relations: [{ type: memberOf, to: org:guild, ${CITE} }]`),
  });

  it('is an entity of its own dataset, behind the others', () => {
    expect(all.all.map(({ name, version }) => `${name} ${version}`)).toEqual(['mini 1.2.3', 'own 0.0.0']);
    expect(all.resolve('person:tom-reed')).toMatchObject({ status: 'live', id: 'person:tom-reed' });
    expect(all.resolve('person:own/tom-reed')).toMatchObject({ status: 'live' });
    expect(all.named().map(({ id }) => id)).toContain('person:tom-reed');
  });

  it('is seen from the entity of the dataset that it points at, and nothing else changes', () => {
    expect(entity(all, 'org:guild').inverseRelations).toContainEqual({
      type: 'hasMember',
      from: 'person:tom-reed',
      claim: 'relations=memberOf org:guild',
    });
    expect(entity(all, 'event:fair')).toBe(mini.entities.get('event:fair'));
  });
});

describe('a record with the id of an entity of a dataset', () => {
  const all = added({
    'people/ann-lee.yaml': `names: [{ text: Энн Ли, lang: ru-Cyrl, kind: variant, ${CITE} }]
born: [{ value: { edtf: "1881" }, ${CITE} }, { value: { edtf: "1880-10-31", julian: "1880-10-19" }, ${CITE} }]
died: [{ value: { edtf: "1950" }, ${CITE} }]`,
  });
  const ann = entity(all, 'person:ann-lee') as Person;

  it('adds names, which are found', () => {
    expect(ann.names.map(({ text }) => text)).toEqual(['Ann Lee', 'Lee', 'Энн Ли']);
    expect(
      all
        .named()
        .find(({ id }) => id === 'person:ann-lee')
        ?.names.map(({ text }) => text),
    ).toContain('Энн Ли');
  });

  it('adds claims beside those of the dataset', () => {
    expect(ann.born?.map(({ value }) => value.edtf).sort()).toEqual(['1880-10-31', '1881']);
    expect(ann.died?.map(({ value }) => value.edtf)).toEqual(['1950']);
  });

  it('a claim that is there already gets one citation more', () => {
    const same = ann.born?.find(({ value }) => value.edtf === '1880-10-31');
    expect(same?.cite.map(({ source }) => source)).toEqual(['book', 'diary']);
  });

  it('stays an entity of its dataset, which now has the source too', () => {
    expect(all.resolve('person:mini/ann-lee')).toMatchObject({ status: 'live', entity: ann });
    expect(all.resolve('person:own/ann-lee')).toEqual({ status: 'unknown' });
    expect(all.all[0]?.sources.get('diary')?.title).toBe('A Diary');
    expect(mini.sources.has('diary')).toBe(false);
  });
});

it('a spelling that the dataset has as a candidate can be made sure', async () => {
  const doubtful = await load(
    edit('people/ann-lee.yaml', 'kind: variant, seen', 'kind: variant, linking: candidate, seen'),
  );
  const files = { 'people/ann-lee.yaml': `names: [{ text: Lee, lang: en, kind: variant, linking: sure, ${CITE} }]` };
  const { names } = entity(added(files, [doubtful]), 'person:ann-lee');
  expect(names.find(({ text }) => text === 'Lee')).toMatchObject({ linking: 'sure', seen: [{}], cite: [{}] });
});

it('a date of one’s own moves what hangs on it', () => {
  const files = {
    'events/fair.yaml': `when: [{ value: { edtf: "1922-05-01" }, rank: preferred, reason: Own, ${CITE} }]`,
  };
  expect(entity(added(files), 'event:after-the-fair')).toMatchObject({
    when: [{ value: { bounds: { earliestStart: '1922-06-16' } } }],
  });
});

it('redirects of one’s own lead to entities of a dataset', () => {
  const text = '- { id: person:my-ann, kind: moved, to: [person:ann-lee], reason: My name for her., version: 1.0.0 }\n';
  expect(added({ 'redirects.yaml': text }).resolve('person:my-ann')).toMatchObject({
    status: 'moved',
    id: 'person:ann-lee',
  });
});

it('terms of one’s own can be used on both sides', () => {
  const files = {
    'dataset.yaml':
      'name: mine\ntitle: Mine\nlicence: CC0-1.0\nroles: [{ id: heckler, label: heckler, definition: Who shouts., needsLivingPerson: true }]\n',
    'events/fair.yaml': `participants: [{ entity: person:ann-lee, role: heckler, ${CITE} }]`,
  };
  const all = added(files);
  expect(entity(all, 'person:ann-lee').participations?.map(({ role }) => role)).toEqual(['heckler', 'speaker']);
  expect(all.all[0]?.vocabularies.roles.map(({ id }) => id)).toContain('heckler');
});

const PART = 'relations: [{ type: partOf, to: event:fair, ';

describe('is as if the records lay in the dataset itself', () => {
  const NEW: Files = {
    'people/tom-reed.yaml': person('Tom Reed', `relations: [{ type: memberOf, to: org:guild, ${CITE} }]`),
    'organizations/club.yaml': `class: union\n${person('The Club', `relations: [{ type: partOf, to: org:guild, ${CITE} }]`)}`,
    'events/second-day.yaml': `class: congress\n${person('Second Day', `${PART}${CITE} }]`)}
participants: [{ entity: person:ann-lee, role: speaker, ${CITE} }, { entity: person:tom-reed, role: speaker, ${CITE} }]`,
    'events/evening.yaml': `class: congress\n${person('Evening')}
when: [{ value: { relative: { to: event:after-the-fair, edge: end, min: P1D, max: P2D }, asWritten: soon }, ${CITE} }]
relations: [{ type: partOf, to: event:second-day, ${CITE} }, { type: before, to: event:later, ${CITE} }]`,
    'events/later.yaml': `class: congress\n${person('Later')}`,
  };

  // A dataset with a base source asks of others what is printed there.
  const printed = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('page: "3"', 'page: "3", asPrinted: there')]),
    );

  const check = async (files: Files, changes: Files): Promise<void> => {
    const oracle = await load(printed({ ...DIARY, ...changes }));
    const all = added(printed(files));
    const ids = all.all.flatMap(({ entities }) => [...entities.keys()]);
    expect(ids.sort()).toEqual([...oracle.entities.keys()].sort());
    for (const id of ids) expect(canonical(entity(all, id))).toEqual(canonical(oracle.entities.get(id)));
  };

  it('new ones', () => check(NEW, NEW));

  it.each<[string, string, string]>([
    ['people/ann-lee.yaml', 'relations', `{ type: founderOf, to: org:guild, ${CITE} }`],
    ['people/ann-lee.yaml', 'born', `{ value: { edtf: "1881" }, rank: preferred, reason: Own., ${CITE} }`],
    ['events/fair.yaml', 'when', `{ value: { edtf: "1921-03-09" }, ${CITE} }`],
    ['events/fair.yaml', 'when', `{ value: { edtf: "1922" }, rank: preferred, reason: Own., ${CITE} }`],
    ['events/fair.yaml', 'participants', `{ entity: org:guild, role: convened, ${CITE} }`],
    ['events/fair.yaml', 'relations', `{ type: causes, to: event:after-the-fair, ${CITE} }`],
  ])('an addition to %s: %s', async (file, property, claim) => {
    const text = MINIMAL[file] ?? '';
    const line = `  - ${claim}\n`;
    const edited = text.includes(`\n${property}:\n`)
      ? text.replace(`\n${property}:\n`, `\n${property}:\n${line}`)
      : `${text}${property}:\n${line}`;
    await check({ [file]: `${property}:\n${line}` }, { [file]: edited });
  });
});

describe('of two datasets', () => {
  it('the first that has the id gets the addition', async () => {
    const other = await load(edit('dataset.yaml', 'mini', 'other'));
    const all = added({ 'people/ann-lee.yaml': `died: [{ value: { edtf: "1950" }, ${CITE} }]` }, [mini, other]);
    expect(all.resolve('person:mini/ann-lee')).toMatchObject({ entity: { died: [{}] } });
    expect(all.resolve('person:other/ann-lee')).not.toHaveProperty('entity.died');
  });
});

describe('of two datasets that have an id in common', () => {
  /** Another town's guild, fair and Ann Lee, and what hangs on them. */
  const others = () =>
    load({
      ...edit('dataset.yaml', 'mini', 'other'),
      ...edit('events/fair.yaml', '1921-03-08/1921-03-16', '1930-03-08/1930-03-16'),
      'events/later.yaml': `class: strike
names: [{ text: Later, lang: en, kind: preferred, seen: [{ source: book, lines: "8" }] }]
when:
  - value: { relative: { to: event:fair, edge: end, min: P1M, max: P2M }, asWritten: a month later }
    cite: [{ source: book, lines: "8" }]
`,
      'people/bob.yaml': `names: [{ text: Bob, lang: en, kind: preferred, seen: [{ source: book, lines: "1" }] }]
relations: [{ type: memberOf, to: org:guild, cite: [{ source: book, lines: "4-5" }] }]
`,
    });

  it('each keeps what it says of its own', async () => {
    const other = await others();
    for (const datasets of [
      [mini, other],
      [other, mini],
    ]) {
      const all = added({ 'people/tom-reed.yaml': person('Tom Reed') }, datasets);
      for (const [at, { entities }] of datasets.entries()) expect(all.all[at]?.entities).toEqual(entities);
    }
  });

  it('a record means the entity of the first; an addition that of its dataset', async () => {
    const when = 'when: { relative: { to: event:fair, edge: end, min: P1D, max: P1D }, asWritten: a day later }';
    const files = {
      'people/tom-reed.yaml': person('Tom Reed', `relations: [{ type: memberOf, to: org:guild, ${CITE}, ${when} }]`),
      'people/bob.yaml': `relations: [{ type: leaderOf, to: org:guild, ${CITE}, ${when} }]`,
    };
    const all = added(files, [mini, await others()]);
    const from = (id: string) => entity(all, id).inverseRelations?.map(({ type, from: of }) => `${type} ${of}`);
    expect(from('org:guild')).toEqual(['hasMember person:ann-lee', 'hasMember person:tom-reed']);
    expect(from('org:other/guild')).toEqual(['hasMember person:ann-lee', 'ledBy person:bob', 'hasMember person:bob']);
    const bounds = (earliestStart: string) => ({ when: { bounds: { earliestStart } } });
    expect(entity(all, 'person:tom-reed')).toMatchObject({ relations: [bounds('1921-03-17')] });
    expect(entity(all, 'person:bob')).toMatchObject({ relations: [bounds('1930-03-17'), {}] });
  });

  it('a term that both have keeps in each the meaning that it has there', async () => {
    const termed = async (name: string, inverse: string) => {
      const ends = 'from: [person], to: [person]';
      const term = `{ id: friendOf, label: friend of, definition: A friend., ${ends}, inverse: ${inverse}, inverseLabel: friend }`;
      const seen = 'cite: [{ source: book, lines: "1" }]';
      const named = (text: string, rest = '') => person(text, rest).replaceAll(CITE, seen);
      return await load({
        ...edit('dataset.yaml', 'name: mini', `name: ${name}\nrelationTypes: [${term}]`),
        [`people/${name}-a.yaml`]: named('A', `relations: [{ type: friendOf, to: person:${name}-b, ${CITE} }]`),
        [`people/${name}-b.yaml`]: named('B'),
      });
    };
    const all = added({ 'people/tom-reed.yaml': person('Tom Reed') }, [
      await termed('one', 'hasFriend'),
      await termed('two', 'isFriendOf'),
    ]);
    expect(entity(all, 'person:two-b').inverseRelations?.map(({ type }) => type)).toEqual(['isFriendOf']);
    expect(all.all[1]?.vocabularies.relationTypes.find(({ id }) => id === 'friendOf')?.inverse).toBe('isFriendOf');
  });
});

describe('problems', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'no record to point at',
      { 'people/x.yaml': person('X', `relations: [{ type: memberOf, to: org:gild, ${CITE} }]`) },
      ['people/x.yaml:3:35: relations.0.to: no record "org:gild": did you mean org:guild?'],
    ],
    [
      'an id that the dataset redirects',
      {
        'people/x.yaml': person('X', `relations: [{ type: memberOf, to: org:guild, ${CITE} }]`),
        'events/fair.yaml': `participants: [{ entity: person:anne-lee, role: speaker, ${CITE} }]`,
        'redirects.yaml': '- { id: person:x-old, kind: moved, to: [person:anne-lee], reason: Mine., version: 1.0.0 }\n',
      },
      [
        'events/fair.yaml:1:26: participants.0.entity: no record "person:anne-lee": it was redirected: write person:ann-lee.',
        'redirects.yaml:1:41: "person:anne-lee" is itself redirected: lead straight to the live id.',
      ],
    ],
    [
      'no source',
      { 'people/ann-lee.yaml': 'died: [{ value: { edtf: "1950" }, cite: [{ source: dairy }] }]' },
      ['people/ann-lee.yaml:1:52: died.0.cite.0.source: no source "dairy": add sources/dairy.yaml or correct the key.'],
    ],
    [
      'a second preferred name',
      { 'people/ann-lee.yaml': `names: [{ text: Anne, lang: en, kind: preferred, ${CITE} }]` },
      ['people/ann-lee.yaml:1:9: names.0: a second preferred name in en: keep one, make the other a variant.'],
    ],
    [
      'another kind of a spelling that is there',
      { 'people/ann-lee.yaml': `names: [{ text: Ann Lee, lang: en, kind: variant, ${CITE} }]` },
      ['people/ann-lee.yaml:1:42: names.0.kind: the dataset says "preferred" of this spelling: write that.'],
    ],
    [
      'another class',
      { 'events/fair.yaml': 'class: strike\n' },
      ['events/fair.yaml:1:1: class: the dataset says "congress": an addition brings names and claims; remove it.'],
    ],
    [
      'nothing in it',
      { 'people/ann-lee.yaml': '' },
      ['people/ann-lee.yaml:1:1: found nothing, expected a map (key: value).'],
    ],
    [
      'a property that there is not',
      { 'people/ann-lee.yaml': `dyed: [{ value: { edtf: "1950" }, ${CITE} }]` },
      ['people/ann-lee.yaml:1:1: "dyed" is not a property here: did you mean "died"?'],
    ],
    [
      'a new record without names',
      { 'people/new.yaml': `died: [{ value: { edtf: "1950" }, ${CITE} }]` },
      ['people/new.yaml:1:1: "names" is missing: expected it here: Every spelling known, one preferred a language.'],
    ],
    [
      'an id that moved',
      { 'people/anne-lee.yaml': person('Anne') },
      [
        'people/anne-lee.yaml: "person:anne-lee" was moved in the datasets (The usual spelling.): name the file after person:ann-lee.',
      ],
    ],
    [
      'a source that is there',
      { 'sources/book.yaml': 'type: primary\ntitle: Mine\n' },
      ['sources/book.yaml: the datasets have a source "book" already: cite that one, or name this file otherwise.'],
    ],
    [
      'the name of a dataset',
      { 'dataset.yaml': 'name: mini\ntitle: Mine\nlicence: CC0-1.0\n' },
      ['dataset.yaml:1:7: name: a dataset is called "mini" already: choose another name for your records.'],
    ],
    [
      'a base source',
      { 'dataset.yaml': 'name: mine\ntitle: Mine\nlicence: CC0-1.0\nbaseSource: diary\n' },
      ['dataset.yaml:4:13: baseSource: records of your own add to datasets and rest on no one source: remove it.'],
    ],
    [
      'a death before what the dataset has them do',
      { 'people/ann-lee.yaml': `died: [{ value: { edtf: "1900" }, ${CITE} }]` },
      [
        '.: mini event:fair: participants.0: person:ann-lee was dead by then, by every claim: correct one of the dates, or record the rival date beside it as a claim of its own.',
      ],
    ],
    [
      'a ring through the dataset',
      {
        'events/fair.yaml': `relations: [{ type: partOf, to: event:mine, ${CITE} }]`,
        'events/mine.yaml': `class: congress\n${person('Mine', `relations: [{ type: partOf, to: event:fair, ${CITE} }]`)}`,
      },
      ['events/fair.yaml:1:12: relations: partOf runs in a ring, event:fair → event:mine → event:fair: cut it.'],
    ],
    [
      'in the evidence of a claim that the dataset has',
      {
        'people/ann-lee.yaml': `born: [{ value: { edtf: "1880-10-31" }, cite: [{ source: diary, lines: "1" }] }]`,
      },
      [
        'people/ann-lee.yaml:1:72: born.0.cite.0.lines: "diary" has no transcription to count lines in: use page or section.',
      ],
    ],
    [
      'a name of the prototype',
      { 'people/ann-lee.yaml': `__proto__: { x: 1 }\nconstructor: 1\n` },
      [
        'people/ann-lee.yaml:1:1: "__proto__" is not a property here: remove it or correct its spelling.',
        'people/ann-lee.yaml:2:1: "constructor" is not a property here: remove it or correct its spelling.',
      ],
    ],
  ])('%s', (_what, files, expected) => expect(problems(files)).toEqual(expected));

  it('a ring that goes through entities of the dataset only the dataset knows of', async () => {
    const event = (name: string, rest = ''): string =>
      `class: congress\nnames: [{ text: ${name}, lang: en, kind: preferred, seen: [{ source: book, lines: "1" }] }]\n${rest}`;
    const partOf = (to: string): string =>
      `relations: [{ type: partOf, to: ${to}, cite: [{ source: book, lines: "1" }] }]`;
    const chain = await load({
      'events/one.yaml': event('One', partOf('event:two')),
      'events/two.yaml': event('Two', partOf('event:three')),
      'events/three.yaml': event('Three'),
    });
    expect(problems({ 'events/three.yaml': `relations: [{ type: partOf, to: event:one, ${CITE} }]` }, [chain])).toEqual(
      [
        'events/three.yaml:1:12: relations: partOf runs in a ring, event:three → event:one → event:two → event:three: cut it.',
      ],
    );
  });

  it('a date at which somebody in a part without a date was dead', async () => {
    const cite = 'cite: [{ source: book, lines: "1" }]';
    const names = 'names: [{ text: It, lang: en, kind: preferred, seen: [{ source: book, lines: "1" }] }]';
    const dead = await load({
      'people/late.yaml': `${names}\ndied: [{ value: { edtf: "1900" }, ${cite} }]`,
      'events/whole.yaml': `class: congress\n${names}`,
      'events/part.yaml': `class: congress\n${names}
relations: [{ type: partOf, to: event:whole, ${cite} }]
participants: [{ entity: person:late, role: speaker, ${cite} }]`,
    });
    expect(problems({ 'events/whole.yaml': `when: [{ value: { edtf: "1921" }, ${CITE} }]` }, [dead])).toEqual([
      '.: mini event:part: participants.0: person:late was dead by then, by every claim: correct one of the dates, or record the rival date beside it as a claim of its own.',
    ]);
  });

  it('one of a dataset’s own is nobody’s here', async () => {
    const died = 'died:\n  - { value: { edtf: "1900" }, cite: [{ source: book, lines: "3" }] }\n';
    const dead = {
      'people/ann-lee.yaml': person('Ann Lee', died).replaceAll('diary, page', 'book, lines'),
      'events/fair.yaml': null,
    };
    const first = await load({ ...edit('dataset.yaml', 'mini', 'first'), ...dead, 'events/after-the-fair.yaml': null });
    // In "mini" the same id, another person's, speaks in 1921.
    expect(problems({ 'people/tom.yaml': person('Tom') }, [first, mini])).toEqual([]);
    const more = { 'events/fair.yaml': `names: [{ text: Market, lang: en, kind: variant, ${CITE} }]` };
    expect(problems(more, [first, mini])).toEqual([]);
  });
});

const words = fc.constantFrom('1881', '1882', '1883-02', '1884-03-01');

it('additions in any order of their files give the same, and take nothing away', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1 }), fc.boolean(), (years, reverse) => {
      const born = years.map((edtf) => `  - { value: { edtf: "${edtf}" }, ${CITE} }`);
      const files: Files = {
        'people/ann-lee.yaml': `born:\n${(reverse ? born.toReversed() : born).join('\n')}\n`,
        'people/tom.yaml': person('Tom'),
      };
      const ann = entity(added(files), 'person:ann-lee') as Person;
      const other = entity(added(Object.fromEntries(Object.entries(files).reverse())), 'person:ann-lee') as Person;
      expect(other).toEqual(ann);
      expect(ann.born?.map(({ value }) => value.edtf).sort()).toEqual(['1880-10-31', ...years].sort());
    }),
    { numRuns: 20 },
  );
});
