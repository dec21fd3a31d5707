import { describe, expect, it } from 'vitest';
import { type Changes, edit, event, load, person } from '../../test/minimal.js';
import { CHANGES, type Change } from './changes.js';
import { diffDatasets } from './diff.js';
import { highest } from './level.js';

/** A change on one line: `level kind id property: before → after [who says so]`. */
const show = ({ level, change, id, property = '', before = '∅', after = '∅', sources }: Change): string =>
  `${level} ${change} ${id} ${property}: ${before} → ${after} [${sources.map(({ citation }) => citation).join('; ')}]`;

/** The differences between the minimal dataset after `old` and after `fresh`. */
const diff = async (fresh: Changes, old: Changes = {}): Promise<Change[]> =>
  diffDatasets(await load(old), await load(fresh));

const check = async (fresh: Changes, expected: readonly string[], old: Changes = {}): Promise<void> =>
  expect((await diff(fresh, old)).map(show)).toEqual(expected);

const ANN = 'people/ann-lee.yaml';
const FAIR = 'events/fair.yaml';
const born = (...claims: readonly string[]): Changes =>
  edit(
    ANN,
    '{ value: { edtf: "1880-10-31", julian: "1880-10-19" }, cite: [{ source: book, lines: "3" }] }',
    claims.join('\n  - '),
  );

const IN_1881 = '{ value: { edtf: "1881" }, cite: [{ source: site, asPrinted: "1881" }] }';
const IN_1880 = '{ value: { edtf: "1880-10-31", julian: "1880-10-19" }, cite: [{ source: book, lines: "3" }] }';
const IN_1880_ALONE = '{ value: { edtf: "1880" }, cite: [{ source: book, lines: "3" }] }';
const IN_OCTOBER = IN_1881.replace('"1881" }', '"1880-10" }');
const IN_1931 = IN_1881.replaceAll('1881', '1931');
const PREFERRED = `${IN_1881.slice(0, -2)}, rank: preferred, reason: A register was found. }`;

