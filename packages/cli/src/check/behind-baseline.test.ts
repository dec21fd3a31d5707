import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Baseline } from '@glossator/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finding } from '../../test/findings.js';
import { behindBaseline } from './behind-baseline.js';
import type { Sighting } from './note.js';
import type { CheckedNote } from './share.js';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-baseline-'));
  fs.writeFileSync(path.join(folder, 'a.md'), '');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const sighting = (text: string): Sighting => ({ finding: finding(), text, line: text, cut: 0 });

const noteOf = (...texts: readonly string[]): CheckedNote => ({
  at: 0,
  file: 'a.md',
  project: '.',
  sightings: texts.map(sighting),
});

const baselineOf = (...texts: readonly string[]): Baseline => ({
  schemaVersion: 1,
  findings: texts.map((text) => ({ file: 'a.md', rule: 'unknown-reference', text, count: 1 })),
});

const KNOWN = baselineOf('one', 'two');
const failed = { checked: [noteOf('one', 'three')], failures: ['The rule unknown-reference failed'] };

/** By their texts. */
const told = ({ fresh, healed, problems }: Awaited<ReturnType<typeof behindBaseline>>) => ({
  fresh: fresh.map(({ text }) => text),
  healed: healed.map(({ text }) => text),
  problems: problems.length,
});

test('what is found no more is healed', async () =>
  expect(
    told(await behindBaseline({ file: 'b.json', update: false }, KNOWN, { ...failed, failures: [] }, folder)),
  ).toEqual({ fresh: ['three'], healed: ['two'], problems: 0 }));

test('where a rule failed nothing is healed', async () =>
  expect(told(await behindBaseline({ file: 'b.json', update: false }, KNOWN, failed, folder))).toEqual({
    fresh: ['three'],
    healed: [],
    problems: 0,
  }));

test('where a rule failed no baseline is written, and that is told', async () => {
  const file = path.join(folder, 'b.json');
  fs.writeFileSync(file, JSON.stringify(KNOWN));
  expect(told(await behindBaseline({ file: 'b.json', update: true }, undefined, failed, folder))).toEqual({
    fresh: ['one', 'three'],
    healed: [],
    problems: 1,
  });
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(KNOWN);
});

test('without a baseline all is new', async () =>
  expect(told(await behindBaseline(undefined, undefined, failed, folder))).toEqual({
    fresh: ['one', 'three'],
    healed: [],
    problems: 0,
  }));
