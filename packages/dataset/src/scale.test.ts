/** Very many of everything: what grows faster than the data would not end here. */
import { expect, it } from 'vitest';
import { generateRecords } from '../test/generated.js';
import { loadFrom } from '../test/minimal.js';
import { CHECKS } from './checks/index.js';
import { sha256 } from './node/digest.js';
import { publishFiles } from './publish/files.js';

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
