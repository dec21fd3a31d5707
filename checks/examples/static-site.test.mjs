// A site made of the data package.
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleFolder } from '../../scripts/packed.mjs';
import { node } from '../run.mjs';
import { followReadme, installed } from './example.mjs';

const folder = installed('static-site');

followReadme('static-site', folder);

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });

/** What is wrong with the HTML of one page of each shape: pages of the same elements and classes are made alike. */
async function faultsOf(pages) {
  const shapes = new Map();
  for (const [file, text] of pages) {
    const shape = [...new Set(text.match(/<\w+(?: class="\w+")?/gu))].sort().join(' ');
    shapes.set(shape, file);
  }
  const reports = await Promise.all(
    [...shapes.values()].map((file) => validator.validateString(pages.get(file), file)),
  );
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`)),
  );
}

function readSite() {
  const site = path.join(folder, 'site');
  const files = fs.readdirSync(site, { recursive: true }).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(site, file), 'utf8')]));
}

describe('the site', () => {
  let pages = new Map();

  beforeAll(() => {
    pages = readSite();
  });

  test('has a page for every entity', () => {
    const dist = path.join(folder, 'node_modules/@glossator/party-opposition/dist');
    const index = JSON.parse(fs.readFileSync(path.join(dist, 'index.json'), 'utf8'));
    const wanted = index.map(({ id }) => `${id.replace(':', '/')}.html`);
    expect(wanted.filter((file) => !pages.has(file))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(500);
  });

  test('every link leads to a page, and every note to its place', () => {
    const dead = [];
    for (const [file, text] of pages) {
      for (const [, href] of text.matchAll(/ href="([^"]*)"/gu)) {
        if (/^https?:/u.test(href) || href.endsWith('.css')) continue;
        const { pathname, hash } = new URL(href, `site:/${file}`);
        const target = pages.get(pathname.slice(1));
        if (target === undefined || (hash !== '' && !target.includes(` id="${hash.slice(1)}"`)))
          dead.push([file, href]);
      }
    }
    expect(dead).toEqual([]);
  });

  test('is valid HTML, titled, with headings, and accessible as far as a program can tell', async () => {
    expect(await faultsOf(pages)).toEqual([]);
  }, 60_000);

  test('Trotsky: both calendars, both scripts', () => {
    const trotsky = pages.get('person/leon-trotsky.html');
    expect(trotsky).toContain('<title>Leon Trotsky</title>');
    expect(trotsky).toContain('26 October (7 November) 1879');
    expect(trotsky).toMatch(/<span lang="ru-Cyrl">[^<]*Троцкий<\/span>/u);
  });

  test('rival accounts stand side by side, each with its note', () => {
    const dates = /<dt>When \(5 accounts\)<\/dt>\n((?:<dd>.*<\/dd>\n)+)/u.exec(
      pages.get('event/execution-of-eloranta.html'),
    );
    const [first, ...others] = dates[1].trim().split('\n');
    expect(first).toMatch(/^<dd>1923 .*preferred: .*#note-/u);
    expect(others.join('\n')).toMatch(/16 February 1922.*#note-/u);
    expect(others.join('\n')).toMatch(/November 1922.*#note-/u);
  });

  test('an id that moved says where it leads', () => {
    expect(pages.get('person/gavril-miasnikov.html')).toContain('href="../person/gavriil-myasnikov.html"');
  });

  test('is the same when it is made again', () => {
    expect(node('build.mjs', [], { cwd: folder }).status).toBe(0);
    expect(readSite()).toEqual(pages);
  });
});

test('nothing of a dataset gets into a page unescaped', async () => {
  const code = `
    import { load } from '@glossator/party-opposition';
    import { createDataset } from '@glossator/party-opposition/api';
    import { pagesOf } from './site.mjs';
    const TEXTS = ['label', 'text', 'title', 'value', 'note', 'reason', 'asPrinted', 'asWritten', 'family', 'dates'];
    const spoil = (key, value) => {
      if (key === 'address') return 'javascript:alert(1)';
      return typeof value === 'string' && TEXTS.includes(key) ? value + '<script>"\\'&' : value;
    };
    const { name, version, title, entities, sources, index, redirects, vocabularies } = await load();
    const data = { entities: [...entities.values()], sources: [...sources.values()], index, redirects: [...redirects.values()], vocabularies };
    const hostile = JSON.parse(JSON.stringify({ manifest: { name, version, title }, ...data }), spoil);
    console.log(JSON.stringify([...pagesOf(createDataset(hostile))]));`;
  const { stdout, stderr, status } = node('--input-type=module', ['--eval', code], { cwd: folder });
  expect(status, stderr).toBe(0);
  const pages = new Map(JSON.parse(stdout));
  expect(pages.get('person/leon-trotsky.html')).toContain('<h1>Leon Trotsky&lt;script&gt;&quot;&#39;&amp;</h1>');
  const texts = [...pages.values()].join('\n');
  expect(texts).not.toContain('<script');
  expect(texts).not.toContain('href="javascript:');
  expect(await faultsOf(pages)).toEqual([]);
}, 60_000);

test('another data package is another name in the import of build.mjs', () => {
  const other = path.join(folder, 'node_modules/@example/gunpowder-plot');
  fs.cpSync(exampleFolder('own-dataset'), other, { recursive: true, filter: (file) => path.basename(file) !== 'dist' });
  expect(node('packages/cli/bin/glossator.mjs', ['build', other]).status).toBe(0);
  const script = path.join(folder, 'build.mjs');
  const code = fs.readFileSync(script, 'utf8');
  fs.writeFileSync(script, code.replace("'@glossator/party-opposition'", "'@example/gunpowder-plot'"));
  expect(node(script, [], { cwd: folder })).toMatchObject({ status: 0, stdout: '20 pages written into site\n' });
  const fawkes = readSite().get('person/guy-fawkes.html');
  expect(fawkes).toContain('conspirator: <a href="../event/gunpowder-plot.html">Gunpowder Plot</a>');
  expect(fawkes).toContain('13 (23) April 1570');
});
