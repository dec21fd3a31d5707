import { it } from 'vitest';
import { type Changes, check, edit, event, person } from '../../test/minimal.js';

const CITE = 'cite: [{ source: book, lines: "1" }]';
const date = (edtf: string): string => `{ value: { edtf: "${edtf}" }, ${CITE} }`;
const bob = (born: string, died: string): string => person('Bob', `born: [${born}]\ndied: [${died}]\n`);
const BOTH = 'correct one of the dates, or record the rival date beside it as a claim of its own.';
const takesPart = (role: string, when = ''): string => `{ entity: person:bob, role: ${role}, ${when}${CITE} }`;
/** The fair of 8 to 16 March 1921, with Bob in it. */
const fair = (part: string): string => `  - ${part}\n`;
const withBob = (life: string, part: string): Changes => ({
  ...edit('events/fair.yaml', 'participants:\n', `participants:\n${fair(part)}`),
  'people/bob.yaml': life,
});

it.each<[string, Changes, string[]]>([
  ['a life in order', { 'people/bob.yaml': bob(date('1880'), date('1921')) }, []],
  ['born and dead in one year', { 'people/bob.yaml': bob(date('1880'), date('1880')) }, []],
  [
    'a death before the birth',
    { 'people/bob.yaml': bob(date('1880'), date('1879')) },
    [`people/bob.yaml:3:7: died: every claim lies before every claim of "born": ${BOTH}`],
  ],
  [
    'a death before one of two births: rivals, both recorded',
    { 'people/bob.yaml': bob(`${date('1880')}, ${date('1870')}`, date('1879')) },
    [],
  ],
  ['a death before a birth that is only approximate', { 'people/bob.yaml': bob(date('1880~'), date('1879')) }, []],
  [
    'a body dissolved before it was founded',
    {
      'organizations/guild.yaml': `class: union
names:
  - { text: The Guild, lang: en, kind: preferred, seen: [{ source: book, lines: "4" }] }
founded: [${date('1922')}]
dissolved: [${date('1921-03')}]
`,
    },
    [`organizations/guild.yaml:5:12: dissolved: every claim lies before every claim of "founded": ${BOTH}`],
  ],
  ['a speaker who lived', withBob(bob(date('1880'), date('1921-03-16')), takesPart('speaker')), []],
  [
    'a speaker who was dead',
    withBob(bob(date('1880'), date('1921-03-07')), takesPart('speaker')),
    [`events/fair.yaml:7:5: participants.0: person:bob was dead by then, by every claim: ${BOTH}`],
  ],
  [
    'a speaker who was not born',
    withBob(bob(date('1921-03-17'), date('1999')), takesPart('speaker')),
    [`events/fair.yaml:7:5: participants.0: person:bob was not born yet, by every claim: ${BOTH}`],
  ],
  ['the dead as a subject', withBob(bob(date('1880'), date('1921-03-07')), takesPart('subject')), []],
  [
    'a speaker who was alive by one of two claims',
    withBob(bob(date('1880'), `${date('1920')}, ${date('1922')}`), takesPart('speaker')),
    [],
  ],
  [
    'a part with a date of its own',
    withBob(bob(date('1880'), date('1921-03-10')), takesPart('speaker', 'when: { edtf: "1921-03-12" }, ')),
    [`events/fair.yaml:7:5: participants.0: person:bob was dead by then, by every claim: ${BOTH}`],
  ],
  [
    'a part in an event that hangs on another',
    {
      ...edit(
        'events/after-the-fair.yaml',
        'class: strike\n',
        `class: strike\nparticipants:\n${fair(takesPart('attacker'))}`,
      ),
      'people/bob.yaml': bob(date('1880'), date('1921-03')),
    },
    [`events/after-the-fair.yaml:3:5: participants.0: person:bob was dead by then, by every claim: ${BOTH}`],
  ],
  [
    'a membership after death',
    {
      'people/bob.yaml': `${bob(date('1880'), date('1921'))}relations: [{ type: memberOf, to: org:guild, when: { edtf: "1922" }, ${CITE} }]\n`,
    },
    [`people/bob.yaml:4:13: relations.0.when: person:bob was dead by then: ${BOTH}`],
  ],
  [
    'a part in an event without a date, which is a part of one that has one',
    {
      'events/talk.yaml': event(
        'Talk',
        `participants: [${takesPart('speaker')}]\nrelations: [{ type: partOf, to: event:fair, ${CITE} }]\n`,
      ),
      'people/bob.yaml': bob(date('1818'), date('1883')),
    },
    [`events/talk.yaml:3:16: participants.0: person:bob was dead by then, by every claim: ${BOTH}`],
  ],
  [
    'a relation of their own making, of which nothing is known',
    {
      'dataset.yaml': `name: mini
title: A small dataset
licence: CC0-1.0
baseSource: book
relationTypes:
  - { id: buriedIn, label: buried in, inverse: graveOf, inverseLabel: grave of, definition: Lies there., from: [person], to: [org] }
`,
      'people/bob.yaml': `${bob(date('1880'), date('1921'))}relations: [{ type: buriedIn, to: org:guild, when: { edtf: "1956" }, ${CITE} }]\n`,
    },
    [],
  ],
  [
    'a part in an event whose date hangs on itself: that alone is said',
    {
      'events/a.yaml': event(
        'A',
        `when: [{ value: { relative: { to: event:b, edge: end, min: P1D, max: P2D } }, ${CITE} }]\nparticipants: [${takesPart('speaker')}]\n`,
      ),
      'events/b.yaml': event(
        'B',
        `when: [{ value: { relative: { to: event:a, edge: end, min: P1D, max: P2D } }, ${CITE} }]\n`,
      ),
      'people/bob.yaml': bob(date('1880'), date('1921')),
    },
    [
      'events/a.yaml:3:7: when: relative dates run in a ring, event:a → event:b → event:a: give one of the events a date.',
    ],
  ],
  ['no dates at all', { 'people/bob.yaml': person('Bob'), 'events/a.yaml': event('A') }, []],
])('%s', (_, changes, expected) => check(changes, expected));
