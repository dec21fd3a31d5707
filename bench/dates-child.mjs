// One way through the paragraphs of a text, timed inside a process of its own: node dates-child.mjs WAY BUNDLE
import { pathToFileURL } from 'node:url';

const [way = '', bundle = ''] = process.argv.slice(2);
const { datesIn, tokenize } = await import(pathToFileURL(bundle).href);

const PARAGRAPH = [
  'The Tenth Congress met in Petrograd and Moscow on 8–16 March 1921, while the sailors of the fortress held out.',
  'Nobody in the hall had read the letter, and the chair refused to let it be read before the vote on the resolution was taken.',
  'In the spring of 1923 the group wrote to its friends abroad; two of its 27 members were arrested on 19 (31) October 1880, of all days.',
  'What followed was a quarrel about words, in which the secretary took the part of those who had stayed away from the meeting.',
  'He was born about 1889 and left no papers but those in f. 17, op. 2, d. 1921 of the archive, which are copies.',
];
const prose = PARAGRAPH.join(' ');
const plain = prose.replaceAll(/\d/gu, 'x');
const COUNT = 8000;
const WORD = /\d+|\p{L}[\p{L}\p{M}]*|\S/gu;

const ways = {
  dates: () => datesIn(prose),
  words: () => prose.match(WORD),
  tokens: () => tokenize(prose),
  plain: () => datesIn(plain),
};

const before = process.cpuUsage();
const start = performance.now();
let found = 0;
for (let count = 0; count < COUNT; count += 1) found += ways[way]().length;
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1000, wall, found: found / COUNT, bytes: COUNT * prose.length }));
