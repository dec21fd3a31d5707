// @ts-check
// The service where there is no Node: a bundle for browsers, in a context that has the language and nothing else.
import vm from 'node:vm';
import esbuild from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { answers } from '../test/worker.ts';

/** @type {string} */
let script;

// A module of Node in what is bundled for a browser fails the build; so does an import that is left over.
beforeAll(async () => {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: import.meta.dirname,
    entryPoints: ['../test/worker.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'worker',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  script = outputFiles[0]?.text ?? '';
});

/** @param {string} code */
const run = (code) => vm.runInNewContext(`${script}\n${code}`, Object.create(null));

test('the context has nothing of Node or of a page', () => {
  expect(
    run(
      '[typeof process, typeof Buffer, typeof require, typeof setTimeout, typeof TextEncoder, typeof document].join()',
    ),
  ).toBe(Array(6).fill('undefined').join());
});

test('every feature answers as it does here', () => {
  const there = JSON.parse(run('JSON.stringify(worker.answers())'));
  expect(there).toEqual(JSON.parse(JSON.stringify(answers())));
  for (const [feature, answer] of Object.entries(there)) expect(answer, feature).not.toEqual([]);
});