describe('facts', () => {
  it.each<[string, Changes, string[], Changes?]>([
    ['nothing', {}, []],
    ['the order of claims', born(IN_1881, IN_1880), [], born(IN_1880, IN_1881)],
    ['a rival', born(IN_1880, IN_1881), ['patch claim-added person:ann-lee born: ∅ → 1881 [A Site]']],
    [
      'no rival any more',
      born(IN_1880),
      ['patch claim-removed person:ann-lee born: 1881 → ∅ [A Site]'],
      born(IN_1880, IN_1881),
    ],
    [
      'a preferred rival, the one shown before still there',
      born(IN_1880, PREFERRED),
      ['minor fact-changed person:ann-lee born: 19 (31) October 1880 → 1881 [A Site]'],
    ],
    [
      'another value instead',
      born(IN_1881),
      [
        'patch claim-removed person:ann-lee born: 19 (31) October 1880 → ∅ [The Book, l. 3]',
        'minor fact-changed person:ann-lee born: 19 (31) October 1880 → 1881 [A Site]',
      ],
    ],
    [
      'a more exact date that agrees with the one shown, from a lesser source',
      born(IN_1880_ALONE, IN_OCTOBER),
      ['minor fact-changed person:ann-lee born: 1880 → October 1880 [A Site]'],
      born(IN_1880_ALONE),
    ],
    [
      'a first claim',
      edit(ANN, 'relations:', `died:\n  - ${IN_1931}\nrelations:`),
      ['minor fact-added person:ann-lee died: ∅ → 1931 [A Site]'],
    ],
    [
      'the last claim gone',
      {},
      ['minor fact-removed person:ann-lee died: 1931 → ∅ [A Site]'],
      edit(ANN, 'relations:', `died:\n  - ${IN_1931}\nrelations:`),
    ],
    [
      'surer or less sure',
      born(`${IN_1880.slice(0, -2)}, certainty: probable }`),
      [
        'minor fact-changed person:ann-lee born: 19 (31) October 1880 → 19 (31) October 1880 (probable) [The Book, l. 3]',
      ],
    ],
    [
      'a rival surer than it was',
      born(IN_1880, `${IN_1881.slice(0, -2)}, certainty: probable }`),
      ['patch claim-changed person:ann-lee born: certainty: possible → certainty: probable [A Site]'],
      born(IN_1880, `${IN_1881.slice(0, -2)}, certainty: possible }`),
    ],
    [
      'citation and note of what is shown',
      born(IN_1880.replace('"3"', '"3-4"').replace(/ \}$/u, ', note: Found again. }')),
      [
        'patch claim-changed person:ann-lee born: cite: The Book, l. 3 → cite: The Book, l. 3-4; note: Found again. [The Book, l. 3-4]',
      ],
    ],
    [
      'the Old Style day as printed',
      born(IN_1880.replace(', julian: "1880-10-19"', '')),
      ['minor fact-changed person:ann-lee born: 19 (31) October 1880 → 31 October 1880 [The Book, l. 3]'],
    ],
    [
      'a better source of a rival',
      { ...born(IN_1880, IN_1881), ...edit('sources/site.yaml', 'tertiary', 'primary') },
      [
        'minor fact-changed person:ann-lee born: 19 (31) October 1880 → 1881 [A Site]',
        'patch source-changed site type: type: tertiary → type: primary [A Site]',
      ],
      born(IN_1880, IN_1881),
    ],
    [
      'a relation, which is a fact of its own',
      edit(
        ANN,
        'relations:',
        'relations:\n  - { type: founderOf, to: org:guild, cite: [{ source: book, lines: "4" }] }',
      ),
      ['minor fact-added person:ann-lee relations: ∅ → founder of: The Guild (org:guild) [The Book, l. 4]'],
    ],
    [
      'when a relation held',
      edit(ANN, 'to: org:guild,', 'to: org:guild, when: { edtf: "1910" },'),
      [
        'minor fact-changed person:ann-lee relations: member of: The Guild (org:guild) → member of: The Guild (org:guild) (1910) [The Book, l. 4-5]',
      ],
    ],
    [
      'another role',
      edit(FAIR, 'role: speaker', 'role: attended'),
      [
        'minor fact-added event:fair participants: ∅ → attended: Ann Lee (person:ann-lee) [The Book, l. 7]',
        'minor fact-removed event:fair participants: speaker: Ann Lee (person:ann-lee) → ∅ [The Book, l. 7]',
      ],
    ],
    [
      'a date, and not that of what hangs on it',
      edit(FAIR, '1921-03-08/1921-03-16', '1921-03-08/1921-03-15'),
      [
        'minor fact-changed event:fair when: 8–16 March 1921 → 8–15 March 1921 [The Book, l. 7]',
        'patch claim-removed event:fair when: 8–16 March 1921 → ∅ [The Book, l. 7]',
      ],
    ],
    [
      'how the source words a date',
      edit('events/after-the-fair.yaml', 'two months later', 'after two months'),
      [
        'patch claim-changed event:after-the-fair when: value: between 1 May 1921 and 31 May 1921, “two months later” → value: between 1 May 1921 and 31 May 1921, “after two months” [The Book, l. 8]',
      ],
    ],
  ])('%s', (_, fresh, expected, old) => check(fresh, expected, old));

  it('are the same where an older build has the keys of its claims in another order', async () => {
    const dataset = await load();
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turned(part)]),
      );
    };
    const entities = new Map([...dataset.entities].map(([id, entity]) => [id, turned(entity) as typeof entity]));
    expect(diffDatasets({ ...dataset, entities }, dataset)).toEqual([]);
  });

  it('are about both ends of a relation', async () => {
    const [change] = await diff(edit(ANN, 'to: org:guild,', 'to: org:guild, when: { edtf: "1910" },'));
    expect(change).toMatchObject({ claim: 'relations=memberOf org:guild', entities: ['org:guild', 'person:ann-lee'] });
  });
});

describe('names, classes and remarks', () => {
  const LEE = '{ text: Lee, lang: en, kind: variant, seen: [{ source: book, lines: "4-5, 9" }] }';
  it.each<[string, Changes, string[], Changes?]>([
    [
      'a spelling',
      edit(ANN, LEE, `${LEE}\n  - { text: A. Lee, lang: en, kind: alias, seen: [{ source: book, lines: "6" }] }`),
      ['minor name-added person:ann-lee names: ∅ → A. Lee (en, alias) [The Book, l. 6]'],
    ],
    [
      'no spelling',
      edit(ANN, `  - ${LEE}\n`, ''),
      ['minor name-removed person:ann-lee names: Lee (en, variant) → ∅ [The Book, l. 4-5, 9]'],
    ],
    [
      'how it links',
      edit(ANN, 'kind: variant', 'kind: variant, linking: candidate'),
      [
        'minor name-changed person:ann-lee names: Lee (en, variant) → Lee (en, variant, candidate) [The Book, l. 4-5, 9]',
      ],
    ],
    [
      'where it is printed',
      edit(ANN, '4-5, 9', '4-5'),
      [
        'patch name-evidence-changed person:ann-lee names: Lee (en, variant); seen: The Book, l. 4-5, 9 → Lee (en, variant); seen: The Book, l. 4-5 [The Book, l. 4-5]',
      ],
    ],
    [
      'a class',
      edit(FAIR, 'class: congress', 'class: strike'),
      ['minor property-changed event:fair class: congress → strike []'],
    ],
    [
      'a note',
      edit(ANN, 'names:', 'note: Of Leeds.\nnames:'),
      ['patch remark-changed person:ann-lee note: ∅ → Of Leeds. []'],
    ],
    [
      'whom it must not be taken for',
      edit(FAIR, 'names:', 'distinctFrom: [{ entity: event:after-the-fair, reason: That came later. }]\nnames:'),
      [
        'patch remark-changed event:fair distinctFrom: ∅ → Strike after the Fair (event:after-the-fair): That came later. []',
      ],
    ],
  ])('%s', (_, fresh, expected, old) => check(fresh, expected, old));
});

