import { expect, test } from 'vitest';
import { harmless, inert, inertLine } from './harmless.js';

test.each([
  ['\u001b[31mred', '\uFFFD[31mred'],
  ['a\tb\nc', 'a\tb\nc'],
  ['\u202eabc', '\uFFFDabc'],
  ['##[group]a', '##[group]a'],
])('on a terminal: %j', (text, shown) => expect(harmless(text)).toBe(shown));

test.each([
  ['a ##[set-output name=a;]b', 'a ##\uFFFDset-output name=a;]b'],
  ['::stop-commands::a\n::add-mask::b', ':\uFFFDstop-commands::a\n:\uFFFDadd-mask::b'],
  ['\n\u00a0 ::error::a', '\n\u00a0 :\uFFFDerror::a'],
  ['a ::b:: ## [c] #[d]', 'a ::b:: ## [c] #[d]'],
])("in a runner's log: %j", (text, shown) => expect(inert(text)).toBe(shown));

test('what has one line keeps to it', () => expect(inertLine('a\r\n::b\u001b')).toBe('a\uFFFD\uFFFD::b\uFFFD'));
