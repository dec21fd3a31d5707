// The rooms are TypeScript: what a benchmark needs of them is bundled for its run.
import path from 'node:path';
import esbuild from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..');

/**
 * Bundles a module as the products are bundled.
 *
 * @param {string} contents its text; its imports are relative to `from`
 * @returns {Promise<string>} JavaScript
 */
export async function bundled(contents, from = ROOT) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: from, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom('/');" },
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0].text;
}

/** What such a module exports. */
export const load = async (contents, from) =>
  import(`data:text/javascript;base64,${Buffer.from(await bundled(contents, from)).toString('base64')}`);
