/** What a historian is shown who keeps the chapter among their notes: never the wrong one. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, isHere, rangesOf, skipped, text } from './chapter.js';
import { entities, ROOT } from './published.js';

interface Mention {
  readonly start: { readonly line: number };
  readonly text: string;
  readonly entity: string | null;
  readonly candidates: readonly string[];
}

/** The command line's own answer, over the chapter as a note. */
function mentions(): readonly Mention[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-chapter-'));
  try {
    fs.writeFileSync(path.join(folder, 'chapter.md'), text);
    fs.cpSync(path.join(ROOT, 'dist'), path.join(folder, 'data/dist'), { recursive: true });
    fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'data/package.json'));
    fs.writeFileSync(path.join(folder, 'glossator.config.json'), '{ "datasets": ["./data"] }');
    const cli = path.join(ROOT, 'node_modules/glossator/bin/glossator.mjs');
    const args = [cli, 'mentions', 'chapter.md', '--format', 'json'];
    const stdout = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    return (JSON.parse(stdout) as { readonly mentions: readonly Mention[] }).mentions;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isHere)(`the chapter as a note${skipped}`, () => {
  const found = isHere ? mentions() : [];

  /** The lines on which the records say that a source prints a name of the entity. */
  const attested = (id: string): ReadonlySet<number> =>
    new Set(
      (entities.get(id)?.names ?? [])
        .flatMap(({ seen = [] }) => seen.filter(({ source }) => source === BASE))
        .flatMap(({ lines }) => rangesOf(lines))
        .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    );

  it('names nobody whom its readers did not find on that line', () => {
    const sure = found.filter(({ entity }) => entity !== null);
    expect(sure.length).toBeGreaterThan(400);
    const wrong = sure.filter(({ entity, start }) => !attested(entity ?? '').has(start.line));
    expect(wrong.map(({ entity, text: printed, start }) => `l.${start.line} ${printed}: ${entity}`)).toEqual([]);
  });

  it('has the right one among the candidates, wherever it leaves a choice', () => {
    // A hyphen of the word's own at a line end ("anti-", "Soviet") is lost by the rule of what stands in a line: not recorded.
    const open = found.filter(({ entity, text: printed }) => entity === null && !/-\s*\n/u.test(printed));
    expect(open.length).toBeGreaterThan(50);
    const wrong = open.filter(({ candidates, start }) => !candidates.some((id) => attested(id).has(start.line)));
    expect(
      wrong.map(({ candidates, text: printed, start }) => `l.${start.line} ${printed}: ${candidates.join(', ')}`),
    ).toEqual([]);
  });
});
