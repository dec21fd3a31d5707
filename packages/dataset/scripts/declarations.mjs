// The types of the API in one file, as the data packages carry it: the declarations of every module that it is made of, without those
// that nothing public leads to. TypeScript writes one file a module, each statement from the first column on.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const room = path.join(import.meta.dirname, '..');
const repository = path.join(room, '../..');

/**
 * What TypeScript declares of a module and of what it imports in its room, in a folder that mirrors the repository. One room a run: what is
 * found through node_modules is written or not as TypeScript comes upon it first.
 */
function emit(entry, out) {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const flags =
    '--declaration --emitDeclarationOnly --skipLibCheck --resolveJsonModule --target es2023 --module esnext';
  const where = ['--moduleResolution', 'bundler', '--types', '', '--rootDir', repository, '--outDir', out];
  execFileSync(process.execPath, [tsc, '--ignoreConfig', entry, ...flags.split(' '), ...where], {
    stdio: 'inherit',
  });
}

/** Where a statement begins: at its comment, or at its first word where it has none. Members of a type have comments too. */
const START = /(?<!\*\/\n)^(?=(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export|declare|interface|type|import) )/mu;
const NAME = /^(?:export )?(?:declare )?(?:const|function|class|interface|type) (\w+)/mu;

/** The declarations of a module, name to text: overloads of a function stand together. */
function declarationsIn(text) {
  const found = new Map();
  for (const statement of text.split(START)) {
    const name = /^(?:import|export (?:\*|\{|type [*{]))/mu.test(statement) ? undefined : NAME.exec(statement)?.[1];
    if (name === undefined) continue;
    found.set(name, `${found.get(name) ?? ''}${statement.trimEnd()}\n`);
  }
  return found;
}

/** The code of a declaration, its comments left aside: what a comment names is not needed. */
export const codeOf = (text) => text.replace(/\/\*[\s\S]*?\*\//gu, '');

/** Some declarations and those that they lead to. */
function reachable(names, declarations) {
  const reached = new Map();
  const visit = (name) => {
    const found = declarations.get(name) ?? [];
    if (reached.has(name) || found.length === 0) return;
    if (found.length > 1)
      throw new Error(`${found.length} modules declare ${name}: give it another name in one of them.`);
    reached.set(name, found[0]);
    for (const [word] of codeOf(found[0]).matchAll(/\b\w+\b/gu)) visit(word);
  };
  names.forEach(visit);
  return reached;
}

/** Types are exported, and of what is there at run time that which the module exports. */
const exported = (text, isValue) =>
  isValue || !/^export declare (?:const|function)/mu.test(text) ? text : text.replace(/^export /gmu, '');

/**
 * @param {readonly string[]} entries the module of the API, and the rooms that it leans on
 * @param {readonly string[]} values the names that it exports at run time
 * @returns {ReadonlyMap<string, string>} by name their declarations, and all types that these lead to
 */
export function declarationsOf(entries, values) {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-'));
  try {
    for (const entry of entries) emit(entry, out);
    const declarations = new Map();
    for (const file of fs.readdirSync(out, { recursive: true }).sort()) {
      if (!file.endsWith('.d.ts')) continue;
      for (const [name, text] of declarationsIn(fs.readFileSync(path.join(out, file), 'utf8'))) {
        // Other rooms give types; their functions are none of the API, whatever they are called.
        if (!path.join(repository, file).startsWith(room) && text.includes('export declare function')) continue;
        declarations.set(name, [...(declarations.get(name) ?? []), text]);
      }
    }
    const wanted = reachable(values, declarations);
    const missing = values.filter((name) => !wanted.has(name));
    if (missing.length > 0) throw new Error(`no declaration of ${missing.join(', ')}.`);
    return new Map([...wanted].map(([name, text]) => [name, exported(text, values.includes(name))]));
  } finally {
    fs.rmSync(out, { recursive: true });
  }
}