const redirects = (...lines: readonly string[]): Changes => ({
  'redirects.yaml': lines.length === 0 ? null : lines.map((line) => `- ${line}\n`).join(''),
});
const ANNE = '{ id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: The usual spelling., version: 1.1.0 }';
const TWO: Changes = { 'people/bea-lee.yaml': person('Bea Lee') };

describe('ids', () => {
  it.each<[string, Changes, string[], Changes?]>([
    [
      'a new entity',
      {
        'people/bea-lee.yaml': person(
          'Bea Lee',
          'description: [{ value: A weaver., cite: [{ source: book, lines: "1" }] }]\n',
        ),
      },
      ['minor entity-added person:bea-lee : ∅ → A weaver. [The Book, l. 1]'],
    ],
    ['a new one of which nothing is told', TWO, ['minor entity-added person:bea-lee : ∅ → ∅ [The Book, l. 1]']],
    ['one that is gone', {}, ['major entity-vanished person:bea-lee : Bea Lee → ∅ []'], TWO],
    [
      'one withdrawn',
      redirects(ANNE, '{ id: person:bea-lee, kind: withdrawn, reason: A misprint., version: 2.0.0 }'),
      ['major entity-withdrawn person:bea-lee : Bea Lee → A misprint. []'],
      TWO,
    ],
    [
      'one split',
      {
        ...redirects(
          ANNE,
          '{ id: person:bea-lee, kind: split, to: [person:ann-lee, person:bea-of-york], reason: Two women., version: 2.0.0 }',
        ),
        'people/bea-of-york.yaml': person('Bea of York'),
      },
      [
        'major entity-split person:bea-lee : Bea Lee → Ann Lee (person:ann-lee) or Bea of York (person:bea-of-york): Two women. []',
        'minor entity-added person:bea-of-york : ∅ → ∅ [The Book, l. 1]',
      ],
      TWO,
    ],
    [
      'one merged into another',
      redirects(
        ANNE,
        '{ id: person:bea-lee, kind: moved, to: [person:ann-lee], reason: The same woman., version: 1.3.0 }',
      ),
      ['minor entity-moved person:bea-lee : person:bea-lee → person:ann-lee []'],
      TWO,
    ],
    [
      'a redirect gone',
      redirects(),
      [
        'major redirect-broken person:anne-lee : moved to Ann Lee (person:ann-lee) in 1.1.0: The usual spelling. → ∅ []',
      ],
    ],
    [
      'a redirect to somebody else',
      { ...TWO, ...redirects(ANNE.replace('[person:ann-lee]', '[person:bea-lee]')) },
      [
        'major redirect-broken person:anne-lee : moved to Ann Lee (person:ann-lee) in 1.1.0: The usual spelling. → moved to Bea Lee (person:bea-lee) in 1.1.0: The usual spelling. []',
      ],
      TWO,
    ],
    [
      'an id that is somebody else now',
      { ...redirects(), 'people/anne-lee.yaml': person('Anne Lee') },
      [
        'minor entity-added person:anne-lee : ∅ → ∅ [The Book, l. 1]',
        'major redirect-broken person:anne-lee : moved to Ann Lee (person:ann-lee) in 1.1.0: The usual spelling. → Anne Lee (person:anne-lee) []',
      ],
    ],
    [
      'a redirect reworded',
      redirects(ANNE.replace('The usual', 'The better')),
      [
        'patch redirect-reworded person:anne-lee : moved to Ann Lee (person:ann-lee) in 1.1.0: The usual spelling. → moved to Ann Lee (person:ann-lee) in 1.1.0: The better spelling. []',
      ],
    ],
    [
      'an id that never was live',
      redirects(ANNE, '{ id: person:annie, kind: moved, to: [person:ann-lee], reason: So called., version: 1.2.0 }'),
      ['minor redirect-added person:annie : ∅ → moved to Ann Lee (person:ann-lee) in 1.2.0: So called. []'],
    ],
    [
      'another choice of a split one',
      {
        ...TWO,
        ...redirects(
          '{ id: person:lee, kind: split, to: [person:ann-lee, person:bea-lee], reason: Two., version: 1.1.0 }',
        ),
        'people/cy-lee.yaml': person('Cy Lee'),
      },
      [
        'minor redirect-changed person:lee : split to Ann Lee (person:ann-lee) or Cy Lee (person:cy-lee) in 1.1.0: Two. → split to Ann Lee (person:ann-lee) or Bea Lee (person:bea-lee) in 1.1.0: Two. []',
      ],
      {
        ...TWO,
        ...redirects(
          '{ id: person:lee, kind: split, to: [person:ann-lee, person:cy-lee], reason: Two., version: 1.1.0 }',
        ),
        'people/cy-lee.yaml': person('Cy Lee'),
      },
    ],
  ])('%s', (_, fresh, expected, old) => check({ 'ids.lock': null, ...fresh }, expected, { 'ids.lock': null, ...old }));

  /** The Guild under another id, everywhere. */
  const moved = (more = ''): Changes => ({
    'ids.lock': null,
    ...edit(ANN, 'org:guild', 'org:the-guild'),
    'organizations/guild.yaml': null,
    'organizations/the-guild.yaml': `class: union\nnames:\n  - { text: The Guild, lang: en, kind: preferred, seen: [{ source: book, lines: "4" }] }\n${more}`,
    ...redirects(ANNE, '{ id: org:guild, kind: moved, to: [org:the-guild], reason: Its own name., version: 1.3.0 }'),
  });

  it('that moved are one change, not one of everything that names them', () =>
    check(moved(), ['minor entity-moved org:guild : org:guild → org:the-guild []']));

  it('that moved are followed by what was split between them and others', () => {
    const split = (choice: string): string =>
      `{ id: org:union, kind: split, to: [${choice}, person:ann-lee], reason: Two., version: 1.0.0 }`;
    const fresh = { ...moved(), 'redirects.yaml': `${moved()['redirects.yaml']}- ${split('org:the-guild')}\n` };
    return check(fresh, ['minor entity-moved org:guild : org:guild → org:the-guild []'], {
      'ids.lock': null,
      ...redirects(ANNE, split('org:guild')),
    });
  });

  it('that moved are compared with what they were', () =>
    check(moved('note: Of Leeds.\n'), [
      'minor entity-moved org:guild : org:guild → org:the-guild []',
      'patch remark-changed org:the-guild note: ∅ → Of Leeds. []',
    ]));

  it('of an event that moved, what hangs on it stays as it was', () =>
    check(
      {
        'ids.lock': null,
        'events/fair.yaml': null,
        'events/the-fair.yaml': event('The Fair', 'participants: []\n').replace('participants: []\n', ''),
        ...edit('events/after-the-fair.yaml', 'to: event:fair', 'to: event:the-fair'),
        ...redirects(ANNE, '{ id: event:fair, kind: moved, to: [event:the-fair], reason: Its name., version: 1.3.0 }'),
      },
      ['minor entity-moved event:fair : event:fair → event:the-fair []'],
      { 'ids.lock': null, 'events/fair.yaml': event('The Fair') },
    ));
});

