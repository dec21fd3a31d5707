import { parseNote } from '@glossator/markdown';
import { expect, test } from 'vitest';
import { chronicle, opposition } from '../../test/dataset.js';
import { testContext } from '../../test/service.js';
import { sentencesOf } from './sentences.js';
import { atomsOf, tokensOf } from './tokens.js';

/** The sentences of a block, each as it is written. */
function cut(text: string): string[] {
  const note = parseNote(text);
  const [block] = note.prose;
  if (block === undefined) return [];
  const atoms = atomsOf(block, [], testContext(note, [opposition, chronicle]));
  const tokens = tokensOf(block.text, atoms, note.quoted);
  return sentencesOf(tokens).map(({ tokens: [first, ...rest] }) =>
    block.text.slice(first?.start, (rest.at(-1) ?? first)?.end),
  );
}

test.each<[string, ...string[]]>([
  ['He left in 1921. She stayed.', 'He left in 1921.', 'She stayed.'],
  ['Why in 1921? Because! So…', 'Why in 1921?', 'Because!', 'So…'],
  ['V. I. Lenin wrote on p. 12 in 1921.', 'V. I. Lenin wrote on p. 12 in 1921.'],
  ['See vol. 3, ed. Smith, 1921. It says so.', 'See vol. 3, ed. Smith, 1921.', 'It says so.'],
  ['On 8 Mar. 1921 he left.', 'On 8 Mar. 1921 he left.'],
  ['Version 1.5 of example.org in 1921', 'Version 1.5 of example.org in 1921'],
  ['the party, etc. in 1921', 'the party, etc. in 1921'],
  ['In 1921 ... he left', 'In 1921 ... he left'],
  ['He left. She stayed.', 'He left.', 'She stayed.'],
])('%s', (text, ...expected) => expect(cut(text)).toEqual(expected));
