import { baseVocabularies } from '@glossator/model';
import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const FAIR = 'events/fair.yaml';
const TYPES = baseVocabularies.relationTypes.map(({ id }) => id).join(', ');
const GUILD = 'organizations/guild.yaml';
const relation = (type: string, to: string): string =>
  `relations: [{ type: ${type}, to: ${to}, cite: [{ source: book, lines: "4" }] }]\n`;
const TERM = 'label: juggler, definition: Juggled., needsLivingPerson: true';

it.each<[string, Changes, string[]]>([
  [
    'a relation in its inverse direction: the cure names the stored type and the other record',
    edit(GUILD, 'names:', `${relation('hasMember', 'person:ann-lee')}names:`),
    [
      `${GUILD}:2:21: relations.0.type: "hasMember" is built from the other side: write { type: memberOf } in the record of person:ann-lee instead.`,
    ],
  ],
  [
    'a relation type with a slip of the pen',
    edit(ANN, 'memberOf', 'membrOf'),
    [`${ANN}:7:13: relations.0.type: no relation type "membrOf": did you mean "memberOf"?`],
  ],
  [
    'a relation type like no other',
    edit(ANN, 'memberOf', 'loves'),
    [
      `${ANN}:7:13: relations.0.type: no relation type "loves": expected one of ${TYPES}; or declare it under relationTypes in dataset.yaml.`,
    ],
  ],
  [
    'a role',
    edit(FAIR, 'speaker', 'speeker'),
    [`${FAIR}:7:37: participants.0.role: no role "speeker": did you mean "speaker"?`],
  ],
  [
    'the class of an event',
    edit(FAIR, 'congress', 'congres'),
    [`${FAIR}:1:8: class: no class "congres": did you mean "congress"?`],
  ],
  [
    'the class of an organization',
    edit(GUILD, 'union', 'onion'),
    [`${GUILD}:1:8: class: no class "onion": did you mean "union"?`],
  ],
  [
    'a kind that the relation does not start at',
    edit(FAIR, 'participants:', `${relation('memberOf', 'org:guild')}participants:`),
    [`${FAIR}:6:21: relations.0.type: "memberOf" starts at person, org, not at event.`],
  ],
  [
    'a kind that the relation does not lead to',
    edit(ANN, 'to: org:guild', 'to: event:fair'),
    [`${ANN}:7:27: relations.0.to: "memberOf" leads to org, not to event.`],
  ],
  [
    'a term of the dataset’s own',
    {
      ...edit('dataset.yaml', 'licence:', `roles: [{ id: juggler, ${TERM} }]\nlicence:`),
      ...edit(FAIR, 'speaker', 'juggler'),
    },
    [],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
