// What a package bundles is among its dependencies: Changesets releases it anew then when that changes. A room among the
// devDependencies is one that only builds or tests the package.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

/**
 * Rooms that work on a package without being in it: the names in the data are scanned by its tests. The read API in the data is
 * compared by `glossator diff`.
 */
const TOOLS = { '@glossator/party-opposition': ['@glossator/names', 'glossator'] };

const manifests = ['packages', 'apps', 'data'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .map((name) => JSON.parse(fs.readFileSync(path.join(root, folder, name, 'package.json'), 'utf8'))),
);

const ours = (dependencies = {}) =>
  Object.keys(dependencies).filter((name) => dependencies[name].startsWith('workspace:'));

test.each(manifests.map((manifest) => [manifest.name, manifest]))('%s', (name, { dependencies, devDependencies }) => {
  expect(ours(devDependencies), 'move them to "dependencies"').toEqual(TOOLS[name] ?? []);
  // Any other range is not followed by Changesets to the letter: the exact version is what is bundled.
  for (const each of ours(dependencies)) expect(dependencies[each]).toBe('workspace:*');
});
