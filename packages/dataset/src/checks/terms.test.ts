import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const own = (text: string): Changes => edit('dataset.yaml', 'baseSource: book', `baseSource: book\n${text}`);

const CLASS = 'label: x, definition: X.';
const RELATION = 'label: a, inverseLabel: b, definition: C., from: [person], to: [org]';

it.each<[string, Changes, string[]]>([
  ['a term of its own', own(`eventClasses: [{ id: fair-day, ${CLASS} }]`), []],
  [
    'a term that every dataset has',
    own(`eventClasses: [{ id: strike, ${CLASS} }]`),
    ['dataset.yaml:5:16: eventClasses.0: "strike" is a term already: use that one, or name yours otherwise.'],
  ],
  [
    'a term twice',
    own(`eventClasses: [{ id: fair-day, ${CLASS} }, { id: fair-day, ${CLASS} }]`),
    [
      'dataset.yaml:5:16: eventClasses.0: "fair-day" is a term already: use that one, or name yours otherwise.',
      'dataset.yaml:5:60: eventClasses.1: "fair-day" is a term already: use that one, or name yours otherwise.',
    ],
  ],
  [
    'a relation named like the inverse of another: it could be written from both sides',
    own(`relationTypes: [{ id: hasMember, inverse: belongsTo, ${RELATION} }]`),
    ['dataset.yaml:5:17: relationTypes.0: "hasMember" is a term already: use that one, or name yours otherwise.'],
  ],
  [
    'an inverse named like a stored relation',
    own(`relationTypes: [{ id: hires, inverse: memberOf, ${RELATION} }]`),
    ['dataset.yaml:5:17: relationTypes.0: "memberOf" is a term already: use that one, or name yours otherwise.'],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
