/** Very many of everything: what grows faster than the data would not end here. */

import type { EventRecord } from '@glossator/model';
import { expect, it } from 'vitest';
import { generateRecords } from '../test/generated.js';
import { loadFrom } from '../test/minimal.js';
import { boundsOf } from './bounds.js';
import { CHECKS } from './checks/index.js';
import { checkLives } from './checks/lives.js';
import { checkRings } from './checks/rings.js';
import { sha256 } from './node/digest.js';
import { publishFiles } from './publish/files.js';
import type { RecordFile, RecordSet } from './records/record-set.js';

it('five thousand entities pass every check, are published and load', async () => {
  const set = generateRecords({ entities: 5_000 });
  expect(CHECKS.flatMap((check) => check(set)).slice(0, 3)).toEqual([]);
  const dataset = await loadFrom(publishFiles(set, { version: '1.0.0', sha256 }));
  expect([dataset.entities.size, dataset.index.length]).toEqual([5_000, 5_000]);
});

it('the same seed gives the same data, another one other data', () => {
  const ids = (seed: number): string[] => [...generateRecords({ entities: 100, seed }).ids];
  expect(ids(7)).toEqual(ids(7));
  expect(ids(7)).not.toEqual(ids(8));
});

const LONG = 20_000;

/** Events that each hang, by as many rival dates as are asked for, on the one before; and are parts of it. */
function chain(rivals: number): RecordSet {
  const cite = [{ source: 'chronicle', lines: '1' }];
  const [template] = generateRecords({ entities: 10 }).records.values();
  const records = Array.from({ length: LONG }, (_, at): [string, RecordFile] => {
    const to = `event:e${at - 1}`;
    const hanging = Array.from({ length: rivals }, (_each, key) => ({
      value: { relative: { to, edge: 'start', min: `P${key}D`, max: `P${key + 1}D` } },
      cite,
    }));
    const record = {
      class: 'meeting',
      names: [],
      when: at === 0 ? [{ value: { edtf: '1921-03-08' }, cite }] : hanging,
      relations: at === 0 ? [] : [{ type: 'partOf', to, cite }],
    };
    const id = `event:e${at}`;
    return [id, { ...template, id, kind: 'event', record: record as unknown as EventRecord } as RecordFile];
  });
  return { ...generateRecords({ entities: 0 }), records: new Map(records) };
}

it('a chain of events that hang on one another is followed to its end', () => {
  const { ofClaims } = boundsOf(chain(1));
  expect(ofClaims(`event:e${LONG - 1}`, 'when')).toEqual([expect.objectContaining({ earliestStart: 2_422_757 })]);
});

it('rivals that hang on rivals: of too many nothing is told', () => {
  const { ofClaims } = boundsOf(chain(2));
  expect(ofClaims('event:e6', 'when')).toHaveLength(64);
  expect(ofClaims('event:e7', 'when')).toEqual([expect.objectContaining({ earliestStart: null })]);
});

it('lives and order are judged along a chain', () =>
  expect([checkLives(chain(1)), checkRings(chain(1))]).toEqual([[], []]));
