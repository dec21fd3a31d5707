import { parseNote } from '@glossator/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, readTarget, referencesOf, refers } from './references.js';

describe('readTarget', () => {
  test.each([
    ['person:leon-trotsky', { kind: 'person', slug: 'leon-trotsky' }],
    ['org:gpu', { kind: 'org', slug: 'gpu' }],
    ['work:party-opposition/pravda', { kind: 'work', dataset: 'party-opposition', slug: 'pravda' }],
    ['person:constructor', { kind: 'person', slug: 'constructor' }],
  ])('%s is an id', (text, parts) => expect(readTarget(text)).toEqual({ status: 'id', parts }));

  // [destination, the id that was meant, whether only case or percent-encoding differ]
  test.each([
    ['Person:Leon-Trotsky', 'person:leon-trotsky', true],
    ['PERSON:leon-trotsky', 'person:leon-trotsky', true],
    ['person:leon%2Dtrotsky', 'person:leon-trotsky', true],
    ['person:Set/Leon-Trotsky', 'person:set/leon-trotsky', true],
    ['person:leon--trotsky', 'person:leon-trotsky', false],
    ['person:leon_trotsky', 'person:leon-trotsky', false],
    ['person:-leon-', 'person:leon', false],
    ['person:Jānis Rudzutaks', 'person:janis-rudzutaks', false],
    ['event:kuusinen-club?', 'event:kuusinen-club', false],
    ['person:', undefined, false],
    ['person://host/path', 'person:host/path', false],
    ['person:a/b/c', undefined, false],
    ['person:троцкий', undefined, false],
    ['person:%zz%', 'person:zz', false],
  ])('%s is malformed', (text, repaired, sameLetters) => {
    const target = readTarget(text);
    expect(target).toMatchObject({ status: 'malformed', sameLetters });
    expect(target).toHaveProperty('kind');
    expect((target as { repaired?: string }).repaired).toBe(repaired);
  });

  test.each([
    ['people:leon-trotsky', 'person', true, 'person:leon-trotsky'],
    ['persons:leon-trotsky', 'person', true, 'person:leon-trotsky'],
    ['Organizations:gpu', 'org', true, 'org:gpu'],
    ['organisation:gpu', 'org', true, 'org:gpu'],
    ['events:a', 'event', true, 'event:a'],
    ['persn:leon-trotsky', 'person', false, 'person:leon-trotsky'],
    ['preson:leon-trotsky', 'person', false, 'person:leon-trotsky'],
    ['evnt:trial', 'event', false, 'event:trial'],
    ['plase:moscow', 'place', false, 'place:moscow'],
    ['people:-', 'person', true, undefined],
  ])('%s has a prefix like %s', (text, kind, longForm, repaired) => {
    const target = readTarget(text);
    expect(target).toMatchObject({ status: 'unknown-prefix', kind, longForm });
    expect((target as { repaired?: string }).repaired).toBe(repaired);
  });

  test.each([
    '',
    '#events',
    'notes.md',
    'people/leon-trotsky.md',
    './person:x',
    '/person:x',
    '?person:x',
    'leon-trotsky',
    'https://example.org/person:x',
    'HTTP://EXAMPLE.ORG',
    '//example.org',
    'mailto:person@example.org',
    'doi:10.1000/182',
    'urn:isbn:0-395-36341-1',
    'tel:+1-201-555-0123',
    'geo:37.786971,-122.399677',
    'irc://irc.example.org/chat',
    'irc:chat',
    'file:///home/me/note.md',
    'file:note.md',
    'data:text/plain;base64,SGVsbG8',
    'C:\\notes\\trotsky.md',
    'c:/notes/trotsky.md',
    'ark:/12148/btv1b8449691v',
    'hdl:2027/mdp.39015',
    'isbn:9780395363416',
    'zotero://select/items/1',
    'vscode:extension/x',
    'obsidian://open?vault=x',
    'javascript:alert(1)',
    'ftp://ftp.example.org/x',
    'news:comp.lang.c',
    'sms:+15105550101',
    'tag:example.org,2026:x',
    'info:lccn/2002022641',
    'constructor:x',
    '__proto__:x',
    // Like a prefix, but the rest is an authority, a query or an address.
    'works://example.org',
    'events:a@example.org',
    'events:?x=1',
    'people:',
  ])('%s is an ordinary link', (text) => expect(readTarget(text)).toBeUndefined());

  test('what it repairs is always an id', () => {
    const text = fc
      .tuple(fc.constantFrom('person', 'Person', 'people', 'evnt'), fc.string({ unit: 'binary' }))
      .map((each) => each.join(':'));
    fc.assert(
      fc.property(text, (destination) => {
        const target = readTarget(destination);
        if (target === undefined || target.status === 'id' || target.repaired === undefined) return;
        expect(readTarget(target.repaired)).toMatchObject({ status: 'id', parts: { kind: target.kind } });
      }),
    );
  });
});

describe('referencesOf', () => {
  const ids = (text: string): unknown[] => referencesOf(parseNote(text)).map(idOf);

  test('keeps what is meant for us, in the order of the text', () => {
    expect(ids('[a](https://x.org) [b](person:b) <org:c> [d](People:d) [e][f]\n\n[f]: event:f')).toEqual([
      'person:b',
      'org:c',
      undefined,
      'event:f',
      'event:f',
    ]);
  });

  test('a long form stays long', () => expect(ids('[a](person:set/b)')).toEqual(['person:set/b']));
});

test.each([
  ['[a](person:b)', true],
  ['[a][b]\n\n[b]: event:c', true],
  ['[a](person:Ada Lind)', false],
  ['[a](<person:Ada Lind>)', true],
  ['[a](Event:b)', true],
  ['[a](https://example.org) [b](people:c)', false],
  ['`[a](person:b)` person:b', false],
  ['', false],
])('refers: %j %j', (text, expected) => expect(refers(parseNote(text))).toBe(expected));
