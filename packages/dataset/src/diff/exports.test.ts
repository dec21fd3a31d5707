import { expect, it } from 'vitest';
import { publish } from '../../test/minimal.js';
import { exportedNames } from './exports.js';

const names = (text: string, more: Readonly<Record<string, string>> = {}): string[] =>
  [...exportedNames('index.d.ts', new Map([['index.d.ts', text], ...Object.entries(more)]))].sort();

it.each<[string, string, string[], Record<string, string>?]>([
  [
    'declarations',
    'export declare const a: 1;\nexport interface B {}\nexport type C = 1;\nexport declare function d(): void;\nexport declare abstract class E {}\n',
    ['B', 'C', 'E', 'a', 'd'],
  ],
  ['a list', "export { a, b as c, type D } from './x.js';\nexport type { E };\n", ['D', 'E', 'a', 'c']],
  ['a list of a bundler, over lines', 'var a = 1;\nexport {\n  a,\n  b as c\n};\n', ['a', 'c']],
  [
    'what is passed on',
    "export * from './x.js';\nexport type * from './deep/y.js';\nexport * as z from './x.js';\n",
    ['a', 'b', 'z'],
    { 'x.d.ts': 'export declare const a: 1;\n', 'deep/y.d.ts': 'export type b = 1;\n' },
  ],
  ['a default', 'export default 1;\n', ['default']],
  [
    'not what a comment says',
    '/** @example\nexport const a = 1;\n */\nexport declare const b: 1;\n// export const c\n',
    ['b'],
  ],
  ['not what is not exported', 'declare const a: 1;\nexport {};\n', []],
  [
    'modules that pass each other on',
    "export * from './x.js';\nexport declare const a: 1;\n",
    ['a', 'b'],
    { 'x.d.ts': "export * from './index.js';\nexport declare const b: 1;\n" },
  ],
  ['a module that is not there', "export * from './nowhere.js';\n", []],
  ['an open comment', 'export declare const a: 1;\n/* export const b', ['a']],
])('%s', (_, text, expected, more) => expect(names(text, more)).toEqual(expected));

it('of the modules that a build writes', () => {
  const files = publish();
  const types = exportedNames('index.d.ts', files);
  for (const name of ['get', 'all', 'manifest', 'Person', 'Reader']) expect(types).toContain(name);
  for (const name of exportedNames('index.js', files)) expect(types).toContain(name);
});
