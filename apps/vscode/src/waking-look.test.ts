import { describe, expect, test } from 'vitest';
import { asksForList, seemsToRefer } from './waking-look.js';

describe('a note seems to refer to something', () => {
  test.each([
    ['[Miasnikov](person:gavriil-myasnikov)', true],
    ['[Miasnikov]( <person:gavriil-myasnikov>)', true],
    ['[the congress](EVENT:eleventh-party-congress)', true],
    ['[m]: org:workers-group', true],
    ['[[place:perm|Perm]]', true],
    ['[Perm](concept:', true],
    ['[a person: a life](https://example.org/person)', false],
    ['[a](personal:diary)', false],
    ['He met a person: Trotsky.', false],
    ['see person:leon-trotsky', false],
    ['[@doe99] and [^1]: a note', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(seemsToRefer(text)).toBe(expected);
  });
});

describe('what is typed asks for a list', () => {
  test.each([
    ['', '@', '@', true],
    ['said ', '@', '@', true],
    ['(', '@', '@', true],
    ['me', '@', '@', false],
    ['мы', '@', '@', false],
    ['[', '@', '@', false],
    ['[@doe99; ', '@', '@', true],
    ['[@doe99;', '@', '@', false],
    ['[-', '@', '@', false],
    ['said ', '@', '#', false],
    ['said ', '#', '#', true],
    ['said ', '', '', false],
    ['[Miasnikov]', '(', '@', true],
    ['[Miasnikov]', '()', '@', true],
    ['[Miasnikov]', '(', '', true],
    ['Miasnikov', '(', '@', false],
  ])('%j and then %j, with the trigger %j: %s', (before, typed, trigger, expected) => {
    expect(asksForList(before, typed, trigger)).toBe(expected);
  });
});
