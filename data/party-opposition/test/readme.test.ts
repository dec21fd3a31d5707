/** Every example of the README and of the declarations is run as it stands there, by the package's own name, and says what its comment says. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './published.js';

const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gmsu)].map(([, code = '']) => code);

/** A line that shows its value: an expression, or the await of one, and behind it a literal. */
const SHOWN = /^(?!const |import )(.+); \/\/ (.+)$/gmu;

/** The program of an example: what it shows is printed, as found and as the comment has it. */
const programOf = (code: string): string =>
  `const shown = [];\n${code.replaceAll(SHOWN, 'shown.push([($1), ($2)]);')}\nconsole.log(JSON.stringify(shown.map((pair) => pair.map((value) => value === undefined ? "undefined" : value))));`;

const run = (code: string): [unknown, unknown][] => {
  const args = ['--no-warnings', '--input-type=module', '--eval', programOf(code)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as [unknown, unknown][];
};

const showing = (code: string): string[] => code.split('\n').filter((line) => line.includes('; // '));

it.each(examples.map((code) => [showing(code)[0] ?? 'shows nothing', code]))('%s', (_, code) => {
  const shown = run(code);
  expect(shown.map(([found]) => found)).toEqual(shown.map(([, expected]) => expected));
  expect(shown).toHaveLength(showing(code).length);
  expect(shown).not.toEqual([]);
});

const declarations = fs.readFileSync(path.join(ROOT, 'dist/index.d.ts'), 'utf8');
const documented = [...declarations.matchAll(/^ \* @example (.+) \/\/ (.+)$/gmu)].map(
  ([, code, value]) => `${code}; // ${value}`,
);

it.each(documented)('declares %s', (line) => {
  const [[found, expected] = []] = run(
    `import * as data from '@glossator/party-opposition';\n${line.replace(/(?=\b[a-z]+\()/u, 'data.')}`,
  );
  expect(found).toEqual(expected);
});

it('declares examples', () => expect(documented.length).toBeGreaterThan(3));

it('shows every function of the package', () => {
  const functions = [...declarations.matchAll(/^export declare function (\w+)/gmu)].map(([, name]) => name ?? '');
  const code = examples.join('\n');
  expect(functions.length).toBeGreaterThan(10);
  expect(functions.filter((name) => !code.includes(`${name}(`))).toEqual([]);
  expect(functions.filter((name) => !readme.includes(`| \`${name}(`))).toEqual([]);
});
