/** A published dataset that is not what the build wrote: refused with a clear answer, or served as far as it goes. */
import type { Manifest } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refused } from '../test/folder.js';
import { loadFrom, publish } from '../test/minimal.js';
import { resealed } from '../test/resealed.js';
import type { Dataset } from './dataset.js';
import { Datasets } from './datasets.js';

const FILES = publish();

/** The files that a loader reads: the manifest, and what it lists. */
const { files } = JSON.parse(FILES.get('dataset.json') ?? '') as Manifest;
const READ = ['dataset.json', ...files.map(({ path }) => path)];

const DATA = READ.filter((path) => path !== 'dataset.json');

const CHANGED = 'the file was changed; install or build the data package again.';
const DISTRUSTED = 'build the data package again, or tell whoever publishes it.';

const withText = (path: string, text: string): ReadonlyMap<string, string> => new Map([...FILES, [path, text]]);

it('is read from these files', () =>
  expect(READ.sort()).toEqual([
    ...['concepts.json', 'dataset.json', 'events.json', 'index.json', 'organizations.json', 'people.json'],
    ...['places.json', 'redirects.json', 'search.json', 'sources.json', 'vocabularies.json', 'works.json'],
  ]));

describe('one byte', () => {
  const place = fc.constantFrom(...READ).chain((path) => {
    const { length } = Buffer.from(FILES.get(path) ?? '');
    return fc.tuple(fc.constant(path), fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: 255 }));
  });

  /** Only the manifest has no digest: where a change leaves it a manifest, it says something else of the same data. */
  const check = async (path: string, text: string): Promise<void> => {
    if (text === FILES.get(path)) return;
    const files = withText(path, text);
    if (path !== 'dataset.json') expect(await refused(loadFrom(files))).toMatch(new RegExp(`^dist/${path}[:]`, 'u'));
    else await loadFrom(files).catch(async () => expect(await refused(loadFrom(files))).toMatch(/^dist\//u));
  };

  it('changed anywhere is refused, or changes no more than the name of the dataset', () =>
    fc.assert(
      fc.asyncProperty(place, async ([path, at, by]) => {
        const bytes = Buffer.from(FILES.get(path) ?? '');
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        await check(path, bytes.toString('utf8'));
      }),
      { numRuns: 300 },
    ));

  it('is where any file can be cut short', () =>
    fc.assert(
      fc.asyncProperty(place, async ([path, at]) =>
        check(
          path,
          Buffer.from(FILES.get(path) ?? '')
            .subarray(0, at)
            .toString('utf8'),
        ),
      ),
      { numRuns: 200 },
    ));
});

const UTF_16 = Buffer.from('\uFEFF[]', 'utf16le').toString('utf8');

describe.each(DATA)('%s', (path) => {
  it.each([
    ['null', 'null'],
    ['an empty list', '[]'],
    ['an empty map', '{}'],
    ['brackets that close', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a number without end', '1e999'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key of every object', '{"__proto__":[]}'],
  ])('%s', async (_, text) =>
    expect(await refused(loadFrom(withText(path, text)))).toBe(
      `dist/${path}: its SHA-256 is not the one in dataset.json: ${CHANGED}`,
    ),
  );

  it.each([
    ['nothing', '', ':1:1: not valid JSON (ValueExpected)'],
    ['a byte order mark', `\uFEFF${FILES.get(path)}`, ':1:1: not valid JSON (InvalidSymbol)'],
    ['UTF-16', UTF_16, ':1:1: not valid JSON (InvalidSymbol)'],
    ['brackets that do not close', '['.repeat(100_000), ': not valid JSON (nested too deep)'],
    ['a comma too many', '[\n1,\n]', ':3:1: not valid JSON (ValueExpected)'],
    ['a comment', '[\n// later\n]', ':2:1: not valid JSON (InvalidCommentToken)'],
  ])('%s', async (_, text, says) =>
    expect(await refused(loadFrom(withText(path, text)))).toBe(
      `dist/${path}${says}: the file is cut short or was changed; install or build the data package again.`,
    ),
  );
});

