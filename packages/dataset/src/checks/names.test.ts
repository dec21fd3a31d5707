import { it } from 'vitest';
import { type Changes, check, edit, person } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const unseen = (rest = ''): Changes => ({ 'people/bob.yaml': person('Bob', rest).replace('seen', 'cite') });
const SPACE = 'names.1.text: expected no space at the ends and Unicode form NFC.';

it.each<[string, Changes, string[]]>([
  [
    'a second preferred name of a language',
    edit(ANN, 'kind: variant', 'kind: preferred'),
    [`${ANN}:3:5: names.1: a second preferred name in en: keep one, make the other a variant.`],
  ],
  ['a preferred name of another language', edit(ANN, 'lang: en, kind: variant', 'lang: fi, kind: preferred'), []],
  [
    'no preferred name',
    { 'people/bob.yaml': person('Bob').replace('preferred', 'variant') },
    ['people/bob.yaml:1:8: names: none is preferred: mark one of kind preferred.'],
  ],
  [
    'a spelling twice',
    edit(ANN, 'text: Lee', 'text: Ann Lee'),
    [`${ANN}:3:5: names.1: "Ann Lee" (en) stands here twice: merge the two.`],
  ],
  ['a spelling in two languages', edit(ANN, 'text: Lee, lang: en', 'text: Ann Lee, lang: fi'), []],
  ['a space at the end', edit(ANN, 'text: Lee', 'text: "Lee "'), [`${ANN}:3:13: ${SPACE}`]],
  ['letters taken apart (NFD)', edit(ANN, 'text: Lee', `text: "${'Lée'.normalize('NFD')}"`), [`${ANN}:3:13: ${SPACE}`]],
  [
    'no name that a source prints, and no reason',
    unseen(),
    ['people/bob.yaml:1:1: no name is "seen" in a source: say in "why" what the record is here for.'],
  ],
  ['no name that a source prints, but a reason', unseen('why: The book tells of him without a name.\n'), []],
])('%s', (_, changes, expected) => check(changes, expected));
