import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const FAIR = 'events/fair.yaml';
const SPLIT = '- { id: org:club, kind: split, to: [org:guild, person:ann-lee], reason: Two., version: 1.0.0 }\n';

it.each<[string, Changes, string[]]>([
  [
    'an id with a slip of the pen',
    edit(ANN, 'org:guild', 'org:gild'),
    [`${ANN}:7:27: relations.0.to: no record "org:gild": did you mean org:guild?`],
  ],
  [
    'an id like no other',
    edit(FAIR, 'person:ann-lee', 'person:constructor'),
    [`${FAIR}:7:15: participants.0.entity: no record "person:constructor": add the record or correct the id.`],
  ],
  [
    'a date that hangs on nothing',
    edit('events/after-the-fair.yaml', 'event:fair', 'event:fairs'),
    ['events/after-the-fair.yaml:5:30: when.0.value.relative.to: no record "event:fairs": did you mean event:fair?'],
  ],
  [
    'not the same as nobody',
    edit(ANN, 'relations:', 'distinctFrom: [{ entity: person:ann-leigh-hunt-of-york, reason: x }]\nrelations:'),
    [
      `${ANN}:6:26: distinctFrom.0.entity: no record "person:ann-leigh-hunt-of-york": add the record or correct the id.`,
    ],
  ],
  [
    'an id that moved',
    edit(FAIR, 'person:ann-lee', 'person:anne-lee'),
    [`${FAIR}:7:15: participants.0.entity: no record "person:anne-lee": it was redirected: write person:ann-lee.`],
  ],
  [
    'an id that was split',
    { 'redirects.yaml': SPLIT, 'ids.lock': null, ...edit(ANN, 'org:guild', 'org:club') },
    [`${ANN}:7:27: relations.0.to: no record "org:club": it was redirected: write org:guild or person:ann-lee.`],
  ],
  [
    'the record itself',
    edit(ANN, 'type: memberOf, to: org:guild', 'type: opposed, to: person:ann-lee'),
    [`${ANN}:7:26: relations.0.to: points at the record itself; expected another entity.`],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
