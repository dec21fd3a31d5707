import { it } from 'vitest';
import { type Changes, check, event } from '../../test/minimal.js';

const relation = (type: string, id: string): string =>
  `relations: [{ type: ${type}, to: ${id}, cite: [{ source: book, lines: "1" }] }]\n`;
const partOf = (id: string): string => relation('partOf', id);

/** Undated, so that no date contradicts the ring. */
const ring = (type: string): Changes => ({
  'events/a.yaml': event('A', relation(type, 'event:b')),
  'events/b.yaml': event('B', relation(type, 'event:c')),
  'events/c.yaml': event('C', relation(type, 'event:a')),
});

it.each<[string, Changes, string[]]>([
  [
    'a part of a part',
    { 'events/a.yaml': event('A', partOf('event:b')), 'events/b.yaml': event('B', partOf('event:fair')) },
    [],
  ],
  [
    'a ring',
    { 'events/a.yaml': event('A', partOf('event:b')), 'events/b.yaml': event('B', partOf('event:a')) },
    ['events/a.yaml:3:12: relations: partOf runs in a ring, event:a → event:b → event:a: cut it.'],
  ],
  ...['before', 'causes'].map((type): [string, Changes, string[]] => [
    `a ring of ${type}`,
    ring(type),
    [`events/a.yaml:3:12: relations: ${type} runs in a ring, event:a → event:b → event:c → event:a: cut it.`],
  ]),
  [
    'what hangs on a ring is not in it',
    {
      'events/a.yaml': event('A', partOf('event:b')),
      'events/b.yaml': event('B', partOf('event:b')),
    },
    [
      'events/b.yaml:3:12: relations: partOf runs in a ring, event:b → event:b: cut it.',
      'events/b.yaml:3:33: relations.0.to: points at the record itself; expected another entity.',
    ],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
