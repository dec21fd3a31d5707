import { parseNote } from '@glossator/markdown';
import type { Source } from '@glossator/model';
import { describe, expect, test } from 'vitest';
import { datasetOf, dated, described, entity, opposition } from '../../test/dataset.js';
import { atCursor, mark, testService } from '../../test/service.js';

/** `‸` is the cursor and ⟦…⟧ the range that the hover stands over; a note without marks has no hover there. */
function check(fixture: string, ...says: readonly string[]): string | undefined {
  const { text, offset } = atCursor(fixture.replace(/[⟦⟧]/gu, ''));
  const { service } = testService({ wikilinks: true });
  const hover = service.hover(service.parse(text), offset, 'markdown');
  expect(mark(text, hover === undefined ? [] : [hover])).toBe(fixture.replace('‸', ''));
  for (const each of says) expect(hover?.contents).toContain(each);
  return hover?.contents;
}

describe('what stands at the cursor', () => {
  test('a reference, in its label, its destination and at its ends', () => {
    check('x ⟦[Tro‸tzky](person:leon-trotsky)⟧ y', '**Leon Trotsky**', '`person:leon-trotsky`');
    check('x ⟦[Trotzky](person:le‸on-trotsky)⟧ y', '**Leon Trotsky**');
    check('x ⟦‸[Trotzky](person:leon-trotsky)⟧ y', '**Leon Trotsky**');
    check('x ⟦[Trotzky](person:leon-trotsky)‸⟧ y', '**Leon Trotsky**');
    check('⟦[‸Trotzky][t]⟧\n\n[t]: person:leon-trotsky', '**Leon Trotsky**');
    check('[Trotzky][t]\n\n⟦[t]: person:‸leon-trotsky⟧', '**Leon Trotsky**');
    check('⟦[[person:leon-tro‸tsky|Trotzky]]⟧', '**Leon Trotsky**');
  });

  test('an id that moved shows the successor', () =>
    check('⟦[‸x](person:gavril-miasnikov)⟧', '`person:gavriil-myasnikov`'));

  test('a known name in prose', () => {
    check('x ⟦Trot‸zky⟧, y', '**Leon Trotsky**');
    check('x ⟦Trotzky‸⟧, y', '**Leon Trotsky**');
    check('| a |\n| - |\n| ⟦Trot‸zky⟧ |', '**Leon Trotsky**');
  });

  test('nothing', () => {
    check('plain ‸words');
    check('Trotzky, ‸y');
    check('[x](person:nobody-at-all‸)');
    check('[x](https://exam‸ple.org)');
    check('`Trot‸zky` is code');
    check('<!-- Trot‸zky -->');
    check('---\na: Trot‸zky\n---\n');
    check('‸');
  });

  test('past the end of the note', () => {
    const { service } = testService();
    expect(service.hover(service.parse('Trotzky'), 99, 'markdown')).toBeUndefined();
    expect(service.hover(service.parse('x Trotzky.'), -1, 'markdown')).toBeUndefined();
  });
});

describe('nobody is picked silently', () => {
  test('a name that two bear lists both', () => {
    const contents = check('⟦Kuz‸netzov⟧ declined', 'can mean 2 entities', '`person:nikolai-kuznetsov`');
    expect(contents).toContain('`person:kuznetsov-who-declined`');
  });

  test('a candidate may be somebody else', () =>
    check('⟦Мяс‸ников⟧', 'may be this one or somebody else', '`person:gavriil-myasnikov`'));

  test('a split id lists its choices', () => {
    const contents = check('⟦[‸x](person:kuznetzov)⟧', 'can mean 2 entities', '`person:nikolai-kuznetsov`');
    expect(contents).toContain('`person:kuznetsov-who-declined`');
  });

  test('a misprint is called one', () => check('⟦Rudzu‸tank⟧', '**Jan Rudzutak**', 'is a misprint'));
});

