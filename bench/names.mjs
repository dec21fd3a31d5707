// Invented names and prose for measuring the scanner, the same for the same number; and the scanner itself, bundled for this run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';

/** The names room, which is TypeScript. */
export async function namesRoom() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));
  const outfile = path.join(folder, 'names.mjs');
  try {
    const entry = path.join(import.meta.dirname, '../packages/names/src/index.ts');
    await esbuild.build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', logLevel: 'warning' });
    return await import(outfile);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const SYLLABLES = 'ба во ги ду же за ки ло му не по ру са те фи ха це чу ша щу ля бе ро ни ма'.split(' ');
const LATIN = 'ba vo gi du zhe za ki lo mu ne po ru sa te fi kha tse chu sha shchu lia be ro ni ma'.split(' ');
const ENDINGS = [
  ['ов', 'ov'],
  ['ин', 'in'],
  ['ский', 'sky'],
  ['енко', 'enko'],
];
const GIVEN = [
  ['Иван', 'Ivan'],
  ['Лев', 'Lev'],
  ['Григорий', 'Grigory'],
  ['Алексей', 'Aleksei'],
];

const capital = (word) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A surname in both scripts, another for every number. */
function surnameOf(number) {
  const [digits, ending] = [[], ENDINGS[number % ENDINGS.length]];
  for (let left = number + SYLLABLES.length ** 2; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    digits.push(left % SYLLABLES.length);
  }
  const write = (syllables, end) => capital(digits.map((digit) => syllables[digit]).join('') + end);
  return [write(SYLLABLES, ending[0]), write(LATIN, ending[1])];
}

/** People with four names each, two of them Cyrillic. */
export const peopleOf = (count) =>
  Array.from({ length: count }, (_, at) => {
    const [cyrillic, latin] = surnameOf(at);
    const [given, english] = GIVEN[at % GIVEN.length];
    const names = [
      { text: `${english} ${latin}`, lang: 'en', kind: 'preferred' },
      { text: latin, lang: 'en', kind: 'variant' },
      { text: `${given} Иванович ${cyrillic}`, lang: 'ru-Cyrl', kind: 'preferred' },
      { text: cyrillic, lang: 'ru-Cyrl', kind: 'variant' },
    ];
    return { id: `person:p-${at}`, kind: 'person', label: `${english} ${latin}`, dates: '', names };
  });

const FILLER =
  'the committee of that year heard a report on the shortage of fuel and resolved to write to Petrograd again before the winter came';

/** Prose in which one word in fifteen or so is a name of one of the first two hundred, in some form. */
export function proseOf(letters) {
  const sentences = [];
  for (let [at, length] = [0, 0]; length < letters; at += 1) {
    const [cyrillic, latin] = surnameOf(at % 200);
    const form = [latin, `${GIVEN[at % 4][1]} ${latin}`, `${latin}’s`, `${cyrillic}а`][at % 4];
    const sentence = `On that day ${form} said that ${FILLER}. `;
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join('');
}
