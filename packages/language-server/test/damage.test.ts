/** A dataset that is damaged: its notes are told once, those of others go on, and all is well when it is mended. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { projectFolder, remove, write } from './folders.js';

const NOTE = '[x](person:nobody-at-all) Lind';
const AT_LIND = { line: 0, character: 27 };

let folder: string;
let client: TestClient;
beforeEach(async () => {
  folder = projectFolder({ 'other/glossator.config.json': { datasets: ['./dataset'] } });
  fs.cpSync(at('dataset'), at('other/dataset'), { recursive: true });
  client = await TestClient.start({ folders: [folder] });
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const at = (name: string): string => path.join(folder, name);
const uri = (name: string): string => uriOf(at(name));
const published = (name: string): string => at(`other/dataset/dist/${name}`);

/** Everything an editor can ask about a note is answered with nothing. */
async function expectSilence(note: string): Promise<void> {
  expect(await client.hover(note, AT_LIND)).toBeNull();
  expect(await client.complete(note, AT_LIND)).toBeNull();
  expect(await client.definition(note, AT_LIND)).toEqual([]);
  expect(await client.codeActions(note, { start: AT_LIND, end: AT_LIND })).toEqual([]);
}

const said = (): string[] => client.messages.map(({ message }) => message.replaceAll(`${folder}/`, ''));

/** A fact that is none, under a right digest. */
function distort(): void {
  const text = fs.readFileSync(published('people.json'), 'utf8').replace('"names":[{', '"names":[{},{');
  fs.writeFileSync(published('people.json'), text);
  const manifest = JSON.parse(fs.readFileSync(published('dataset.json'), 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  const digest = createHash('sha256').update(text).digest('hex');
  for (const file of manifest.files) if (file.path === 'people.json') file.sha256 = digest;
  write(folder, { 'other/dataset/dist/dataset.json': manifest });
}

const AGAIN = 'the file is cut short or was changed; install or build the data package again.';

describe('the dataset of one project', () => {
  test.each<[string, () => void, string]>([
    [
      'cut short',
      () => fs.truncateSync(published('people.json'), 9),
      `people.json:2:7: not valid JSON (UnexpectedEndOfString): ${AGAIN}`,
    ],
    [
      'as deep as a stack',
      () => fs.writeFileSync(published('works.json'), '['.repeat(100_000)),
      `works.json: not valid JSON (nested too deep): ${AGAIN}`,
    ],
    [
      'of another shape under a right digest',
      distort,
      'people.json: person:ada-lind: names.0: expected "seen" (where a source prints it) or "cite" (the source that gives it): build the data package again, or tell whoever publishes it.',
    ],
  ])('%s: said once; the other project is served; mended, it is served too', async (_, damage, says) => {
    const pristine = fs.mkdtempSync(`${folder}-whole-`);
    fs.cpSync(at('other/dataset/dist'), pristine, { recursive: true });
    damage();
    for (const name of ['other/a.md', 'other/b.md', 'other/deep/c.md']) {
      await client.open(uri(name), NOTE);
      await expectSilence(uri(name));
    }
    expect(said()).toEqual([`Glossator: other/dataset/dist/${says}`]);
    await client.open(uri('good.md'), NOTE);
    expect(await client.diagnostics(uri('good.md'), 1)).toHaveLength(1);
    expect(await client.hover(uri('good.md'), AT_LIND)).not.toBeNull();

    const again = client.nextDiagnostics(uri('other/a.md'));
    fs.cpSync(pristine, at('other/dataset/dist'), { recursive: true });
    remove(pristine);
    await client.filesChanged(published('people.json'));
    expect((await again).diagnostics).toHaveLength(1);
    expect(await client.hover(uri('other/a.md'), AT_LIND)).not.toBeNull();
    expect(client.messages).toHaveLength(1);
  });

  test('that is being found broken does not stand in the way of the other', async () => {
    distort();
    await client.open(uri('good.md'), NOTE);
    await client.diagnostics(uri('good.md'), 1);
    // Asked again and again while the other one is being read.
    await client.open(uri('other/a.md'), NOTE);
    while (client.messages.length === 0) {
      expect(await client.definition(uri('good.md'), AT_LIND)).toHaveLength(1);
    }
  });
});

test('the files of a published dataset are watched, each of them', async () => {
  const globs = await client.until('what is watched', () => (client.watched.length > 0 ? client.watched : undefined));
  const glob = globs.find((each) => each.includes('dataset'));
  const names = /\{(.+)\}/u.exec(glob ?? '')?.[1]?.split(',') ?? [];
  const { files } = JSON.parse(fs.readFileSync(published('dataset.json'), 'utf8')) as { files: { path: string }[] };
  expect(names.map((name) => `${name}.json`).sort()).toEqual(
    [...files.map((file) => file.path), 'dataset.json'].sort(),
  );
});
