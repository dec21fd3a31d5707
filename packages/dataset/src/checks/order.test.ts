import { it } from 'vitest';
import { type Changes, check, event } from '../../test/minimal.js';

const CITE = 'cite: [{ source: book, lines: "1" }]';
const dated = (name: string, edtf: readonly string[], relation = ''): string => {
  const when = edtf.map((text) => `{ value: { edtf: "${text}" }, ${CITE} }`).join(', ');
  const relations = relation === '' ? '' : `relations: [{ ${relation}, ${CITE} }]\n`;
  return event(name, `${edtf.length === 0 ? '' : `when: [${when}]\n`}${relations}`);
};
/** Event a, of these dates, in a relation to event b, of those. */
const pair = (type: string, a: readonly string[], b: readonly string[]): Changes => ({
  'events/a.yaml': dated('A', a, `type: ${type}, to: event:b`),
  'events/b.yaml': dated('B', b),
});
const BOTH = 'correct one of the dates, or record the rival date beside it as a claim of its own.';
const wrong = (type: string, what: string): string[] => [
  `events/a.yaml:4:13: relations.0: ${type} event:b, yet this ${what} it, by every claim: ${BOTH}`,
];
const OUTSIDE = wrong('partOf', 'is not within the time of');

it.each<[string, Changes, string[]]>([
  ['a part within', pair('partOf', ['1921-03-08'], ['1921-03-08/1921-03-16']), []],
  ['a part that may be within', pair('partOf', ['1921-03'], ['1921-03-08/1921-03-16']), []],
  ['a part behind', pair('partOf', ['1921-03-17'], ['1921-03-08/1921-03-16']), OUTSIDE],
  ['a part that sticks out', pair('partOf', ['1921-03-15/1921-03-18'], ['1921-03-08/1921-03-16']), OUTSIDE],
  ['a part behind by one of two claims', pair('partOf', ['1921-03-17', '1921-03-16'], ['1921-03-08/1921-03-16']), []],
  ['a part of something with rival dates', pair('partOf', ['1921-03-17'], ['1921-03', '1920']), []],
  ['a part of unknown date', pair('partOf', [], ['1921']), []],
  ['before', pair('before', ['1921-03-08/1921-03-16'], ['1922']), []],
  ['before, on the same day', pair('before', ['1921-03-08'], ['1921-03-08']), []],
  ['before, up to the day', pair('before', ['1921-03-01/1921-03-08'], ['1921-03-08/1921-03-16']), []],
  [
    'before, yet still going on',
    pair('before', ['1921-03-01/1921-03-09'], ['1921-03-08/1921-03-16']),
    wrong('before', 'did not end before'),
  ],
  ['before, and perhaps after', pair('before', ['1921'], ['1921']), []],
  ['before, and after', pair('before', ['1922'], ['1921']), wrong('before', 'did not end before')],
  ['a cause that is earlier', pair('causes', ['1921'], ['1922']), []],
  ['a cause that goes on', pair('causes', ['1921/1923'], ['1922']), []],
  ['a cause that is later', pair('causes', ['1922'], ['1921']), wrong('causes', 'began after the end of')],
  ['a subject that is later', pair('about', ['1921'], ['1922']), []],
  [
    'a part that hangs on something with rival dates, one of which fits',
    {
      'events/a.yaml': dated('A', ['1921-03-08', '1923-03-08']),
      'events/b.yaml': event(
        'B',
        `when: [{ value: { relative: { to: event:a, edge: end, min: P1D, max: P3D } }, ${CITE} }]\nrelations: [{ type: partOf, to: event:c, ${CITE} }]\n`,
      ),
      'events/c.yaml': dated('C', ['1923-01-01/1923-12-31']),
    },
    [],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
