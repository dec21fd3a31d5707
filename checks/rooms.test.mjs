// The house: who may lean on whom. docs/architecture.md draws it; here it is checked against the manifests.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, node, root } from './run.mjs';

/** From the ground up: a room may use those below it. */
const FLOORS = [
  ['@glossator/model'],
  ['@glossator/dates', '@glossator/names', '@glossator/markdown'],
  ['@glossator/dataset'],
  ['@glossator/service'],
  ['glossator', '@glossator/language-server'],
  ['@glossator/party-opposition'],
  ['glossator-vscode'],
];

/** What a room uses for its build or its tests alone, against the direction. */
const EXCEPTIONS = new Set(['@glossator/language-server uses @glossator/party-opposition', '@glossator/language-server uses glossator']);

const rooms = ['packages', 'apps', 'data'].flatMap((folder) =>
  fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
);

const floor = (name) => FLOORS.findIndex((names) => names.includes(name));

describe.each(rooms)('%s', (room) => {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, room, 'package.json'), 'utf8'));
  const ours = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) =>
    version.startsWith('workspace:'),
  );

  test('leans only on rooms below', () => {
    expect(floor(manifest.name)).toBeGreaterThanOrEqual(0);
    const upwards = ours.filter(([name]) => floor(name) >= floor(manifest.name)).map(([name]) => `${manifest.name} uses ${name}`);
    expect(upwards.filter((each) => !EXCEPTIONS.has(each))).toEqual([]);
  });

  test('says which Node it supports where it is published', () => {
    if (manifest.private) return;
    expect(manifest.engines?.node).toBe('>=20.19.0');
  });

  test.skipIf(!fs.existsSync(path.join(root, room, 'tsconfig.json')))('type check', () => {
    const { status, stdout } = node(bin('typescript', 'tsc'), ['-p', path.join(root, room)]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});
