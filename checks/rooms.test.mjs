// The house: who may lean on whom. docs/architecture.md draws it; here it is checked against the manifests.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bin, node, root } from './run.mjs';

/** From the ground up: a room may use those below it. */
const FLOORS = [
  ['@glossator/model'],
  ['@glossator/dates', '@glossator/names', '@glossator/markdown'],
  ['@glossator/dataset'],
  ['@glossator/service'],
  ['glossator', '@glossator/language-server', '@glossator/markdown-it'],
  ['@glossator/party-opposition'],
  ['glossator-vscode'],
];

const rooms = ['packages', 'apps', 'data'].flatMap((folder) =>
  fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
);

const floor = (name) => FLOORS.findIndex((names) => names.includes(name));

const manifestOf = (room) => JSON.parse(fs.readFileSync(path.join(root, room, 'package.json'), 'utf8'));

test.each(rooms)('%s leans only on rooms below', (room) => {
  const { name, dependencies, devDependencies } = manifestOf(room);
  const ours = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) =>
    version.startsWith('workspace:'),
  );
  const upwards = ours.filter(([other]) => floor(other) >= floor(name)).map(([other]) => `${name} uses ${other}`);
  expect(floor(name), `${name} has no floor yet`).toBeGreaterThanOrEqual(0);
  expect(upwards).toEqual([]);
});

const published = rooms.filter((room) => !manifestOf(room).private);

test.each(published)('%s says which Node it supports', (room) => {
  expect(manifestOf(room).engines?.node).toBe('>=20.19.0');
});

const typed = rooms.filter((room) => fs.existsSync(path.join(root, room, 'tsconfig.json')));

test.each(typed)(
  '%s: type check',
  (room) => {
    const { status, stdout } = node(bin('typescript', 'tsc'), ['-p', path.join(root, room)]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  },
  60_000,
);
