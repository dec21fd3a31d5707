import { RULES } from '@glossator/service';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { about, finding, hostileFindings, outputOf } from '../../test/findings.js';
import { readSarif, shownOf } from '../../test/published.js';
import { fingerprints } from './fingerprint.js';
import { sarif } from './sarif.js';
import { wellFormed } from './strict-json.js';

const runOf = (findings: Parameters<typeof outputOf>[0]) => readSarif(sarif(outputOf(findings), about()).text);

const REGION = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 18, charOffset: 20, charLength: 13 };

test('a result, whole', () => {
  const { file, start, end } = finding();
  const one = finding({
    related: [{ file, start, end, message: 'Here too.' }],
    fixes: [{ title: 'Change it', safe: false, edits: [{ file, start, end, newText: 'person:ada-lind' }] }],
  });
  const [result] = runOf([one]).results;
  const physicalLocation = { artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' }, region: REGION };
  expect(result).toEqual({
    ruleId: 'unknown-reference',
    ruleIndex: RULES.findIndex(({ code }) => code === 'unknown-reference'),
    level: 'error',
    message: { text: 'No entity has the id person:nobody.' },
    locations: [{ physicalLocation }],
    relatedLocations: [{ id: 0, physicalLocation, message: { text: 'Here too.' } }],
    partialFingerprints: { 'glossator/v1': fingerprints([one])[0] },
    fixes: [
      {
        description: { text: 'Change it' },
        artifactChanges: [
          {
            artifactLocation: physicalLocation.artifactLocation,
            replacements: [{ deletedRegion: REGION, insertedContent: { text: 'person:ada-lind' } }],
          },
        ],
      },
    ],
  });
});

test('a fix that makes a new file is not one of SARIF, the others stay', () => {
  const { file, start, end } = finding();
  const edit = { file, start, end, newText: 'x' };
  const record = { title: 'Begin a record', safe: false, edits: [edit, { ...edit, file: 'records/x.yaml' }] };
  const [both, none] = runOf([
    finding({ fixes: [record, { title: 'Change it', safe: false, edits: [edit] }] }),
    finding({ fixes: [record] }),
  ]).results;
  expect(both?.fixes).toMatchObject([{ description: { text: 'Change it' } }]);
  expect(none).not.toHaveProperty('fixes');
});

// [ours, SARIF's]
test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
  ['hint', 'note'],
] as const)('%s is %s', (severity, level) => expect(runOf([finding({ severity })]).results).toMatchObject([{ level }]));

test.each([
  ['a b/“ç”.md', 'a%20b/%E2%80%9C%C3%A7%E2%80%9D.md'],
  ['C:x.md', 'C%3Ax.md'],
  ['a#b?c%20.md', 'a%23b%3Fc%2520.md'],
  ['\ud800.md', '%EF%BF%BD.md'],
])('the path %s is the URI %s', (file, uri) =>
  expect(runOf([finding({ file })]).results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(uri),
);

test('every rule, with help that leads nowhere', () => {
  const { rules } = runOf([]).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
  for (const [at, { shortDescription, help, defaultConfiguration }] of rules.entries()) {
    const isOff = RULES[at]?.severity === 'off';
    expect([defaultConfiguration.enabled, defaultConfiguration.level === undefined]).toEqual([
      isOff ? false : undefined,
      isOff,
    ]);
    expect(shortDescription.text).toMatch(/^\S.*\.$/u);
    expect(help.markdown).toContain('## Severity and exceptions');
    expect(help.text + help.markdown).not.toMatch(/\]\(\./u);
  }
});

describe('the limits of GitHub', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      finding({ severity: at === count - 1 ? 'error' : 'hint', message: `${at}` }),
    );
  const told = (count: number) => sarif(outputOf(many(count)), about());

  test('5000 are shown, of more there is a word, and the most severe come first', () => {
    expect(told(5000).words).toEqual([]);
    const { text, words } = told(5001);
    expect(words).toEqual(['GitHub shows 5000 results of a SARIF report: this one has 5001, the most severe first.']);
    const { results, invocations } = JSON.parse(text).runs[0];
    expect([results.length, results[0].message.text, invocations]).toEqual([
      5001,
      '5000',
      [{ executionSuccessful: true }],
    ]);
  });

  test('more than 25000 are refused: the most severe are kept, and the report says so', () => {
    const { text, words } = told(25_001);
    const { results, invocations } = readSarif(text);
    expect([results.length, results[0]?.message.text, results.at(-1)?.message.text]).toEqual([
      25_000,
      '25000',
      '24998',
    ]);
    expect(words).toEqual([expect.stringContaining('has the 25000 most severe of 25001 findings')]);
    expect(invocations[0].toolExecutionNotifications?.map(({ message }) => shownOf(message))).toEqual(words);
    // A finding keeps its fingerprint when others are left out.
    expect(results[0]?.partialFingerprints['glossator/v1']).toBe(fingerprints(many(25_001)).at(-1));
  });
});

// [what a note says, how SARIF has it]
test.each([
  ['[x](1)', '[x\\](1)'],
  ['[x\\](1)', '[x\\\\\\](1)'],
  ['{0} and {', '{{0}} and {{'],
  ['C:\\notes [sic]', 'C:\\notes [sic]'],
])('the message %s is written %s', (message, text) =>
  expect(runOf([finding({ message })]).results).toMatchObject([{ message: { text } }]),
);

test('whatever a note says is text: no link, no placeholder, no other file', () =>
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      const { text } = sarif(outputOf(findings), about());
      expect(text).not.toMatch(/\\ud[89a-f]/iu);
      const { results } = readSarif(text);
      expect(results.map(({ message }) => unlinked(shownOf(message)))).toEqual(
        findings.map(({ message }) => unlinked(wellFormed(message))),
      );
      const uris = results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri);
      expect(uris.map((uri) => uri.split('/').map(decodeURIComponent).join('/'))).toEqual(
        findings.map(({ file }) => wellFormed(file)),
      );
    }),
  ));

/** Where the text of a link would end a backslash comes in: it is seen, and nothing is lost. */
const unlinked = (text: string): string => text.replaceAll(/\\*\](?=\()/gu, ']');
