import { describe, expect, it } from 'vitest';
import { build, type Changes, check, edit, MINIMAL, person } from '../../test/minimal.js';
import { formatProblem } from '../problem.js';
import { parseYaml } from './yaml-file.js';

const ANN = 'people/ann-lee.yaml';
const BORN = 'edtf: "1880-10-31", julian: "1880-10-19"';
const YAML = 'Expected valid YAML: check quotes, colons and indentation here.';
const ALIASES = 'its aliases (*name) cannot be followed:';
const NAMED = 'name it <slug>.yaml: lower-case ASCII letters, digits and single hyphens.';
const LONG = 'a'.repeat(81);
const TEN = (alias: string): string => `[${Array(10).fill(alias).join(', ')}]`;

type Row = [what: string, changes: Changes, expected: string[]];
const table = (rows: Row[]): void => it.each(rows)('%s', (_, changes, expected) => check(changes, expected));

it.each([
  ['of syntax', '- !t '.repeat(300), 'Missing newline after block sequence props'],
  ['of form', Array.from({ length: 300 }, (_, at) => `k${at}: 1\n`).join(''), '"k0" is not a property here'],
])('very many mistakes %s in one file are counted, not told', (_, text, first) => {
  const result = build({ [ANN]: text });
  const problems = 'problems' in result ? result.problems.map(formatProblem) : [];
  expect(problems).toHaveLength(101);
  expect(problems[0]).toMatch(/^people\/ann-lee\.yaml: \d+ more problems: mend the first 100\.$/u);
  expect(problems[1]).toContain(first);
});

