import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const FAIR = 'events/fair.yaml';
const CITE = 'cite: [{ source: book, lines: "8" }]';
const TWICE = 'the same claim stands here twice: put the citations into one, or give one a "key".';
const rival = (year: number, rank: string): string => `  - { value: { edtf: "${year}" }, ${rank}${CITE} }\n`;
const PREFERRED = 'rank: preferred, reason: better source, ';

it.each<[string, Changes, string[]]>([
  [
    'the same date twice',
    edit(ANN, 'relations:', `  - { value: { edtf: "1880-10-31" }, ${CITE} }\nrelations:`),
    [`${ANN}:6:5: born.1: ${TWICE}`],
  ],
  [
    'the same role twice',
    edit(FAIR, 'participants:', `participants:\n  - { entity: person:ann-lee, role: speaker, ${CITE} }`),
    [`${FAIR}:8:5: participants.1: ${TWICE}`],
  ],
  [
    'the same relation twice, at two times and so with a key',
    edit(ANN, 'relations:', `relations:\n  - { type: memberOf, to: org:guild, key: again, ${CITE} }`),
    [],
  ],
  [
    'the same key twice',
    edit(ANN, 'relations:', `relations:\n${`  - { type: memberOf, to: org:guild, key: again, ${CITE} }\n`.repeat(2)}`),
    [`${ANN}:8:5: relations.1: ${TWICE}`],
  ],
  ['rivals side by side', edit(ANN, 'relations:', `${rival(1881, '')}${rival(1882, PREFERRED)}relations:`), []],
  [
    'two preferred rivals',
    edit(ANN, 'relations:', `${rival(1881, PREFERRED)}${rival(1882, PREFERRED)}relations:`),
    [`${ANN}:7:5: born.2: a second preferred claim of "born": rank can point at one only.`],
  ],
  [
    'two preferred roles, each against its own contrary',
    edit(
      FAIR,
      'participants:',
      `participants:\n${['attended', 'author'].map((role) => `  - { entity: person:ann-lee, role: ${role}, ${PREFERRED}${CITE} }\n`).join('')}`,
    ),
    [],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
