// How many references, names that are no links, and dates stand in notes: in those of examples/notes and, held to them, in those of corpus.mjs.
//
//   node bench/density.mjs [folder of notes]
import fs from 'node:fs';
import path from 'node:path';
import { load } from './rooms.mjs';

const ROOT = path.join(import.meta.dirname, '..');

/** The notes of a folder and those below it, in the order of their names. */
export const notesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

/** For every 1000 characters (UTF-16 units), as our own reader finds them with the data of the party opposition. */
export async function densityOf(notes) {
  const { createLanguageService, datesIn, findProject, loadProject } = await load(`
    export { createLanguageService } from './packages/service/src/index.ts';
    export { findProject, loadProject } from './packages/dataset/src/node/index.ts';
    export { datesIn } from './packages/dates/src/index.ts';`);
  const loaded = await loadProject(await findProject(path.join(ROOT, 'examples/notes'), ROOT));
  const service = createLanguageService({ datasets: loaded.map(({ dataset }) => dataset), config: {} });
  const counts = { references: 0, names: 0, dates: 0 };
  let characters = 0;
  for (const text of notes) {
    const note = service.parse(text);
    characters += text.length;
    for (const { linked } of service.mentions(note)) counts[linked ? 'references' : 'names'] += 1;
    for (const block of note.prose) counts.dates += datesIn(block.text).length;
  }
  const per = (count) => Number(((1000 * count) / characters).toFixed(2));
  return { references: per(counts.references), names: per(counts.names), dates: per(counts.dates) };
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await densityOf(notesIn(process.argv[2] ?? path.join(ROOT, 'examples/notes')))));
}