describe('a manifest', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives, to be damaged at will.
  const check = async (change: (manifest: any) => unknown, says: string): Promise<void> => {
    const text = JSON.stringify(change(JSON.parse(FILES.get('dataset.json') ?? '')));
    expect(await refused(loadFrom(withText('dataset.json', text)))).toBe(`dist/dataset.json: ${says}: ${DISTRUSTED}`);
  };
  const NONE = 'not the manifest of a dataset';
  const PATH = 'files.0.path: found';

  it.each<[string, object, string]>([
    ['an older format', { formatVersion: 0 }, 'formatVersion: found 0, expected a number >= 1'],
    ['a format as a text', { formatVersion: '1' }, 'formatVersion: found "1", expected a whole number'],
    [
      'a name that is no part of an id',
      { name: 'a/b' },
      'name: found "a/b", expected: ASCII lower-case words joined by single hyphens',
    ],
    ['a version of its own', { version: 'newest' }, 'version: found "newest", expected: SemVer of the data'],
    ['no counts', { counts: {} }, 'counts: "person" is missing: expected it here'],
    ['files of another shape', { files: 'elsewhere' }, 'files: found "elsewhere", expected a list (- item)'],
  ])('%s', (_, change, says) => check((manifest) => ({ ...manifest, ...change }), `${NONE}: ${says}`));

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b.json', 'C:\\people.json', './people.json'])(
    'that lists %s',
    (path) =>
      check(
        ({ files, ...rest }) => ({ ...rest, files: [{ ...files[0], path }, ...files] }),
        `${NONE}: ${PATH} ${JSON.stringify(path)}, expected: Relative to the manifest, with /`,
      ),
  );

  it('with a digest in capitals', () =>
    check(
      ({ files, ...rest }) => ({ ...rest, files: [{ ...files[0], sha256: 'A'.repeat(64) }] }),
      `${NONE}: files.0.sha256: found "${'A'.repeat(56)}…, expected: SHA-256 of its bytes: 64 hexadecimal digits in lower case`,
    ));

  it('nested as deep as a stack', async () =>
    expect(await refused(loadFrom(withText('dataset.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)))).toBe(
      `dist/dataset.json: ${NONE}: found something that cannot be shown, expected a map (key: value): ${DISTRUSTED}`,
    ));

  it('that counts others than there are', () =>
    check(
      ({ counts, ...rest }) => ({ ...rest, counts: { ...counts, person: 7 } }),
      '"counts" says 7 of person, people.json has 1',
    ));

  it('may say more than this version knows', async () => {
    const text = JSON.stringify({ ...JSON.parse(FILES.get('dataset.json') ?? ''), homepage: 'https://example.org' });
    expect((await loadFrom(withText('dataset.json', text))).name).toBe('mini');
  });
});

type Change = Parameters<typeof resealed>[1];

/** One entry of a list changed. */
const first =
  (change: object): Change =>
  ([entry, ...others]) => [{ ...entry, ...change }, ...others];

describe('right digests over', () => {
  const claim = { claim: 'born=1900', cite: [{ source: 'book', lines: '3' }] };
  const edtf = { edtf: '1900' };
  it.each<[string, string, Change, string]>([
    [
      'a fact that is no list',
      'people.json',
      first({ born: 5 }),
      'person:ann-lee: born: found 5, expected a list (- item)',
    ],
    [
      'a claim without a source',
      'people.json',
      first({ born: [{ claim: 'x', value: { ...edtf, bounds: {} } }] }),
      'person:ann-lee: born.0: "cite" is missing: expected it here',
    ],
    [
      'a date without bounds',
      'people.json',
      first({ born: [{ ...claim, value: edtf }] }),
      'person:ann-lee: born.0.value: "bounds" is missing: expected it here',
    ],
    [
      'a name of nothing',
      'people.json',
      first({ names: [{}] }),
      'person:ann-lee: names.0: expected "seen" (where a source prints it) or "cite" (the source that gives it)',
    ],
    [
      'no names',
      'people.json',
      first({ names: [] }),
      'person:ann-lee: names: the list is empty: add an item or remove it',
    ],
    ['no entity at all', 'people.json', () => [null], 'entry 1: found nothing, expected a map (key: value)'],
    ['a list of lists', 'people.json', () => [[[]]], 'entry 1: found [[]], expected a map (key: value)'],
    ['no list', 'people.json', () => ({ length: 1 }), 'expected a list of entries'],
    [
      'an id of another kind',
      'people.json',
      first({ id: 'event:fair' }),
      'entry 1: its id is none that can stand in this file',
    ],
    [
      'an id of another dataset',
      'people.json',
      first({ id: 'person:other/ann-lee' }),
      'entry 1: its id is none that can stand in this file',
    ],
    [
      'an id that would break a line',
      'people.json',
      first({ id: 'person:ann\nlee' }),
      'entry 1: its id is none that can stand in this file',
    ],
    [
      'a kind of another kind',
      'people.json',
      first({ kind: 'event' }),
      'person:ann-lee: kind: found "event", expected "person"',
    ],
    ['an id twice', 'people.json', ([entry]) => [entry, entry], 'person:ann-lee stands here twice'],
    [
      'an entity that the index has not',
      'index.json',
      (list) => list.slice(1),
      'event:after-the-fair is not in index.json',
    ],
    [
      'an entity that only the index has',
      'index.json',
      first({ id: 'event:nothing' }),
      'event:nothing is not in events.json',
    ],
    [
      'an index that calls it something else',
      'index.json',
      first({ kind: 'work' }),
      'event:after-the-fair is called work, in events.json event',
    ],
    [
      'a spelling of nothing',
      'index.json',
      first({ names: [{ text: 5 }] }),
      'event:after-the-fair: names.0: "lang" is missing: expected it here',
    ],
    ['a source twice', 'sources.json', ([entry]) => [entry, entry], 'book stands here twice'],
    [
      'a source of no type',
      'sources.json',
      first({ type: 'rumour' }),
      'book: type: found "rumour", expected one of primary, secondary, tertiary',
    ],
    [
      'a vocabulary that lacks a list',
      'vocabularies.json',
      ({ roles, ...rest }) => rest,
      '"roles" is missing: expected it here: Parts in events',
    ],
    [
      'a redirect of no kind',
      'redirects.json',
      first({ kind: 'merged' }),
      'person:anne-lee: expected "to" with one id for moved, two or more for split, none for withdrawn',
    ],
    [
      'a redirect to nothing',
      'redirects.json',
      first({ to: ['person:nobody'] }),
      'person:anne-lee leads to person:nobody, which is not live',
    ],
    [
      'a redirect to itself',
      'redirects.json',
      first({ to: ['person:anne-lee'] }),
      'person:anne-lee leads to person:anne-lee, which is not live',
    ],
    [
      'a redirect of a live id',
      'redirects.json',
      first({ id: 'person:ann-lee' }),
      'person:ann-lee is redirected and live',
    ],
    [
      'a chain of redirects',
      'redirects.json',
      ([entry]) => [entry, { ...entry, id: 'person:annie', to: ['person:anne-lee'] }],
      'person:annie leads to person:anne-lee, which is not live',
    ],
  ])('%s', async (_, path, change, says) => {
    const at = says.endsWith('is not in index.json') ? 'events.json' : path;
    expect(await refused(loadFrom(resealed(path, change)))).toBe(`dist/${at}: ${says}: ${DISTRUSTED}`);
  });

  it('what a later version says beside it: that is left out, as deep as it may go', async () => {
    const later = JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`);
    const dataset = await loadFrom(resealed('people.json', first({ later, constructor: 1 })));
    const { searchTable: _, ...rest } = await loadFrom(FILES);
    expect(dataset).toEqual({ ...rest, searchTable: { read: expect.any(Function), refuse: expect.any(Function) } });
  });

  it.each<[string, string, Change]>([
    [
      'a relation to nobody',
      'people.json',
      first({ relations: [{ claim: 'x', type: 'memberOf', to: 'org:nobody', cite: claim.cite }] }),
    ],
    [
      'a relation of no known type',
      'people.json',
      first({ relations: [{ claim: 'x', type: 'constructor', to: 'org:guild', cite: claim.cite }] }),
    ],
    [
      'a source that is not there',
      'people.json',
      first({ relations: [{ claim: 'x', type: 'memberOf', to: 'org:guild', cite: [{ source: 'constructor' }] }] }),
    ],
    [
      'a part in nothing',
      'people.json',
      first({ participations: [{ claim: 'x', event: 'event:nothing', role: 'speaker' }] }),
    ],
  ])('%s is served as it stands', async (_, path, change) => {
    const { entities } = await loadFrom(resealed(path, change));
    expect(entities.has('person:ann-lee')).toBe(true);
  });
});

describe('a table for searches', () => {
  // What it is of is known when it is first needed: nothing else is kept from working.
  it.each<[string, Change, string]>([
    ['no table', () => [], 'found [], expected a map (key: value)'],
    ['a list too few', ({ words, ...rest }) => rest, '"words" is missing: expected it here: The words of the keys'],
    ['no numbers', (table) => ({ ...table, names: [['x']] }), 'names.0.0: found "x", expected a whole number'],
    [
      'keys in another order',
      ({ keys, ...rest }) => ({ ...rest, keys: keys.toReversed() }),
      'its keys and names are not in order',
    ],
    [
      'a name too few',
      ({ names, ...rest }) => ({ ...rest, names: [names[1], ...names.slice(1)] }),
      'it has not every name of the index once',
    ],
    [
      'the names of others',
      ({ names, ...rest }) => ({ ...rest, names: names.toReversed() }),
      'it is not made of the names of org:guild',
    ],
  ])('of right digest with %s is refused by a search', async (_, change, says) => {
    const dataset = await loadFrom(resealed('search.json', change));
    expect(dataset.entities.has('person:ann-lee')).toBe(true);
    const searched = Promise.resolve().then(() => new Datasets([dataset]).search('ann lee'));
    expect(await refused(searched)).toBe(`dist/search.json: ${says}: ${DISTRUSTED}`);
  });

  it('that no manifest lists is made when it is needed', async () => {
    const { files, ...manifest } = JSON.parse(FILES.get('dataset.json') ?? '') as Manifest;
    const older = { ...manifest, files: files.filter(({ path }) => path !== 'search.json') };
    const dataset = await loadFrom(withText('dataset.json', JSON.stringify(older)));
    expect(dataset.searchTable).toBeUndefined();
    const asked = (of: Dataset): unknown => new Datasets([of]).search('lee');
    expect(asked(dataset)).toEqual(asked(await loadFrom(FILES)));
    expect(asked(dataset)).toMatchObject([{ id: 'person:ann-lee', why: 'is "Lee"' }]);
  });
});
