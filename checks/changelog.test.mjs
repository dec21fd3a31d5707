// The facts in the changelog of the data.
import { expect, test } from 'vitest';
import { withFacts } from '../scripts/changelog.mjs';

const HEAD = '# @glossator/party-opposition\n';
const NEW = '\n## 1.1.0\n\n### Minor Changes\n\n- A person.\n';
const OLD = '\n## 1.0.0\n\n### Major Changes\n\n- Everything.\n';

test.each([
  ['below those of its version', HEAD + NEW + OLD, `${HEAD}${NEW}\n### Facts\n\n- one\n${OLD}`],
  ['of the only version', HEAD + NEW, `${HEAD}${NEW}\n### Facts\n\n- one\n`],
  [
    'not of a version that begins alike',
    `${HEAD}\n## 1.1.0-next.0\n\n- x\n${NEW}`,
    `${HEAD}\n## 1.1.0-next.0\n\n- x\n${NEW}\n### Facts\n\n- one\n`,
  ],
])('%s', (_what, changelog, expected) => expect(withFacts(changelog, '1.1.0', '# Facts\n\n- one\n')).toBe(expected));

test.each([
  ['# Facts\n\n## New\n\n- a', '### Facts\n\n#### New\n\n- a\n'],
  ['## New\n\n- a # b\n\n## Gone\n', '### New\n\n- a # b\n\n### Gone\n'],
  ['Nothing changed.\n', 'Nothing changed.\n'],
])('headings of %j go below that of the version', (facts, expected) =>
  expect(withFacts(HEAD + NEW, '1.1.0', facts)).toBe(`${HEAD}${NEW}\n${expected}`),
);

test('a version that is not there', () =>
  expect(() => withFacts(HEAD + OLD, '1.1.0', 'x')).toThrow('no heading "## 1.1.0"'));
