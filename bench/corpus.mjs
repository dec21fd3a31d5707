// Notes as historians write them, the same bytes for the same seed: with as many references, names and dates to a thousand characters as
// the notes of examples/notes have (density.mjs measures both), and a configuration that lets `glossator check` run in their folder.
//
//   node bench/corpus.mjs <folder> [--corpus small|medium|note100k|note1m] [--seed 1]
//
// Beside the folder, <folder>.json counts what was written and has the SHA-256 of all notes in their order.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const DATA = path.join(import.meta.dirname, '../data/party-opposition');

/** How many notes, and how many characters each has about. */
export const CORPORA = {
  tiny: [6, 3_000],
  small: [200, 6_200],
  medium: [5_000, 6_200],
  note100k: [1, 100_000],
  note1m: [1, 1_000_000],
};

/** To a thousand characters. */
const DENSITY = { references: 1.7, names: 6.2, dates: 2.0 };

/** One reference of so many leads nowhere: notes are mostly right. */
const RARELY = 0.002;

/** Words that name nobody and nothing, and of which no clause about a life or an event can be made. */
const WORDS = (
  'the the the the a a of of of and and to in on with for as by from that which this its their his her our not but so or if than then ' +
  'account agenda answer argument archive article balance bread canteen chairman choice circle clerk clause column comment copy corner ' +
  'corridor cost council courage crowd custom debate delegate demand desk detail doubt draft duty editor effort engine envelope error fact ' +
  'factory folder footnote fuel furnace goods grain hall handwriting heading hope hour ink journey kitchen labour ledger letter line list ' +
  'majority manner margin matter meaning measure memory minority mistake morning motion night notebook office opinion order page paper paragraph ' +
  'passage pencil phrase platform point practice price printer question queue quarrel railway ration reader reason record remark reply report rest result ' +
  'room rumour scarcity schedule seat secretary sentence shift shop silence sleeper speech stamp station stove street summary supply table tale telegram ' +
  'thing thought threshold timber tone tool town train translation trouble turn version vote wage wall warehouse week wood word worker workshop ' +
  'careful certain cold common crowded distant early-morning empty evident faint familiar grey hasty heavy hidden honest hungry lengthy likely little local ' +
  'long loud narrow necessary noisy obscure old open ordinary patient plain printed quiet rare ready rough same separate short silent similar simple slow ' +
  'small steady strange tired typed uncertain uneven useful usual vague weary whole worn written agrees adds answers asks begins belongs brings calls carries ' +
  'changes comes compares copies counts depends describes differs doubts explains fills finds follows gives goes grows hears holds hopes keeps knows lacks leaves ' +
  'lends lies listens looks loses makes means mentions needs notes offers omits passes points prefers proposes proves puts quotes reads recalls refers remains ' +
  'repeats rests returns says seems sends shows sits speaks stands stays stops takes tells thinks touches treats turns understands waits walks wants weighs writes'
).split(' ');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function randomFrom(seed) {
  let state = createHash('sha256').update(String(seed)).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What notes refer to: the entities of the dataset with the names that link. */
function entitiesOf(folder) {
  const index = JSON.parse(fs.readFileSync(path.join(folder, 'dist/index.json'), 'utf8'));
  const usable = ({ lang, linking }) => linking === undefined && /^en|Latn/u.test(lang ?? 'en');
  return index
    .map(({ id, kind, names }) => ({ id, kind, names: names.filter(usable).map(({ text }) => text) }))
    .filter(({ kind, names }) => names.length > 0 && kind !== 'concept');
}

/** Writes notes, each from where the one before ended in the row of random numbers. */
class Writer {
  constructor(random, entities) {
    this.random = random;
    this.entities = entities;
    this.footnotes = new Set();
    this.counts = { references: 0, names: 0, dates: 0, mistakes: 0 };
  }

  below(number) {
    return Math.floor(this.random() * number);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Some are written of far more often than others. */
  entity() {
    return this.entities[Math.floor(this.entities.length * this.random() ** 2)];
  }

  reference() {
    const { id, names } = this.entity();
    this.counts.references += 1;
    if (this.random() >= RARELY) return `[${this.pick(names)}](${id})`;
    this.counts.mistakes += 1;
    return `[${this.pick(names)}](${id}-of-nowhere)`;
  }

  name() {
    this.counts.names += 1;
    return this.pick(this.entity().names);
  }

  date() {
    this.counts.dates += 1;
    const [day, month, year] = [1 + this.below(28), this.pick(MONTHS), 1918 + this.below(7)];
    const forms = [
      `on ${day} ${month} ${year}`,
      `in ${month} ${year}`,
      `in ${year}`,
      `on ${month} ${day}, ${year}`,
      `early in ${year}`,
      `between ${day} and ${day + 2} ${month} ${year}`,
      `c. ${year}`,
      `in the spring of ${year}`,
    ];
    return this.pick(forms);
  }

  /** The mark of a footnote of this note. */
  footnote() {
    const label = 1 + this.below(3);
    this.footnotes.add(label);
    return `[^${label}]`;
  }

  /** How many of something stand in so many characters: their mean is the density. */
  share(density, characters) {
    const mean = (density * characters) / 1000;
    return Math.floor(mean) + (this.random() < mean - Math.floor(mean) ? 1 : 0);
  }

  words() {
    return Array.from({ length: 7 + this.below(16) }, () => this.pick(WORDS));
  }

  /** The words of a sentence, and among them what it speaks of: each a piece that no line is broken in. */
  sentence() {
    const words = this.words();
    const characters = words.join(' ').length * GROWS;
    const put = (density, piece) => {
      for (let left = this.share(density, characters); left > 0; left -= 1) {
        words.splice(1 + this.below(words.length), 0, piece());
      }
    };
    put(DENSITY.names, () => this.name());
    put(DENSITY.references, () => this.reference());
    put(DENSITY.dates, () => this.date());
    if (this.random() < 0.22) words[0] = `*${words[0]}*`;
    if (this.random() < 0.2) words.push(`\`${this.pick(WORDS)}\``);
    if (this.random() < 0.04) words.push(this.footnote());
    if (this.random() < 0.02) words.push(`([copy](https://example.org/fond/${this.below(999)}))`);
    return [capital(words[0]), ...words.slice(1, -1), `${words.at(-1)}.`];
  }

  sentences(count) {
    return Array.from({ length: count }, () => this.sentence()).flat();
  }

  /** Wrapped as an editor does, or a line a paragraph. */
  wrapped(words, indent, width) {
    let column = 0;
    return words
      .map((word, at) => {
        const isNext = at > 0 && column + word.length > width;
        column = isNext ? word.length : column + word.length + 1;
        return isNext ? `\n${indent}${word}` : `${at > 0 ? ' ' : ''}${word}`;
      })
      .join('');
  }

  block(width) {
    const kind = this.random();
    const some = (count) => Array.from({ length: count }, () => undefined);
    if (kind < 0.22) return `## ${capital(this.sentence().slice(0, 4).join(' '))}`;
    if (kind < 0.31) {
      const items = some(2 + this.below(4));
      return items.map(() => `- ${this.wrapped(this.sentence(), '  ', width)}`).join('\n');
    }
    if (kind < 0.34) return `> ${this.wrapped(this.sentences(2), '> ', width)}`;
    if (kind < 0.41) {
      const rows = some(4).map(() => `| ${this.name()} | ${this.pick(WORDS)} ${this.pick(WORDS)} |`);
      return ['| who | what |', '| --- | --- |', ...rows].join('\n');
    }
    if (kind < 0.43) return `\`\`\`text\n${this.sentence().join(' ')}\n\`\`\``;
    return this.wrapped(this.sentences(2 + this.below(3)), '', width);
  }

  note(title, characters) {
    this.footnotes = new Set();
    const width = this.random() < 0.8 ? 72 : Number.POSITIVE_INFINITY;
    const blocks = [`---\nsubject: ${title}\n---`, `# ${title}`];
    for (let length = 0; length < characters; length += blocks.at(-1).length + 2) blocks.push(this.block(width));
    for (const label of [1, 2, 3])
      if (this.footnotes.has(label)) blocks.push(`[^${label}]: ${this.words().join(' ')}.`);
    return `${blocks.join('\n\n')}\n`;
  }
}

/** What is put into a sentence makes it longer by about so much. */
const GROWS = 1.45;

const nameOf = (at) => `notes/${String(Math.floor(at / 100)).padStart(2, '0')}/note-${String(at).padStart(5, '0')}.md`;

/**
 * Writes a corpus into a folder, which is emptied first.
 *
 * @param {string} folder
 * @param {keyof typeof CORPORA} corpus
 * @returns what was written: files, bytes, how many references, names, dates and mistakes, and the SHA-256 of it all
 */
export function writeCorpus(folder, corpus, seed = 1, data = DATA) {
  const [files, characters] = CORPORA[corpus];
  const writer = new Writer(randomFrom(`${corpus} ${seed}`), entitiesOf(data));
  const hash = createHash('sha256');
  let bytes = 0;
  fs.rmSync(folder, { recursive: true, force: true });
  for (let at = 0; at < files; at += 1) {
    const file = path.join(folder, nameOf(at));
    const text = writer.note(`Note ${at}`, files === 1 ? characters : characters * (0.5 + writer.random()));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
    hash.update(text);
  }
  const relative = path.relative(folder, data).split(path.sep).join('/');
  fs.writeFileSync(path.join(folder, 'glossator.config.json'), `${JSON.stringify({ datasets: [relative] })}\n`);
  const manifest = { corpus, seed, files, bytes, ...writer.counts, sha256: hash.digest('hex') };
  fs.writeFileSync(`${path.resolve(folder)}.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { corpus: { type: 'string', default: 'small' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1 || !Object.hasOwn(CORPORA, values.corpus)) {
    console.error(`usage: node bench/corpus.mjs <folder> [--corpus ${Object.keys(CORPORA).join('|')}] [--seed 1]`);
    process.exit(2);
  }
  console.log(JSON.stringify(writeCorpus(positionals[0], values.corpus, values.seed)));
}
