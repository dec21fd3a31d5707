import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as api from '../dist/api.js';
import * as index from '../dist/index.js';
import * as search from '../dist/search.js';
import * as consumer from './consumer.js';
import { listing } from './listing.js';
import { DIST, ROOT, read } from './published.js';
import type { DateClaim, Entity, Event, Manifest, Organization, Participation, Person, Redirect } from './types.js';

const { all, best, claimsOf, get, manifest, participantsOf, resolve } = index;

const TSC = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

const packageJson = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly glossatorDataset: string;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies?: object;
};

describe('what npm takes along', () => {
  const ALLOWED =
    /^(?:package\.json|README\.md|LICENSE|dist\/(?:index|api|search)\.(?:js|d\.ts)|dist\/NOTICES\.txt|dist\/[a-z]+\.json|dist\/schema\/(?:editor\/)?[a-z-]+\.schema\.json)$/u;
  const files = listing();

  it('is the published files and nothing else', () => {
    expect(files.filter((file) => !ALLOWED.test(file))).toEqual([]);
    const built = (fs.readdirSync(DIST, { recursive: true }) as string[]).map(
      (file) => `dist/${file.split(path.sep).join('/')}`,
    );
    expect(files.filter((file) => file.startsWith('dist/'))).toEqual(
      built.filter((file) => path.extname(file) !== '').sort(),
    );
  });

  it('has everything that package.json and the manifest name', () => {
    const targets = Object.values(packageJson.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const { files: listed } = read('dataset.json') as Manifest;
    const named = [
      packageJson.glossatorDataset,
      ...targets.filter((target) => !target.includes('*')),
      ...listed.map((file) => `dist/${file.path}`),
    ];
    expect(named.map((target) => target.replace(/^\.\//u, '')).filter((target) => !files.includes(target))).toEqual([]);
  });

  it('needs no other package', () => {
    expect(packageJson.dependencies).toBeUndefined();
    const code = fs.readFileSync(path.join(DIST, 'index.js'), 'utf8');
    const specifiers = [...code.matchAll(/(?:from|import|import\(|require\()\s*['"]([^'"]+)['"]/gu)].map(
      ([, specifier = '']) => specifier,
    );
    expect(specifiers.length).toBeGreaterThan(5);
    expect(specifiers.filter((specifier) => !specifier.startsWith('./'))).toEqual([]);
  });
});

describe('the code', () => {
  const code = (file: string): string => fs.readFileSync(path.join(DIST, file), 'utf8');

  it('is less than 30 kB, as it is served', () => {
    expect(Buffer.byteLength(code('index.js')) + Buffer.byteLength(code('api.js'))).toBeLessThan(30_000);
  });

  it('knows no Node and no browser, and executes no text', () => {
    for (const file of ['index.js', 'api.js', 'search.js'])
      expect(code(file)).not.toMatch(
        /\bnode:|\brequire\(|\b(?:process|globalThis|window|document|fetch|eval|Function)[.(]/u,
      );
  });

  it('has no data, and imports none, in the entry without it', () => {
    for (const file of ['api.js', 'search.js']) expect(code(file)).not.toMatch(/\bimport\b|\.json/u);
    expect(Object.keys(api).length).toBeGreaterThan(10);
  });

  it.each([
    ['index', index],
    ['api', api],
    ['search', search],
  ])('exports what %s.d.ts declares', (name, module) => {
    const text = code(`${name}.d.ts`);
    const declared = [...text.matchAll(/^export declare (?:const|function) (\w+)/gmu)].map(([, found]) => found);
    const passedOn = /^export \{ (.+) \} from '\.\/api\.js';$/mu.exec(text)?.[1]?.split(', ') ?? [];
    expect(Object.keys(module).sort()).toEqual([...new Set([...declared, ...passedOn])].sort());
  });

  it('leaves out of a bundle what a program does not use', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      stdin: { contents: "export { best } from '@glossator/party-opposition';", resolveDir: ROOT },
      ...{ bundle: true, minify: true, format: 'esm', outdir: 'site', write: false, metafile: true },
    });
    const [output] = Object.values(metafile.outputs);
    expect(Object.entries(output?.inputs ?? {}).filter(([file]) => file.endsWith('.json'))).toEqual([]);
    expect(output?.bytes).toBeLessThan(1500);
  });

  it('is fetched by a site without that of searches, until it searches', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      stdin: { contents: "export { get, search } from '@glossator/party-opposition';", resolveDir: ROOT },
      ...{ bundle: true, splitting: true, format: 'esm', outdir: 'site', write: false, metafile: true },
    });
    const chunks = Object.values(metafile.outputs);
    const inputsOf = (file: string): string[] =>
      Object.keys(chunks.find(({ inputs }) => Object.hasOwn(inputs, file))?.inputs ?? {});
    expect(inputsOf('dist/search.js')).toEqual(['dist/search.js']);
    expect(inputsOf('dist/index.js')).toContain('dist/api.js');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('is used by strict TypeScript, module %s and resolution %s', (module, resolution) => {
    const flags = '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --target es2022 --resolveJsonModule';
    const how = [
      '--module',
      module,
      '--moduleResolution',
      resolution,
      '--types',
      '',
      path.join(ROOT, 'test/consumer.ts'),
    ];
    const { stdout } = spawnSync(process.execPath, [TSC, ...flags.split(' '), ...how], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('has declarations in which a compiler finds no fault', () => {
    const flags = '--ignoreConfig --noEmit --strict --target es2022 --module nodenext --types'.split(' ');
    const files = ['index', 'api', 'search'].map((name) => path.join(DIST, `${name}.d.ts`));
    expect(execFileSync(process.execPath, [TSC, ...flags, '', ...files], { encoding: 'utf8' })).toBe('');
  });

  it('names the licences of what is in it', () => {
    for (const file of ['api.js', 'search.js'])
      expect(code(file)).toMatch(/^\/\*! Glossator, MIT: see NOTICES\.txt \*\/$/mu);
    expect(code('NOTICES.txt')).toMatch(/^fastest-levenshtein \S+ \(MIT\)$/mu);
  });
});

it('serves a program of another project', async () => {
  expect(await consumer.birthday()).toBe('1879-11-07');
  expect(await consumer.members('event:execution-of-eloranta')).toBeGreaterThan(1);
  expect(await consumer.members('event:no-such')).toBe(0);
  expect((await consumer.alone())?.label).toBe('Leon Trotsky');
  expect(await consumer.places()).toContain('Petrograd');
});

describe('get and all', () => {
  it('know the type of each kind', async () => {
    expectTypeOf(get('person:vladimir-lenin')).resolves.toEqualTypeOf<Person | undefined>();
    expectTypeOf(get('org:gpu')).resolves.toEqualTypeOf<Organization | undefined>();
    expectTypeOf(all('event')).resolves.toEqualTypeOf<Event[]>();
    expectTypeOf<Entity['kind']>().toEqualTypeOf<'person' | 'org' | 'event' | 'work' | 'place' | 'concept'>();
    // Ids inside entities are plain strings to a compiler; whose they are is seen from `kind`.
    expectTypeOf(get(String('person:vladimir-lenin'))).resolves.toEqualTypeOf<Entity | undefined>();
    // A bare slug is never an id.
    expect(await get('vladimir-lenin')).toBeUndefined();
    // @ts-expect-error: the prefix is the kind, not its folder.
    await expect(all('people')).rejects.toThrow('No kind "people"');
  });

  it('tell by one property what the others are', async () => {
    const found = await resolve('person:vladimir-lenin');
    if (found.status === 'unknown') expectTypeOf(found.near).toEqualTypeOf<readonly string[]>();
    else if (found.status === 'split') expectTypeOf(found.choices).toEqualTypeOf<readonly Entity[]>();
    else if (found.status === 'withdrawn') expectTypeOf(found.redirect).toEqualTypeOf<Redirect>();
    else expectTypeOf(found.entity).toEqualTypeOf<Entity>();
    const entity = await get('person:vladimir-lenin');
    if (entity === undefined) throw new Error('Lenin is missing');
    expectTypeOf(best(entity, 'born')).toEqualTypeOf<DateClaim | undefined>();
    // @ts-expect-error: a person happens at no time.
    expect(best(entity, 'when')).toBeUndefined();
    // @ts-expect-error: only events have participants.
    await expect(participantsOf(entity)).resolves.toEqual([]);
    for (const each of claimsOf(entity))
      if (each.property === 'participants') expectTypeOf(each.claim).toEqualTypeOf<Participation>();
  });

  it('give what is published', async () => {
    expect((await get('person:vladimir-lenin'))?.label).toBe('Vladimir Lenin');
    expect(await all('person')).toEqual(read('people.json'));
    expect(manifest).toEqual(read('dataset.json'));
  });
});
