/**
 * Words in a sentence that take back, or leave to others, what else would be its writer's own statement of a fact. Where one
 * stands, nothing is tied to anything: a silent miss costs little.
 */
import type { Token } from './tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** The sentence is about a mistake: the date in it may be the wrong one that somebody gave. */
const MISTAKE = set(
  'wrong wrongly mistake mistakes mistaken mistakenly error errors erroneous erroneously misprint misprints misprinted misdated ' +
    'misdates incorrect incorrectly false falsely sic correct corrected correctly gives given dated dates dating date reads contrary ' +
    'confuses confused confusion',
);

/** What did not happen, may have, was to, or is told of by somebody; and what comes back to it at another time. */
const DOUBT = set(
  'would could should might may must shall will wouldn couldn shouldn ' +
    'if whether unless lest suppose supposing ' +
    'plan plans planned planning intended intends intention scheduled schedule due expected expects expectation postponed ' +
    'supposed supposedly allegedly alleged alleges reportedly apparently perhaps probably possibly maybe presumably seemingly ' +
    'likely unlikely conceivably hypothetical hypothetically imagined imaginary imagine imagines dream dreamed dreamt fictional fiction novel film ' +
    'legend rumour rumours rumor rumors rumoured rumored ' +
    'according claim claims claimed believed believes belief ' +
    'not never no nor neither cannot hardly scarcely barely t instead rather denied denies ' +
    'anniversary anniversaries commemorate commemorated commemorates commemorating commemoration commemorative jubilee ' +
    'centenary celebrated celebrates celebrating memory remembered remembers',
);

/** Somebody else speaks. */
const REPORT = set(
  'says said states stated writes wrote written reports reported recalled recalls recall remembers argues argued maintains maintained insists insisted ' +
    'asserts asserted thinks thought holds tells told puts notes noted suggests suggested implies assumes assumed thinks places ' +
    'placed mentions mentioned describes described',
);

/** Somebody is not there in person. */
const ABSENT = set(
  'posthumous posthumously late ghost spirit shade portrait portraits statue bust bronze mausoleum tomb grave ashes legacy heirs heir widow quoted ' +
    'quotes cited cites quoting citing republished reprinted anthology edition spiritually symbolically like absentia words metaphorically through honorary museum dead ' +
    'effigy every poster posters textbook textbooks volume volumes gramophone record recording recorded screen stage actor actors play played books nobody none nothing',
);

const holds = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(
    // "May" with a capital is a month that was read as none, not a verb.
    (token) => token.kind === 'word' && words.has(token.text) && !(token.text === 'may' && token.capital),
  );

const asks = (tokens: readonly Token[]): boolean => tokens.some((token) => token.kind === 'sign' && token.text === '?');

/** Whether even what stands in apposition is not the writer's own. */
export const isMistake = (tokens: readonly Token[]): boolean => holds(tokens, MISTAKE);

/** It happens once more: the date is that of another time. */
const AGAIN = set('again anew afresh still anymore resumed');

/** The writer gives the rivals, or says that there are some. */
const DISPUTED = set(
  'account accounts differ differs differing dispute disputed disputes disagree disagrees variously or',
);

export const isAgain = (tokens: readonly Token[]): boolean => holds(tokens, AGAIN);

export const isDisputed = (tokens: readonly Token[]): boolean => holds(tokens, DISPUTED);

/** Whether a sentence states no fact. */
export const isDoubtful = (tokens: readonly Token[]): boolean =>
  asks(tokens) || isMistake(tokens) || holds(tokens, DOUBT);

const isReport = (token: Token | undefined): boolean => token !== undefined && holds([token], REPORT);

/** Whether, from an index on, a comma and a reporter close what is said: ", as Serge says". */
const closesReport = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const isComma = token?.kind === 'sign' && token.text === ',';
  return isComma && tokens.slice(at + 1, at + 4).some(isReport) && !isClause(tokens, at + 1);
};

/**
 * Tells of the name at an index whether somebody else may be saying what is said of it: "Serge writes" in front, ", as Serge says" behind.
 * The sentence is read once, however many names it has.
 */
export function reporting(tokens: readonly Token[]): (name: number) => boolean {
  const first = tokens.findIndex(isReport);
  const last = tokens.findLastIndex((_, at) => closesReport(tokens, at));
  return (name) => (first >= 0 && first < name) || last > name;
}

/** ", born in 1886, wrote": the name's own verb closes an apposition, a reporter comes with a name or a pronoun. */
const isClause = (tokens: readonly Token[], at: number): boolean =>
  isReport(tokens[at]) && tokens[at + 1]?.kind === 'word' && !isName(tokens[at + 1]);

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'name' || (token?.kind === 'word' && (token.capital || /^(?:he|she|they|one)$/u.test(token.text)));

/** Whether somebody in it may be there by name, image or word only. */
export const isAbsent = (tokens: readonly Token[]): boolean => holds(tokens, ABSENT);
