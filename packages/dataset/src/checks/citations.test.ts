import { it } from 'vitest';
import { type Changes, check, edit } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const RELATION = 'source: book, lines: "4-5" }';
const AS_PRINTED = '"asPrinted" is missing: a citation of a source other than book says what is printed there.';

it.each<[string, Changes, string[]]>([
  [
    'a source that is not there',
    edit(ANN, RELATION, 'source: bok, lines: "4-5" }'),
    [`${ANN}:7:55: relations.0.cite.0.source: no source "bok": add sources/bok.yaml or correct the key.`],
  ],
  [
    'a source that is not there, where a spelling is seen',
    edit(ANN, 'source: book, lines: "4-5, 9"', 'source: bok, lines: "4-5, 9"'),
    [`${ANN}:3:60: names.1.seen.0.source: no source "bok": add sources/bok.yaml or correct the key.`],
  ],
  [
    'lines of a source without a transcription',
    edit(ANN, RELATION, 'source: site, lines: "4", asPrinted: member }'),
    [`${ANN}:7:68: relations.0.cite.0.lines: "site" has no transcription to count lines in: use page or section.`],
  ],
  [
    'a page of a source with a transcription',
    edit(ANN, RELATION, 'source: book, page: "4" }'),
    [`${ANN}:7:45: relations.0.cite.0: "book" has a transcription: say the lines.`],
  ],
  ['the last line', edit(ANN, '"4-5, 9"', '"4-5, 100"'), []],
  [
    'a line behind the last',
    edit(ANN, '"4-5, 9"', '"4-5, 100-101"'),
    [`${ANN}:3:50: names.1.seen.0: line 101 is not in the source: its transcription has 100 lines.`],
  ],
  [
    'a line twice',
    edit(ANN, '"4-5, 9"', '"4-5, 5"'),
    [`${ANN}:3:50: names.1.seen.0: lines "4-5, 5" do not go upwards: write them in order, each once.`],
  ],
  [
    'a range backwards',
    edit(ANN, '"4-5, 9"', '"9-4"'),
    [`${ANN}:3:50: names.1.seen.0: lines "9-4" do not go upwards: write them in order, each once.`],
  ],
  [
    'a claim from elsewhere that does not say what is printed there',
    edit(ANN, RELATION, 'source: site, section: lead }'),
    [`${ANN}:7:45: relations.0.cite.0: ${AS_PRINTED}`],
  ],
  [
    'a name from elsewhere that does not say what is printed there',
    edit(ANN, 'seen: [{ source: book, lines: "4-5, 9" }]', 'cite: [{ source: site }]'),
    [`${ANN}:3:50: names.1.cite.0: ${AS_PRINTED}`],
  ],
  ['a claim from elsewhere that says it', edit(ANN, RELATION, 'source: site, asPrinted: of the guild }'), []],
  [
    'a base source that is not there, which is one problem and not one a citation',
    edit('dataset.yaml', 'baseSource: book', 'baseSource: bok'),
    ['dataset.yaml:4:13: baseSource: no source "bok": add sources/bok.yaml or correct the key.'],
  ],
  [
    'a dataset without a base source asks nobody what is printed',
    { ...edit('dataset.yaml', 'baseSource: book\n', ''), ...edit(ANN, RELATION, 'source: site, section: lead }') },
    [],
  ],
])('%s', (_, changes, expected) => check(changes, expected));
