import type { Status } from '@glossator/language-server/protocol';
import { expect, test } from 'vitest';
import { datasetWords, offerWords, type Say } from './status-words.js';

const say: Say = (message, ...args) => message.replace(/\{(\d)\}/gu, (_all, index) => String(args[Number(index)]));

const STATUS: Status = {
  datasets: [{ name: '@glossator/party-opposition', version: '1.2.0', from: 'bundled' }],
  problems: [],
  locks: [],
  quiet: false,
  known: 0,
};

test.each<[string, Partial<Status>, ReturnType<typeof datasetWords>]>([
  [
    'bundled',
    {},
    {
      text: '$(book) @glossator/party-opposition 1.2.0',
      detail: 'bundled with the extension',
      isWarning: false,
    },
  ],
  [
    'several',
    {
      datasets: [
        { name: 'a', version: '1.0.0', from: 'workspace' },
        { name: 'b', version: '2.0.0', from: 'workspace' },
        { name: 'mine', version: '0.0.0', from: 'records' },
      ],
    },
    {
      text: '$(book) a 1.0.0, b 2.0.0, mine 0.0.0',
      detail: 'from the workspace, records beside the notes',
      isWarning: false,
    },
  ],
  [
    'another version in the lockfile',
    { locks: [{ name: '@glossator/a', installed: '1.0.0', locked: '1.1.0' }] },
    {
      text: '$(book) @glossator/party-opposition 1.2.0',
      detail: 'the lockfile names a 1.1.0',
      isWarning: true,
    },
  ],
  [
    'a problem of many words',
    { problems: [`a.json: ${'word '.repeat(20)}`] },
    {
      text: '$(book) @glossator/party-opposition 1.2.0',
      detail: 'a.json: word word word word word word word word word word w…',
      isWarning: true,
    },
  ],
  [
    'nothing but problems',
    { datasets: [], problems: ['glossator.config.json: no such dataset.'] },
    { text: '$(book) No dataset', detail: 'glossator.config.json: no such dataset.', isWarning: true },
  ],
])('the status of a note: %s', (_what, status, expected) => {
  expect(datasetWords({ ...STATUS, ...status }, say)).toEqual(expected);
});

test.each([
  [true, 12, '12 known names in this note'],
  [true, 1, '1 known name in this note'],
  [true, 0, undefined],
  [false, 12, undefined],
])('what is offered (quiet: %s, known: %i)', (quiet, known, expected) => {
  expect(offerWords({ ...STATUS, quiet, known }, say)).toBe(expected);
});
