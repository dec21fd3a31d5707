/** Words that are names as well: a writer who prints one seldom means the name. */
import type { NameEntry } from './name-index.js';

/** What English and Russian print with a capital, at the start of a sentence or in a title, and what is also a name of somebody. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'april august baker bell best bill bishop black brown bush butler carpenter carter chance church clay coal cook cooper cross day dean drake ' +
    'earl east faith field fisher ford forest forster frank freeman friend frost fry gold grace grant gray green grey guy hall hardy harvest head hill hope ' +
    'hunt hunter iron joy judge june justice key king knight lane law list little long lord love major march mark marsh marshal mason may mayor miller moody moon ' +
    'moss noble north page park penny pope potter power price prince rich rose sand savage sharp shepherd short silver small snow south spark spring star steel stone strong ' +
    'summer swift sword taylor temple truth turner unity walker wall ward waters weaver west white wild will winter wise wolf wood worker young ' +
    'вера воля единство жизнь заря земля искра истина любовь мир надежда народ начало новый правда путь рабочий революция роза россия свет свобода слава труд '
  )
    .trim()
    .split(' '),
);

const SMALL = /\p{Ll}/u;

/** Words of three letters at most are many things; capitals throughout are an abbreviation. */
const isShort = (word: string, entries: readonly NameEntry[]): boolean =>
  word.length <= 3 && (SMALL.test(word) || entries.some(({ name }) => SMALL.test(name.text)));

/** Whether a word, in its fold, is on the list. */
export const isListed = (folded: string): boolean => WORDS.has(folded);

/**
 * Whether a name of one word is an ordinary word too: on the list, short, or one that a record has in small letters.
 *
 * @param entries the names of the index that are this word
 */
export const isOrdinary = (word: string, folded: string, entries: readonly NameEntry[]): boolean =>
  isShort(word, entries) || isListed(folded) || entries.some(({ name }) => /^\p{Ll}/u.test(name.text));
