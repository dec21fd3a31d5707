/** What every other test relies on: that a message against the protocol does not pass unseen. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver';
// @ts-expect-error A script: nothing declares its types.
import { protocolSchema } from '../scripts/protocol.mjs';
import { Checker, SCHEMA } from './protocol/checker.js';

test('the schema is made of the types as they are: else run `npm run protocol`', () => {
  expect(fs.readFileSync(SCHEMA, 'utf8')).toBe(protocolSchema());
});

const START = { line: 0, character: 0 };
const RANGE = { start: START, end: START };
const URI = 'file:///a.md';

/** What a server answers to a request of this method. */
const answer = (method: string, result: unknown) => [
  { jsonrpc: '2.0', id: 1, method },
  { jsonrpc: '2.0', id: 1, result },
];

const complaints = ([asked, ...heard]: readonly object[]): string[] => {
  const checker = new Checker();
  checker.said(asked as Message);
  for (const message of heard) checker.heard(message as Message);
  return checker.complaints;
};

test.each<[string, readonly object[]]>([
  ['a hover', answer('textDocument/hover', { contents: { kind: 'markdown', value: 'x' }, range: RANGE })],
  ['no hover', answer('textDocument/hover', null)],
  [
    'an error',
    [...answer('textDocument/hover', null).slice(0, 1), { jsonrpc: '2.0', id: 1, error: { code: 1, message: 'x' } }],
  ],
  ['nothing at the end', answer('shutdown', null)],
  ['what cannot be read', [{}, { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'x' } }]],
  ['a notification of ours', [{}, { jsonrpc: '2.0', method: 'glossator/statusChanged', params: {} }]],
  [
    'diagnostics',
    [
      {},
      {
        jsonrpc: '2.0',
        method: 'textDocument/publishDiagnostics',
        params: { uri: URI, diagnostics: [{ range: RANGE, message: 'x', data: [1] }] },
      },
    ],
  ],
])('%s: nothing to complain of', (_, messages) => {
  expect(complaints(messages)).toEqual([]);
});

test.each<[string, readonly object[], string]>([
  ['a text for a range', answer('textDocument/hover', { contents: 'x', range: '0:0' }), 'textDocument/hover'],
  [
    'what the protocol has no word for',
    answer('textDocument/hover', { contents: 'x', colour: 'red' }),
    'additional properties',
  ],
  [
    'a line before the first',
    answer('textDocument/definition', [{ uri: URI, range: { ...RANGE, start: { line: -1, character: 0 } } }]),
    'textDocument/definition',
  ],
  [
    'half a column',
    answer('textDocument/references', [{ uri: URI, range: { ...RANGE, end: { line: 0, character: 0.5 } } }]),
    'must be integer',
  ],
  ['a path for an address', answer('textDocument/references', [{ uri: '/a.md', range: RANGE }]), 'must match pattern'],
  ['nothing where something is due', answer('textDocument/diagnostic', null), 'textDocument/diagnostic'],
  ['a method that nobody declared', answer('textDocument/moniker', null), 'no such method'],
  [
    'a card without its text',
    answer('glossator/card', { id: 'person:x', title: 'X', passages: [] }),
    "required property 'text'",
  ],
  ['an answer to nothing', [{}, ...answer('shutdown', null).slice(1)], 'nobody waits for'],
  ['two answers', [...answer('shutdown', null), ...answer('shutdown', null).slice(1)], 'nobody waits for'],
  [
    'result and error',
    [
      ...answer('shutdown', null).slice(0, 1),
      { jsonrpc: '2.0', id: 1, result: null, error: { code: 1, message: 'x' } },
    ],
    'one of the two',
  ],
  ['neither', [...answer('shutdown', null).slice(0, 1), { jsonrpc: '2.0', id: 1 }], ''],
  [
    'an error in words alone',
    [...answer('shutdown', null).slice(0, 1), { jsonrpc: '2.0', id: 1, error: { message: 'x' } }],
    'without code',
  ],
  ['no version', [{}, { method: 'glossator/statusChanged', params: {} }], 'JSON-RPC'],
  ['an unknown notification', [{}, { jsonrpc: '2.0', method: 'glossator/hello' }], 'no such method'],
  [
    'a severity of its own',
    [
      {},
      {
        jsonrpc: '2.0',
        method: 'textDocument/publishDiagnostics',
        params: { uri: URI, diagnostics: [{ range: RANGE, message: 'x', severity: 5 }] },
      },
    ],
    'severity',
  ],
  [
    'a message without its type',
    [{}, { jsonrpc: '2.0', method: 'window/showMessage', params: { message: 'x' } }],
    "required property 'type'",
  ],
  [
    'an unknown question',
    [{}, { jsonrpc: '2.0', id: 1, method: 'glossator/files/write', params: { uri: URI } }],
    'no such method',
  ],
  [
    'two questions under one id',
    [{}, ...[1, 2].map(() => ({ jsonrpc: '2.0', id: 7, method: 'workspace/diagnostic/refresh' }))],
    'in use',
  ],
])('%s: a complaint', (_, messages, says) => {
  const [first, ...others] = complaints(messages);
  expect(first).toContain(says);
  expect(others).toEqual([]);
});