describe('the card', () => {
  const sources: Source[] = [
    {
      id: 'chronicle',
      type: 'secondary',
      title: 'Chronicle',
      author: [{ family: 'Berg', given: 'A.' }],
      issued: '1940',
    },
    { id: 'site', type: 'tertiary', title: 'Ada', 'container-title': 'An encyclopaedia' },
  ];
  const ada = entity('person:ada', ['Ada Lind', { text: 'Ада Линд', lang: 'ru-Cyrl', kind: 'preferred' }], {
    ...described('A weaver.'),
    born: [
      dated('1880', { cite: [{ source: 'chronicle', lines: '12-13' }], rank: 'preferred', reason: 'two agree' }),
      dated('1881', { cite: [{ source: 'site', section: 'lead' }] }),
    ],
    died: [dated('1930')],
    participations: [
      { event: 'event:second', role: 'delegate' },
      { event: 'event:first', role: 'delegate' },
    ],
    relations: [{ type: 'memberOf', to: 'org:circle', claim: 'x', cite: [{ source: 'chronicle' }] }],
  });
  const events = ['first', 'second'].map((slug, at) =>
    entity(`event:${slug}`, [`The ${slug} meeting`], { class: 'meeting', when: [dated(`190${at}`)] }),
  );
  const set = datasetOf('circle', [ada, ...events, entity('org:circle', ['Reading Circle'])], { sources });
  const { service } = testService({}, [set]);
  const note = service.parse('[x](person:ada)');

  test('in Markdown', () => {
    expect(service.hover(note, 1, 'markdown')?.contents).toBe(
      [
        '**Ada Lind** · Ада Линд — person — 1880 – 1930',
        'A weaver.',
        'Born: the sources differ\n\n- 1880 (preferred): Berg 1940, l. 12-13\n- 1881: An encyclopaedia, Ada, lead',
        'Belonged to and led:',
        '- member of: Reading Circle',
        'Roles and relations:',
        '- delegate: The first meeting (1900)\n- delegate: The second meeting (1901)',
        '`person:ada` · circle 1.0.0',
      ].join('\n\n'),
    );
  });

  test('of an event, who took part; of a source with an address, a link to it', () => {
    const met = entity('event:met', ['The meeting'], {
      when: [
        dated('1900'),
        dated('1902', { cite: [{ source: 'page', via: { address: 'https://a.b/(c)', accessed: '2026-01-02' } }] }),
      ],
      participants: [{ claim: 'x', entity: 'person:ada', role: 'delegate', cite: [{ source: 'chronicle' }] }],
    });
    const web: Source[] = [...sources, { id: 'page', type: 'tertiary', title: 'Page', URL: 'http://not.shown' }];
    const own = testService({}, [datasetOf('circle', [met, ada], { sources: web })]).service;
    const contents = own.hover(own.parse('[x](event:met)'), 1, 'markdown')?.contents;
    expect(contents).toContain('- 1900: Berg 1940\n- 1902: [Page](https://a.b/%28c%29)');
    expect(contents).toContain('- delegate: Ada Lind');
    const plain = own.hover(own.parse('[x](event:met)'), 1, 'plaintext')?.contents;
    expect(plain).toContain('- 1902: Page\n');
  });

  test('of an event, what it is part of: it led nobody', () => {
    const relations = [{ type: 'partOf', to: 'event:first', claim: 'x', cite: [{ source: 'chronicle' }] }];
    const part = entity('event:part', ['A speech'], { relations });
    const own = testService({}, [datasetOf('circle', [part, ...events], { sources })]).service;
    expect(own.hover(own.parse('[x](event:part)'), 1, 'plaintext')?.contents).toContain(
      '\nBelongs to:\n- part of: The first meeting\n',
    );
  });

  test('of a long list, what somebody belongs to comes first', () => {
    const meetings = Array.from({ length: 12 }, (_, at) =>
      entity(`event:m${at}`, [`Meeting ${at}`], { class: 'meeting', when: [dated(`19${String(at + 10)}`)] }),
    );
    const busy = entity('person:ida', ['Ida Lind'], {
      participations: meetings.map(({ id }) => ({ event: id, role: 'delegate' })),
      relations: ['leaderOf', 'memberOf'].map((type) => ({
        type,
        to: 'org:circle',
        claim: type,
        cite: [{ source: 'chronicle' }],
      })),
    });
    const own = testService({}, [
      datasetOf('circle', [busy, ...meetings, entity('org:circle', ['Reading Circle'])], { sources }),
    ]).service;
    const lines = own.hover(own.parse('[x](person:ida)'), 1, 'plaintext')?.contents.split('\n') ?? [];
    expect(lines.slice(1, 6)).toEqual([
      'Belonged to and led:',
      '- leader of: Reading Circle',
      '- member of: Reading Circle',
      'Roles and relations:',
      '- delegate: Meeting 0 (1910)',
    ]);
    expect(lines.at(-2)).toBe('- and 6 more');
  });

  test('a day and its year are no disagreement, and the first of the claims is shown', () => {
    const agreed = entity('person:ida', ['Ida Lind'], { born: [dated('1880-03-01'), dated('1880'), dated('1881~')] });
    const { service: own } = testService({}, [datasetOf('circle', [agreed], { sources })]);
    const contents = own.hover(own.parse('[x](person:ida)'), 1, 'plaintext')?.contents ?? '';
    expect(contents).toContain('Ida Lind — person — born 1 March 1880');
    expect(contents).not.toContain('differ');
  });

  test('one side that two sources take is one line', () => {
    const claims = [
      dated('1880', { claim: 'a', cite: [{ source: 'chronicle', lines: '12' }] }),
      dated('1880', { claim: 'b', cite: [{ source: 'site', section: 'lead' }] }),
      dated('1882', { claim: 'c', cite: [{ source: 'site', section: 'box' }] }),
    ];
    const { service: own } = testService({}, [
      datasetOf('circle', [entity('person:ida', ['Ida Lind'], { born: claims })], { sources }),
    ]);
    expect(own.hover(own.parse('[x](person:ida)'), 1, 'plaintext')?.contents).toContain(
      '- 1880: Berg 1940, l. 12; An encyclopaedia, Ada, lead\n- 1882: An encyclopaedia, Ada, box',
    );
  });

  test('in plain text there is no mark', () => {
    expect(service.hover(note, 1, 'plaintext')?.contents).toBe(
      [
        'Ada Lind · Ада Линд — person — 1880 – 1930',
        'A weaver.',
        'Born: the sources differ',
        '- 1880 (preferred): Berg 1940, l. 12-13',
        '- 1881: An encyclopaedia, Ada, lead',
        'Belonged to and led:',
        '- member of: Reading Circle',
        'Roles and relations:',
        '- delegate: The first meeting (1900)',
        '- delegate: The second meeting (1901)',
        'person:ada · circle 1.0.0',
      ].join('\n'),
    );
  });

  test('many roles are cut off with a word', () => {
    const busy = Array.from({ length: 12 }, (_, at) => entity(`event:e${at}`, [`Meeting ${at}`], { class: 'meeting' }));
    const roles = busy.map(({ id }) => ({ event: id, role: 'delegate' }));
    const many = datasetOf('many', [entity('person:busy', ['Busy'], { participations: roles }), ...busy]);
    expect(testService({}, [many]).service.card('person:busy')?.roles.at(-1)).toBe('and 6 more');
  });
});

