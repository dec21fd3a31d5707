import { expect, it } from 'vitest';
import { type Changes, event, load, person } from '../test/minimal.js';
import { displayDates } from './display.js';

const CITE = 'cite: [{ source: book, lines: "1" }]';
const dates = (property: string, edtf: string): string =>
  edtf === '' ? '' : `${property}: [{ value: { ${edtf} }, ${CITE} }]\n`;
const life = (from: string, to: string): Changes => ({
  'people/x.yaml': person('X', dates('born', from) + dates('died', to)),
});
const org = (from: string, to: string): Changes => ({
  'organizations/x.yaml': `class: union\n${person('X', dates('founded', from) + dates('dissolved', to))}`,
});
const happened = (when: string): Changes => ({ 'events/x.yaml': event('X', dates('when', when)) });
const AFTER = 'relative: { to: event:fair, edge: end, min: P1D, max: P3D }';
const ANNIVERSARY = 'relative: { to: event:fair, edge: end, min: P1Y, max: P1Y }';
const after = (edtf: string, edge: string): Changes => ({
  'events/y.yaml': event('Y', dates('when', `edtf: "${edtf}"`)),
  ...happened(`relative: { to: event:y, edge: ${edge}, min: P1D, max: P3D }`),
});
const SINCE_NOBODY_KNOWS = {
  'events/y.yaml': event('Y'),
  ...happened('relative: { to: event:y, edge: end, min: P1D, max: P3D }'),
};

it.each<[string, string, Changes, string]>([
  ['a life', 'person:x', life('edtf: "1889-02-25"', 'edtf: "1945-11-16"'), '1889–1945'],
  ['a birth', 'person:x', life('edtf: "1889"', ''), 'b. 1889'],
  ['a death', 'person:x', life('', 'edtf: "1937"'), 'd. 1937'],
  ['an uncertain birth', 'person:x', life('edtf: "1887~"', ''), 'b. c. 1887'],
  ['a life of which nothing is known', 'person:x', life('', ''), ''],
  ['a birth after an event', 'person:x', life(AFTER, ''), 'b. between 17 March 1921 and 19 March 1921'],
  [
    'a birth after an event without a date',
    'person:x',
    { 'events/y.yaml': event('Y'), ...life('relative: { to: event:y, edge: end, min: P1D, max: P3D }', '') },
    '',
  ],
  ['a body', 'org:x', org('edtf: "1921"', 'edtf: "1923-09"'), '1921–1923'],
  ['a body that began in some year of several', 'org:x', org('edtf: "1904/1907"', 'edtf: "1922"'), '1904–1907 – 1922'],
  ['a body within a year', 'org:x', org('edtf: "1921-01"', 'edtf: "1921-09"'), '1921'],
  ['a body that goes on', 'org:x', org('edtf: "1921"', ''), 'from 1921'],
  ['a body that ended', 'org:x', org('', 'edtf: "1921"'), 'until 1921'],
  ['an event', 'event:x', happened('edtf: "1921-03-08/1921-03-16"'), '8–16 March 1921'],
  [
    'an event in Old Style',
    'event:x',
    happened('edtf: "1917-11-07", julian: "1917-10-25"'),
    '25 October (7 November) 1917',
  ],
  ['an event after an event', 'event:x', happened(AFTER), 'between 17 March 1921 and 19 March 1921'],
  ['an event at its anniversary', 'event:x', happened(ANNIVERSARY), '16 March 1922'],
  ['an event after one that goes on', 'event:x', after('1921-03-08/..', 'end'), '9 March 1921 or later'],
  ['an event before one of long ago', 'event:x', after('../1921-03-08', 'start'), '11 March 1921 or earlier'],
  ['an event after one without a date', 'event:x', SINCE_NOBODY_KNOWS, 'date unknown'],
  ['an event without a date', 'event:x', happened(''), ''],
  [
    'a work',
    'work:x',
    { 'works/x.yaml': `class: article\n${person('X', dates('published', 'edtf: "1921-03"'))}` },
    '1921',
  ],
  ['a concept', 'concept:x', { 'concepts/x.yaml': person('x') }, ''],
  ['a place', 'place:x', { 'places/x.yaml': person('X') }, ''],
])('%s', async (_, id, changes, expected) => {
  const { entities, index } = await load(changes);
  const entity = entities.get(id);
  expect(entity && displayDates(entity)).toBe(expected);
  expect(index.find((entry) => entry.id === id)?.dates).toBe(expected);
});
