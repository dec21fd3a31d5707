import { it } from 'vitest';
import { type Changes, check, event } from '../../test/minimal.js';

const partOf = (id: string): string =>
  `relations: [{ type: partOf, to: ${id}, cite: [{ source: book, lines: "1" }] }]\n`;

it.each<[string, Changes, string[]]>([
  [
    'a part of a part',
    { 'events/a.yaml': event('A', partOf('event:b')), 'events/b.yaml': event('B', partOf('event:fair')) },
    [],
  ],
  [
    'a ring',
    { 'events/a.yaml': event('A', partOf('event:b')), 'events/b.yaml': event('B', partOf('event:a')) },
    [
      'events/a.yaml:3:12: relations: event:a is a part of itself by partOf: cut the ring.',
      'events/b.yaml:3:12: relations: event:b is a part of itself by partOf: cut the ring.',
    ],
  ],
  [
    'what hangs on a ring is not in it',
    {
      'events/a.yaml': event('A', partOf('event:b')),
      'events/b.yaml': event('B', partOf('event:b')),
    },
    [
      'events/b.yaml:3:12: relations: event:b is a part of itself by partOf: cut the ring.',
      'events/b.yaml:3:33: relations.0.to: points at the record itself; expected another entity.',
    ],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
