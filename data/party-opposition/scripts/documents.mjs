/**
 * What the build knows of the records, for readers: docs/data-quality.md, the counts in the README, the worked record in docs/data-model.md. Run by `npm run build`, so
 * that none is older than the records.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, quality } from './quality.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const README = path.join(ROOT, 'README.md');
const QUALITY = path.join(ROOT, '../../docs/data-quality.md');
const MODEL = path.join(ROOT, '../../docs/data-model.md');
const RECORD = 'events/execution-of-eloranta.yaml';

const read = (file) => fs.readFileSync(file, 'utf8');

/** Every published entity, and the sources. */
export function readBuilt() {
  const published = (file) => JSON.parse(read(path.join(ROOT, 'dist', `${file}.json`)));
  return {
    entities: Object.values(KINDS).flatMap(({ file }) => published(file)),
    sources: new Map(published('sources').map((source) => [source.id, source])),
  };
}

const claimLists = (entity) =>
  Object.values(entity).filter((value) => Array.isArray(value) && value[0]?.cite !== undefined);

/** How many of what, as a table. */
export function counts({ entities, sources }) {
  const claims = entities.flatMap((entity) => claimLists({ ...entity, names: undefined }).flat());
  const names = entities.flatMap((entity) => entity.names);
  const seen = names.flatMap((name) => (name.seen ?? []).flatMap(({ lines }) => lines.split(', ')));
  const of = (property) => entities.reduce((sum, entity) => sum + (entity[property]?.length ?? 0), 0);
  const dated = entities.filter(
    ({ kind, born, died }) => kind === 'person' && born !== undefined && died !== undefined,
  );
  const rows = [
    ...Object.entries(KINDS).map(([kind, { many }]) => [
      many,
      entities.filter((entity) => entity.kind === kind).length,
    ]),
    ['people with sourced dates of birth and death', dated.length],
    ['spellings', names.length],
    ['places in the chapter where a spelling stands', seen.length],
    ['claims', claims.length],
    ['of these: relations', of('relations')],
    ['of these: parts taken in events', of('participants')],
    ['citations', claims.reduce((sum, { cite }) => sum + cite.length, 0)],
    ['sources', sources.size],
  ];
  return ['| what | how many |', '| --- | ---: |', ...rows.map(([what, number]) => `| ${what} | ${number} |`)].join(
    '\n',
  );
}

/** A document with what the build makes between two marks, each a line of its own. */
export function between(file, text, from, to, made) {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file}: expected a line "${from}" and, below it, a line "${to}".`);
  return `${text.slice(0, start + from.length)}\n\n${made}\n\n${text.slice(end)}`;
}

/** Path and text of each document, as the build makes it. */
export function documents() {
  const built = readBuilt();
  const record = `\`\`\`yaml\n${read(path.join(ROOT, RECORD))}\`\`\``;
  return [
    {
      file: README,
      text: between(
        README,
        read(README),
        '<!-- counts: made by the build -->',
        '<!-- end of counts -->',
        counts(built),
      ),
    },
    {
      file: MODEL,
      text: between(MODEL, read(MODEL), `<!-- record: ${RECORD} -->`, '<!-- end of record -->', record),
    },
    { file: QUALITY, text: quality(built) },
  ];
}

/** The documents that are older than the records. */
export const stale = () => documents().filter(({ file, text }) => !fs.existsSync(file) || read(file) !== text);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, text } of stale()) {
    // In CI nothing is mended: what is committed has to be right.
    if (process.env.CI) throw new Error(`${file} is older than the records: run "npm run build" and commit it.`);
    fs.writeFileSync(file, text);
  }
}