describe('text of datasets and notes is text', () => {
  const evil = [
    '[x](command:evil)',
    '![x](http://evil.com/x.png)',
    '<img src=x onerror=y>',
    'a `tick` b',
    'www.evil.com',
    'https://evil.com',
    'me@evil.com',
    'a\n\n# b\n\n[c](command:evil)',
    'x\n\n[d]: command:evil\n\n[d]',
    '<a href="command:evil">x</a>',
    '$(alert) [[person:x]]',
  ];

  /** The links of a hover: the only live thing a card may hold is nothing. */
  const live = (markdown: string) => parseNote(markdown, { wikilinks: true }).links;

  test.each(evil)('%j', (text) => {
    const sources: Source[] = [{ id: 'chronicle', type: 'secondary', title: text, author: [{ literal: text }] }];
    const set = datasetOf(
      'evil',
      [
        entity('person:evil', [text, { text: `${text} too`, lang: 'ru', kind: 'preferred' }, 'Evila', 'Both'], {
          ...described(text),
          born: [dated('1880', { cite: [{ source: 'chronicle', page: text }] }), dated('1881')],
          relations: [{ type: text, to: 'org:evil', claim: 'x', cite: [] }],
        }),
        entity('org:evil', [text, 'Both'], described(text)),
      ],
      { sources },
    );
    const { service } = testService({}, [set]);
    const note = service.parse('[x](person:evil) Evila Both');
    for (const offset of [1, 19, 25]) {
      const contents = service.hover(note, offset, 'markdown')?.contents ?? '';
      expect(contents).not.toBe('');
      expect(live(contents)).toEqual([]);
      // What looks like a tag is escaped, so it is text.
      expect(contents).not.toMatch(/(?<!\\)<(?:img|a)/u);
    }
  });

  test('the words of the note in the head of a chooser', () => {
    const set = datasetOf('odd', [entity('person:a', ['www.evil.com']), entity('person:b', ['www.evil.com'])]);
    const { service } = testService({}, [set]);
    const note = service.parse('x www evil com, *www*\\.evil.com');
    for (let offset = 0; offset < note.text.length; offset += 1) {
      expect(live(service.hover(note, offset, 'markdown')?.contents ?? '')).toEqual([]);
    }
  });
});

test('two datasets: each card says which it is from', () => {
  const second = datasetOf('second', [entity('person:leon-trotsky', ['Another Trotsky'])]);
  const { service } = testService({}, [opposition, second]);
  expect(service.card('person:leon-trotsky')).toMatchObject({ id: 'person:leon-trotsky', dataset: 'opposition 1.0.0' });
  expect(service.card('person:second/leon-trotsky')).toMatchObject({
    id: 'person:second/leon-trotsky',
    dataset: 'second 1.0.0',
  });
  expect(service.card('person:nobody')).toBeUndefined();
});
