import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { all, get, manifest } from '../dist/index.js';
import { listing } from './listing.js';
import { DIST, ROOT, read } from './published.js';
import type { Entity, Event, Manifest, Organization, Person } from './types.js';

const packageJson = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly glossatorDataset: string;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies?: object;
};

describe('what npm takes along', () => {
  const ALLOWED =
    /^(?:package\.json|README\.md|LICENSE|dist\/(?:index|api)\.(?:js|d\.ts)|dist\/NOTICES\.txt|dist\/[a-z]+\.json|dist\/schema\/[a-z-]+\.schema\.json)$/u;
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
    const code = ['index.js', 'api.js'].map((file) => fs.readFileSync(path.join(DIST, file), 'utf8')).join('\n');
    const specifiers = [...code.matchAll(/(?:from|import|import\(|require\()\s*['"]([^'"]+)['"]/gu)].map(
      ([, specifier = '']) => specifier,
    );
    expect(specifiers.length).toBeGreaterThan(5);
    expect(specifiers.filter((specifier) => !specifier.startsWith('./'))).toEqual([]);
  });
});

describe('get and all', () => {
  it('know the type of each kind', async () => {
    expectTypeOf(get('person:vladimir-lenin')).resolves.toEqualTypeOf<Person | undefined>();
    expectTypeOf(get('org:gpu')).resolves.toEqualTypeOf<Organization | undefined>();
    expectTypeOf(all('event')).resolves.toEqualTypeOf<readonly Event[]>();
    expectTypeOf<Entity['kind']>().toEqualTypeOf<'person' | 'org' | 'event' | 'work' | 'place' | 'concept'>();
    // Ids inside entities are plain strings to a compiler; whose they are is seen from `kind`.
    expectTypeOf(get(String('person:vladimir-lenin'))).resolves.toEqualTypeOf<Entity | undefined>();
    // A bare slug is never an id.
    expect(await get('vladimir-lenin')).toBeUndefined();
    // @ts-expect-error: the prefix is the kind, not its folder.
    await expect(all('people')).rejects.toThrow('No kind "people"');
  });

  it('give what is published', async () => {
    expect((await get('person:vladimir-lenin'))?.label).toBe('Vladimir Lenin');
    expect(await all('person')).toEqual(read('people.json'));
    expect(manifest).toEqual(read('dataset.json'));
  });
});
