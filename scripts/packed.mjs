// The packages as other projects get them: packed as pnpm would publish them, and installed by npm.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm, npmScript, registryEnvironment, run } from './npm.mjs';

const root = path.join(import.meta.dirname, '..');

/** The folder of every package that is published. */
export const PUBLISHED = {
  '@glossator/party-opposition': 'data/party-opposition',
  '@glossator/model': 'packages/model',
  '@glossator/language-server': 'packages/language-server',
  glossator: 'packages/cli',
  '@glossator/markdown-it': 'packages/markdown-it',
};

/** The command that starts pnpm: the one that runs this, or the one that package.json names. */
function pnpm(args) {
  const { npm_execpath: own = '' } = process.env;
  if (own.includes('pnpm')) return [process.execPath, own, ...args];
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return [process.execPath, npmScript('npx'), '--yes', packageManager, ...args];
}

/**
 * Packs a package that has been built, with publishConfig applied and no workspace: left.
 *
 * @param {keyof typeof PUBLISHED} name
 * @param {string} folder where a folder of its own is made for it
 * @returns {Promise<string>} the tarball
 */
export async function pack(name, folder) {
  const out = path.join(folder, name.replaceAll('/', '-').replace('@', ''));
  fs.mkdirSync(out, { recursive: true });
  await run(pnpm(['pack', '--pack-destination', out]), path.join(root, PUBLISHED[name]), process.env);
  return path.join(out, fs.readdirSync(out)[0]);
}

/** Installs tarballs into a folder that has a package.json. */
export async function install(tarballs, folder) {
  const quiet = ['--no-fund', '--no-audit', '--no-package-lock', '--no-save', '--prefer-offline', '--loglevel=error'];
  const command = npm(process.execPath, ['install', ...quiet, ...tarballs]);
  await run(command, folder, registryEnvironment(process.env));
}

/** What an example makes, which is no part of it. */
const MADE = ['node_modules', 'dist', 'site'];

export const exampleFolder = (name) => path.join(root, 'examples', name);

/** The examples that are projects of their own. */
export const examples = () =>
  fs
    .readdirSync(path.join(root, 'examples'))
    .filter((name) => fs.existsSync(path.join(exampleFolder(name), 'package.json')));

/**
 * Copies an example into a folder and installs what it depends on there, packed from this checkout.
 *
 * @param {string} name
 * @param {string} folder where it shall lie
 */
export async function installExample(name, folder) {
  const source = exampleFolder(name);
  fs.cpSync(source, folder, { recursive: true, filter: (file) => !MADE.includes(path.basename(file)) });
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const wanted = Object.keys({ ...dependencies, ...devDependencies }).filter((each) => Object.hasOwn(PUBLISHED, each));
  const packed = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-pack-'));
  try {
    await install(await Promise.all(wanted.map((each) => pack(each, packed))), folder);
  } finally {
    fs.rmSync(packed, { recursive: true, force: true });
  }
}