describe('syntax', () => {
  table([
    ['the minimal dataset is valid', {}, []],
    [
      'a bracket that is not closed',
      edit(ANN, 'text: Lee', 'text: [Lee'),
      [
        `${ANN}:3:86: Flow sequence in block collection must be sufficiently indented and end with a ]. ${YAML}`,
        `${ANN}:3:87: Flow map in block collection must be sufficiently indented and end with a }. ${YAML}`,
      ],
    ],
    ['a key twice', edit(ANN, 'relations:', 'names:'), [`${ANN}:6:1: "names" stands here twice: keep one.`]],
    [
      'a key twice, deep inside',
      edit(ANN, 'text: Lee,', 'text: Lee, kind: alias,'),
      [`${ANN}:3:41: "kind" stands here twice: keep one.`],
    ],
    [
      'a key of every object, twice',
      { [ANN]: '__proto__: 1\n__proto__: 2\n' },
      [`${ANN}:2:1: "__proto__" stands here twice: keep one.`],
    ],
    // Each of these ended the whole process, or took it minutes.
    ...[
      ['brackets', '['.repeat(100_000)],
      ['brackets that close', `${'['.repeat(2000)}${']'.repeat(2000)}`],
      ['braces', '{a: '.repeat(2000)],
      ['brackets between quoted ones', '["]", '.repeat(2000)],
      ['lists in lists', '- '.repeat(20_000)],
      ['maps in maps', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ].map(
      ([what, text = '']): Row => [
        `as deep as no record: ${what}`,
        { [ANN]: text },
        [`${ANN}: nested more than 200 levels deep: check brackets and indentation.`],
      ],
    ),
    ['an empty file', { [ANN]: '' }, [`${ANN}:1:1: found nothing, expected a map (key: value).`]],
    // The YAML library throws for these three only when the data is asked for.
    [
      'an alias of nothing',
      { [ANN]: 'names: *nobody\n' },
      [
        `${ANN}:1:1: ${ALIASES} Unresolved alias (the anchor must be set before the alias): nobody. Write the values out.`,
      ],
    ],
    [
      'an alias inside itself',
      { [ANN]: 'names: &a [*a]\n' },
      [`${ANN}:1:1: ${ALIASES} Converting circular structure to JSON. Write the values out.`],
    ],
    [
      'aliases that would fill the memory',
      { [ANN]: `a: &a ${TEN('x')}\nb: &b ${TEN('*a')}\nc: &c ${TEN('*b')}\nnames: ${TEN('*c')}\n` },
      [`${ANN}:1:1: ${ALIASES} Excessive alias count indicates a resource exhaustion attack. Write the values out.`],
    ],
  ]);
});

it('twenty thousand keys, in time that grows with their number', () => {
  const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n');
  const result = parseYaml(ANN, `${keys}\nk7: 2`);
  expect('problems' in result ? result.problems : []).toEqual([
    { file: ANN, line: 20_001, column: 1, message: '"k7" stands here twice: keep one.' },
  ]);
});

describe('shape', () => {
  table([
    [
      'a year without quotes, shown as it is written and not as it is read',
      edit(ANN, `{ ${BORN} }`, '{ edtf: 0044 }'),
      [`${ANN}:5:22: born.0.value.edtf: found 0044, expected a text: put it in quotes ("0044").`],
    ],
    [
      'a version without quotes',
      edit('redirects.yaml', '1.1.0', '1.10'),
      ['redirects.yaml:1:99: 0.version: found 1.10, expected a text: put it in quotes ("1.10").'],
    ],
    [
      'a line number without quotes',
      edit(ANN, '"4-5" }', '4 }'),
      [`${ANN}:7:68: relations.0.cite.0.lines: found 4, expected a text: put it in quotes ("4").`],
    ],
    [
      'nothing behind a colon',
      edit(ANN, 'text: Lee', 'text: '),
      [`${ANN}:3:13: names.1.text: found nothing, expected a text.`],
    ],
    [
      'a map for a list',
      edit(ANN, 'relations:\n  - {', 'relations:\n    {'),
      [
        `${ANN}:7:5: relations: found {"type":"memberOf","to":"org:guild","cite":[{"source":"bo…, expected a list (- item).`,
      ],
    ],
    [
      'a word that is none of the list',
      edit(ANN, 'kind: variant', 'kind: nickname'),
      [
        `${ANN}:3:34: names.1.kind: found "nickname", expected one of preferred, variant, alias, birth, pseudonym, misprint.`,
      ],
    ],
    [
      'lines in another form',
      edit(ANN, '"4-5, 9"', '"4,5"'),
      [
        `${ANN}:3:73: names.1.seen.0.lines: found "4,5", expected: Lines of a source's transcription, from 1: "243", "243-244", "12, 40-41".`,
      ],
    ],
    [
      'more than a citation may quote',
      edit(ANN, 'lines: "4-5" }', `lines: "4-5", asPrinted: ${'x'.repeat(61)} }`),
      [`${ANN}:7:86: relations.0.cite.0.asPrinted: "${'x'.repeat(56)}… is too long: at most 60 characters.`],
    ],
    [
      'a rank without a reason',
      edit(ANN, '{ value: {', '{ rank: preferred, value: {'),
      [`${ANN}:5:5: born.0: "rank" needs "reason" beside it.`],
    ],
    [
      'a date in two ways',
      edit(ANN, BORN, 'edtf: "1880", relative: { to: event:fair, edge: end, min: P1D, max: P2D }'),
      [`${ANN}:5:14: born.0.value: expected "edtf" or "relative", one of the two.`],
    ],
    [
      'an Old Style day by itself',
      edit(ANN, BORN, 'julian: "1880-10-19", relative: { to: event:fair, edge: end, min: P1D, max: P2D }'),
      [`${ANN}:5:14: born.0.value: "julian" needs "edtf" beside it.`],
    ],
    [
      'a moved id that leads nowhere',
      edit('redirects.yaml', 'to: [person:ann-lee], ', ''),
      ['redirects.yaml:1:3: 0: expected "to" with one id for moved, two or more for split, none for withdrawn.'],
    ],
  ]);
});

describe('evidence', () => {
  table([
    [
      'a claim without a citation',
      edit(ANN, ', cite: [{ source: book, lines: "3" }] }', ' }'),
      [`${ANN}:5:5: born.0: "cite" is missing: expected it here.`],
    ],
    [
      'a claim with an empty list of citations',
      edit(ANN, 'cite: [{ source: book, lines: "3" }]', 'cite: []'),
      [`${ANN}:5:66: born.0.cite: the list is empty: name a source.`],
    ],
    [
      'a name that nobody prints or gives',
      edit(ANN, ', seen: [{ source: book, lines: "4-5, 9" }]', ''),
      [`${ANN}:3:5: names.1: expected "seen" (where a source prints it) or "cite" (the source that gives it).`],
    ],
  ]);
});

describe('properties', () => {
  table([
    [
      'a slip of the pen',
      edit(ANN, 'born:', 'borm:'),
      [`${ANN}:4:1: "borm" is not a property here: did you mean "born"?`],
    ],
    [
      'a slip of the pen inside',
      edit(ANN, 'lang: en, kind: variant', 'lang: en, kind: variant, linkin: never'),
      [`${ANN}:3:43: names.1: "linkin" is not a property here: did you mean "linking"?`],
    ],
    [
      'a property of another kind is no suggestion',
      edit(ANN, 'born:', 'published:'),
      [`${ANN}:4:1: "published" is not a property here: remove it or correct its spelling.`],
    ],
    [
      'what the build computes',
      { [ANN]: `id: person:ann-lee\nlabel: Ann Lee\n${MINIMAL[ANN]}` },
      [
        `${ANN}:1:1: "id" is computed by the build: remove it.`,
        `${ANN}:2:1: "label" is computed by the build: remove it.`,
      ],
    ],
    [
      'what the build computes, inside a claim',
      edit(ANN, 'type: memberOf', 'claim: x, type: memberOf'),
      [`${ANN}:7:7: relations.0: "claim" is computed by the build: remove it.`],
    ],
    [
      'names that every object of JavaScript has',
      edit(ANN, 'born:', '__proto__: 1\nconstructor: 2\nborn:'),
      [
        `${ANN}:4:1: "__proto__" is not a property here: remove it or correct its spelling.`,
        `${ANN}:5:1: "constructor" is not a property here: remove it or correct its spelling.`,
      ],
    ],
    [
      'a slip of the pen in dataset.yaml',
      edit('dataset.yaml', 'licence', 'license'),
      [
        'dataset.yaml:1:1: "licence" is missing: expected it here: An SPDX identifier: CC0-1.0.',
        'dataset.yaml:3:1: "license" is not a property here: did you mean "licence"?',
      ],
    ],
  ]);
});

describe('file names', () => {
  table([
    [
      'no slug',
      { 'people/Bob_Ray.yaml': person('Bob') },
      [`people/Bob_Ray.yaml: the file name is the slug of an id, and "Bob_Ray" is none: ${NAMED}`],
    ],
    [
      'a slug that is too long',
      { [`people/${LONG}.yaml`]: person('Bob') },
      [`people/${LONG}.yaml: the file name is the slug of an id, and "${LONG}" is none: ${NAMED}`],
    ],
    [
      '.yml',
      { 'people/bob.yml': person('Bob') },
      [`people/bob.yml: not a record: expected a file that ends in .yaml; ${NAMED}`],
    ],
    [
      'no dataset.yaml',
      { 'dataset.yaml': null },
      ['dataset.yaml: not found: expected a file with name, title and licence of the dataset.'],
    ],
    ['a file that is nobody’s business', { 'notes/anything.txt': '[', 'README.md': '[' }, []],
  ]);
});

describe('one broken file is one problem', () => {
  const TITLE = 'dataset.yaml:2:8: title: found nothing, expected a text.';
  table([
    // The fair names Ann Lee, and so does the redirect: neither is wrong because her record is.
    [
      'what points at a broken record',
      edit(ANN, 'text: Lee', 'text:'),
      [`${ANN}:3:12: names.1.text: found nothing, expected a text.`],
    ],
    [
      'what cites a broken source',
      edit('sources/book.yaml', 'title: The Book', 'title:'),
      ['sources/book.yaml:2:7: title: found nothing, expected a text.'],
    ],
    [
      'released ids that broken redirects may lead on from',
      edit('redirects.yaml', 'reason: The usual spelling.', 'reason: '),
      ['redirects.yaml:1:69: 0.reason: found nothing, expected a text.'],
    ],
    [
      'terms that a broken dataset.yaml may declare',
      {
        ...edit('dataset.yaml', 'title: A small dataset', 'title: '),
        ...edit('events/fair.yaml', 'speaker', 'juggler'),
      },
      [TITLE],
    ],
  ]);
});
