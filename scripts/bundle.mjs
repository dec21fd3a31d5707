// How our programs are bundled: one file each, so that a cold start reads one module, and the licences of what is in it.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

/** Some of what is bundled is CommonJS and asks for Node's modules by require(), which an ES module does not have. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** What differs between the two places where our programs run. */
const PLATFORMS = {
  node: { platform: 'node', target: 'node20.9' },
  // One script without imports, so that it can be the whole of a worker.
  browser: { platform: 'browser', target: 'es2022', format: 'iife' },
};

/**
 * Bundles one program.
 *
 * @param {{ root: string, entry: string, outfile: string, platform?: 'node' | 'browser', format?: 'esm' | 'cjs', external?: string[] }} options
 *   root: the package; entry and outfile relative to it; format: that of the platform where it is absent
 * @returns {Promise<string[]>} the files that went into it, absolute
 */
export async function bundle({ root, entry, outfile, platform = 'node', format, external = [] }) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    ...PLATFORMS[platform],
    ...(format === undefined ? {} : { format }),
    // VS Code answers for its own module where a file asks by require(), and it alone.
    ...(format === 'cjs' ? { supported: { 'dynamic-import': false } } : {}),
    // jsonc-parser's main entry cannot be bundled, its module entry can.
    mainFields: ['module', 'main'],
    external,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...(format === 'esm' ? { banner: { js: REQUIRE } } : {}),
  });
  return Object.keys(result.metafile.inputs).map((file) => path.resolve(root, file));
}

/** The folder of the package that a file of node_modules belongs to; undefined for a file of ours. */
function packageFolder(file) {
  const marker = `${path.sep}node_modules${path.sep}`;
  const at = file.lastIndexOf(marker);
  if (at < 0) return undefined;
  const parts = file.slice(at + marker.length).split(path.sep);
  const name = parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1);
  return path.join(file.slice(0, at + marker.length), ...name);
}

/**
 * The notices that the licences of bundled packages ask for, sorted by name.
 *
 * @param {string[]} inputs what `bundle` returned
 * @param {string} head what stands above them
 */
export function noticesOf(inputs, head) {
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))];
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const isLicence = (entry) => /^(?:licen[cs]e|copying)(?:\..*)?$/iu.test(entry) || entry === `LICENSE-${license}`;
    const licence = fs.readdirSync(folder).find(isLicence);
    if (licence === undefined) throw new Error(`${name} ${version} has no licence file: what may be bundled?`);
    return {
      name,
      text: `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, licence), 'utf8').trim()}\n`,
    };
  });
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [head, ...notices.map(({ text }) => text)].join(rule);
}

/** Writes the notices of a program. @param {string[]} inputs what `bundle` returned @param {string} file where to write */
export function writeNotices(inputs, file) {
  const head = 'This program contains the following packages, each under its own licence.\n';
  fs.writeFileSync(file, noticesOf(inputs, head));
}

/** The root of the repository. */
const repository = path.join(import.meta.dirname, '..');

/** The licence of our code. */
export const licence = () => fs.readFileSync(path.join(repository, 'LICENSE'), 'utf8');

/** Puts the licence of the repository into a package that will be published. */
export const copyLicence = (root) => fs.copyFileSync(path.join(repository, 'LICENSE'), path.join(root, 'LICENSE'));
