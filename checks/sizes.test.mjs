// What users download and keep, against a budget.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { npm } from '../scripts/npm.mjs';
import { node, root } from './run.mjs';

/**
 * In kB (1000 bytes), a fifth above what was measured when the budget was set. `mostly` says where to look first.
 *
 * A package that outgrew its budget: see with "npm pack --dry-run" in its folder what grew; take out what its users do not
 * need; or raise the budget here, with the reason in the commit. One that fell below half of it: lower the budget.
 */
const BUDGETS = [
  {
    room: 'data/party-opposition',
    packed: 560,
    unpacked: 3800,
    mostly: 'the records: 3.7 kB an entity, 0.6 kB packed, with the table for searches',
  },
  { room: 'packages/model', packed: 120, unpacked: 1300, mostly: 'compiled validators and schema documents' },
  {
    room: 'packages/language-server',
    packed: 740,
    unpacked: 3900,
    mostly: 'the two bundles, for Node and for browsers: service, parser, protocol, YAML, validators',
  },
  { room: 'packages/markdown-it', packed: 9, unpacked: 24, mostly: 'the plugin, its types, README' },
  { room: 'packages/cli', packed: 375, unpacked: 1800, mostly: 'the bundle: service, parser, validators, YAML' },
  {
    room: 'apps/vscode',
    packed: 1500,
    unpacked: 8500,
    mostly: 'the dataset, the two bundles of the server, the client',
  },
];

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The extension is packed by its build; its archive tells how large each file is. */
function vsix(room) {
  const archive = fs.readFileSync(path.join(root, room, 'dist/glossator.vsix'));
  return { packed: archive.length, unpacked: sum(Object.values(unzipSync(archive)).map((file) => file.length)) };
}

/** What npm would upload. */
function tarball(room) {
  const [, script, ...args] = npm(process.execPath, ['pack', '--json', '--dry-run', '--ignore-scripts']);
  const { stdout } = node(script, args, { cwd: path.join(root, room) });
  const [{ size, unpackedSize }] = JSON.parse(stdout);
  return { packed: size, unpacked: unpackedSize };
}

test.each(BUDGETS)('$room stays within $packed kB packed and $unpacked kB unpacked', ({ room, mostly, ...budget }) => {
  const measured = room === 'apps/vscode' ? vsix(room) : tarball(room);
  for (const how of ['packed', 'unpacked']) {
    const kB = Math.round(measured[how] / 1000);
    const told = `${room} is ${kB} kB ${how}, its budget ${budget[how]} kB; most of it is ${mostly}. See checks/sizes.test.mjs.`;
    expect(kB, told).toBeLessThanOrEqual(budget[how]);
    expect(kB, told).toBeGreaterThanOrEqual(budget[how] / 2);
  }
});
