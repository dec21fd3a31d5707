// Records of another historian on another subject, in the same tools.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFolder, install } from '../../scripts/packed.mjs';
import { bin, node } from '../run.mjs';
import { followReadme, installed } from './example.mjs';
import { openNote } from './language-client.mjs';

const folder = installed('own-dataset');
const CHECK = 'npx glossator check --fail-on warning';

followReadme('own-dataset', folder, { [CHECK]: 1 });

const glossator = (...args) =>
  node(path.join(folder, 'node_modules/glossator/bin/glossator.mjs'), args, { cwd: folder });
const json = (...args) => JSON.parse(glossator(...args, '--format', 'json').stdout);

test('the check finds the deliberate mistake, and nothing else', () => {
  const { findings, datasets } = json('check');
  expect(datasets).toEqual([{ name: 'gunpowder-plot', version: '1.1.0' }]);
  expect(findings.map(({ file, rule, start, entity }) => [file, rule, start.line, entity])).toEqual([
    ['notes/the-last-stand.md', 'label-mismatch', 7, 'person:thomas-wintour'],
  ]);
});

test.each([
  ['Кейтсби', 'person:robert-catesby'],
  ['ホルベッシュ', 'place:holbeche-house'],
  ['mounteagle', 'person:lord-monteagle'],
  ['holbridge', 'place:holbeche-house'],
])('search finds "%s"', (text, id) => {
  expect(json('search', text).results[0]).toMatchObject({ id });
});

test('a surname of two brothers is never one of them', () => {
  const { mentions } = json('mentions', 'notes/the-last-stand.md');
  expect(mentions.find(({ text }) => text === 'Wintour')).toMatchObject({
    entity: null,
    candidates: ['person:robert-wintour', 'person:thomas-wintour'],
  });
});

test('show and export know the terms that are its own', () => {
  expect(json('show', 'person:guido-fawkes')).toMatchObject({
    redirectedFrom: 'person:guido-fawkes',
    entity: {
      id: 'person:guy-fawkes',
      participations: expect.arrayContaining([expect.objectContaining({ role: 'conspirator' })]),
    },
  });
  const { entities, redirects } = json('export', 'gunpowder-plot');
  expect(entities.filter(({ class: of }) => ['conspiracy', 'siege'].includes(of)).map(({ id }) => id)).toEqual([
    'event:gunpowder-plot',
    'event:siege-of-holbeche-house',
  ]);
  expect(redirects).toHaveLength(1);
});

test('the language server serves it', async () => {
  const note = await openNote(folder, 'notes/the-last-stand.md');
  const [diagnostic, ...others] = await note.diagnostics();
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({ code: 'label-mismatch', range: { start: { line: 6, character: 83 } } });
  expect(await note.hover('Holbeach House')).toContain('Holbeche House');
  const either = await note.hover('Wintour without');
  expect(either).toContain('Thomas Wintour');
  expect(either).toContain('Robert Wintour');
  expect(await note.close()).toBe(0);
});

describe('packed, in a project of somebody else', () => {
  const project = `${folder}-user`;

  beforeAll(async () => {
    fs.mkdirSync(project);
    fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
    await install([path.join(folder, 'example-gunpowder-plot-1.1.0.tgz')], project);
  }, 60_000);

  afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

  test('is imported, as its README does', () => {
    const [, code] = /^```js\n(.*?)^```$/msu.exec(
      fs.readFileSync(path.join(exampleFolder('own-dataset'), 'README.md'), 'utf8'),
    );
    const printed = [...code.matchAll(/; \/\/ (.*\n)/gu)].map(([, line]) => line).join('');
    const { status, stdout, stderr } = node('--input-type=module', ['--eval', code], { cwd: project });
    expect(status, stderr).toBe(0);
    expect(stdout).toBe(printed);
    expect(printed).toContain('31 January (10 February) 1606');
  });

  test('has types, which narrow by kind', () => {
    const code = `import { get } from '@example/gunpowder-plot';
      export const died = (await get('person:guy-fawkes'))?.died?.[0]?.value.julian satisfies string | undefined;
      // @ts-expect-error: a person has no class
      export const none = (await get('person:guy-fawkes'))?.class;\n`;
    fs.writeFileSync(path.join(project, 'use.mts'), code);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.mts'];
    const { status, stdout } = node(bin('typescript', 'tsc'), options, { cwd: project });
    expect([status, stdout]).toEqual([0, '']);
  }, 60_000);
});
