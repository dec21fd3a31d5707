/** Every page of the dataset that the extension brings along: whatever it links to is there, and its passages stand where it says. */
import path from 'node:path';
import { loadPackage } from '@glossator/dataset';
import { nodeFiles } from '@glossator/dataset/node';
import { parseNote } from '@glossator/markdown';
import { createLanguageService } from '@glossator/service';
import { expect, test } from 'vitest';
import { REPOSITORY } from './folders.js';

const { dataset } = await loadPackage(nodeFiles, path.join(REPOSITORY, 'data/party-opposition'), 'the dataset');
const service = createLanguageService({ datasets: [dataset], config: {}, logger: console });

test.each(['person', 'org', 'event', 'work', 'place', 'concept'])('the pages of every %s', (kind) => {
  const ids = [...dataset.entities.keys()].filter((id) => id.startsWith(`${kind}:`));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const { title, text, passages } = service.page(id) ?? { title: '', text: '', passages: [] };
    expect(text).toContain(title);
    expect(text).not.toMatch(/undefined|\[object|NaN|null/u);
    for (const { target } of parseNote(text, { wikilinks: true }).links) {
      if (target.startsWith('https://')) continue;
      expect(service.resolve(target).status, `${target} on the page of ${id}`).toBe('live');
    }
    for (const { start, end, lines, source } of passages) {
      expect(text.slice(start, end)).toBe(lines);
      expect(dataset.sources.get(source)?.transcription).toBeDefined();
    }
  }
});
