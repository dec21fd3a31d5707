import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const issued = (text: string): Changes =>
  edit('sources/site.yaml', 'title: A Site\n', `title: A Site\nissued: "${text}"\n`);

it.each<[string, Changes, string[]]>([
  ['a year', issued('1940'), []],
  ['a range', issued('1926/1947'), []],
  [
    'words',
    issued('spring 1923'),
    [
      'sources/site.yaml:3:9: issued "spring 1923": expected a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a/b.',
    ],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
