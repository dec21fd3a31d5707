import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grownLock, lockedIds } from './lock.js';

const ids = (text: string): string[] => lockedIds(text).map(({ id }) => id);

it.each<[what: string, before: string, ids: string[], after: string]>([
  [
    'the first',
    '',
    ['person:b', 'org:a'],
    '# Every id ever released: each resolves for ever. Grown by `glossator build --lock`; no line goes.\norg:a\nperson:b\n',
  ],
  ['a new id, in its place', '# ours\nperson:a\nperson:c\n', ['person:b'], '# ours\nperson:a\nperson:b\nperson:c\n'],
  ['an id that is there already', 'person:a\n', ['person:a'], 'person:a\n'],
  ['an id that is live no more stays', 'person:a\n', ['person:b'], 'person:a\nperson:b\n'],
  ['no end of line, CRLF and blanks', '\r\n # ours\r\nperson:b \r\n\r\nperson:a', [], '# ours\nperson:a\nperson:b\n'],
  ['names of JavaScript', '#\nperson:constructor\n', ['org:__proto__'], '#\norg:__proto__\nperson:constructor\n'],
])('%s', (_what, before, added, after) => expect(grownLock(before, added)).toBe(after));

const id = fc.stringMatching(/^[a-z]{1,3}:[a-z]{1,3}$/u);

it('keeps all it had, adds all that is new, and is the same a second time', () =>
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (before, added) => {
      const text = grownLock(before.map((each) => `${each}\n`).join(''), added);
      expect(ids(text)).toEqual([...new Set([...before, ...added])].sort());
      expect(grownLock(text, added)).toBe(text);
    }),
  ));