describe('sources and terms', () => {
  const ROLE = '{ id: piper, label: piper, definition: Who pipes., needsLivingPerson: true }';
  const roles = (role: string): Changes => edit('dataset.yaml', 'licence', `roles: [${role}]\nlicence`);
  it.each<[string, Changes, string[], Changes?]>([
    [
      'a source',
      { 'sources/map.yaml': 'type: primary\ntitle: A Map\n' },
      ['patch source-added map : ∅ → A Map [A Map]'],
    ],
    ['no source', { 'sources/site.yaml': null }, ['major source-removed site : A Site → ∅ [A Site]']],
    [
      'its title',
      edit('sources/site.yaml', 'A Site', 'The Site'),
      ['patch source-changed site title: title: A Site → title: The Site [The Site]'],
    ],
    ['a term', roles(ROLE), ['minor term-added roles/piper : ∅ → Who pipes. []']],
    ['no term', {}, ['major term-removed roles/piper : Who pipes. → ∅ []'], roles(ROLE)],
    [
      'its label',
      roles(ROLE.replace('label: piper', 'label: a piper')),
      ['patch term-reworded roles/piper label: label: piper → label: a piper []'],
      roles(ROLE),
    ],
    [
      'who can fill it',
      roles(ROLE.replace('true', 'false')),
      ['minor term-changed roles/piper needsLivingPerson: needsLivingPerson: true → needsLivingPerson: false []'],
      roles(ROLE),
    ],
  ])('%s', (_, fresh, expected, old) => check(fresh, expected, old));
});

it('gives every change the level of the table', async () => {
  const changes = await diff(born(IN_1880, PREFERRED), TWO);
  expect(highest(changes.map(({ level }) => level))).toBe('major');
  for (const { change, level } of changes) expect(level).toBe(CHANGES[change].level);
});
