import { it } from 'vitest';
import { type Changes, check } from '../../test/minimal.js';

const redirect = (id: string, rest: string): string =>
  `- { id: ${id}, ${rest}, reason: For the test., version: 1.0.0 }\n`;
const moved = (id: string, to: string): string => redirect(id, `kind: moved, to: [${to}]`);
const file = (...redirects: string[]): Changes => ({ 'redirects.yaml': redirects.join(''), 'ids.lock': null });

it.each<[string, Changes, string[]]>([
  ['no redirects and no lock', { 'redirects.yaml': null, 'ids.lock': null }, []],
  [
    'every form there is',
    file(
      moved('person:a', 'person:ann-lee'),
      redirect('person:b', 'kind: split, to: [person:ann-lee, org:guild]'),
      redirect('person:c', 'kind: withdrawn'),
    ),
    [],
  ],
  [
    'a chain',
    file(moved('person:a', 'person:b'), moved('person:b', 'person:ann-lee')),
    ['redirects.yaml:1:37: "person:b" is itself redirected: lead straight to the live id.'],
  ],
  [
    'a ring',
    file(moved('person:a', 'person:a')),
    ['redirects.yaml:1:37: "person:a" is itself redirected: lead straight to the live id.'],
  ],
  [
    'an id twice',
    file(moved('person:a', 'person:ann-lee'), redirect('person:a', 'kind: withdrawn')),
    ['redirects.yaml:2:9: "person:a" is redirected twice: keep one.'],
  ],
  [
    'an id that is live',
    file(moved('org:guild', 'person:ann-lee')),
    ['redirects.yaml:1:9: "org:guild" is a live record: remove the redirect or the record.'],
  ],
  [
    'a target that is not there',
    file(redirect('person:a', 'kind: split, to: [person:ann-lee, person:nobody]')),
    ['redirects.yaml:1:53: no record "person:nobody": lead to a live id.'],
  ],
  [
    'a released id that vanished',
    { 'ids.lock': '# a comment\r\nperson:ann-lee\r\nperson:gone\r\n' },
    [
      'ids.lock:3:1: "person:gone" was released and resolves no more: restore the record or redirect the id in redirects.yaml.',
    ],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
