/** The folders that are watched where the client tells of no changes. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { memoryFiles } from '@glossator/dataset';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNodeWorld } from '../src/node/world.js';
import { uriOf } from './client.js';
import { projectFolder, remove, write } from './folders.js';

let folder: string;
beforeEach(() => {
  folder = projectFolder({ 'outside/people/a.yaml': '', 'project/mine/people/a.yaml': '' });
});
afterEach(() => remove(folder));

/** Long enough for a change to be told of. */
const A_WHILE = 300;

/** Changes a file below a project with that folder of records; what is returned is called where the change is told of. */
async function change(records: string, changed: string): Promise<() => void> {
  write(folder, { 'project/glossator.config.json': { datasets: ['../dataset'], records } });
  const told = vi.fn();
  const world = createNodeWorld({ tellUser: vi.fn(), showProblems: vi.fn(), log: vi.fn() }, () => memoryFiles({}));
  world.open({ folders: [uriOf(path.join(folder, 'project'))], changed: told });
  await world.serve(uriOf(path.join(folder, 'project/a.md')));
  write(folder, { [changed]: 'names: []' });
  return told;
}

test('records of the project are', async () => {
  const told = await change('mine', 'project/mine/people/a.yaml');
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 5000 });
});

test('nothing outside it is, whatever its configuration says', async () => {
  const told = await change('../outside', 'outside/people/a.yaml');
  await setTimeout(A_WHILE);
  expect(told).not.toHaveBeenCalled();
});

test('nor what a link in it leads to', async () => {
  fs.symlinkSync('../outside', path.join(folder, 'project/link'), 'dir');
  const told = await change('link', 'outside/people/a.yaml');
  await setTimeout(A_WHILE);
  expect(told).not.toHaveBeenCalled();
});
