// The pages of the rules, and the help in reports, are what the comments of the rules say, and docs/configuration.md leads to each.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HELP, PAGES, rulePages } from '../packages/service/scripts/rule-pages.mjs';
import { root } from './run.mjs';

const { pages, help } = await rulePages();
const guide = fs.readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');

test('there is a page for each rule and no other', () => {
  expect(fs.readdirSync(PAGES).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])('%s: npm run generate writes what stands there', (name, text) => {
  expect(fs.readFileSync(path.join(PAGES, name), 'utf8')).toBe(text);
});

test.each([...pages.keys()])('docs/configuration.md leads to %s', (name) => {
  const code = name.replace(/\.md$/u, '');
  expect(guide).toContain(`[\`${code}\`](rules/${name})`);
});

test('the help in reports: npm run generate writes what stands there', () => {
  expect(fs.readFileSync(HELP, 'utf8')).toBe(help);
});

test.each([...pages])('docs/configuration.md has the severity of %s', (name, text) => {
  const [, severity] = /^Severity by default: \*\*(\w+)\*\*$/mu.exec(text) ?? [];
  const row = guide.split('\n').find((line) => line.includes(`](rules/${name})`));
  expect(row).toContain(`| ${severity} |`);
});

test('docs/configuration.md has every key', () => {
  const { properties } = JSON.parse(
    fs.readFileSync(path.join(root, 'packages/model/schemas/config.schema.json'), 'utf8'),
  );
  const [, table = ''] = /^\| key \| what \|\n(.*?)\n\n/msu.exec(guide) ?? [];
  const named = table.split('\n').flatMap((row) => row.split(' | ')[0].match(/(?<=`)\w+(?=`)/gu) ?? []);
  expect(named.sort()).toEqual(
    Object.keys(properties)
      .filter((key) => key !== '$schema')
      .sort(),
  );
});
