import { describe, it, test } from 'vitest';
import { chronicle, opposition } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './anachronism.ts?raw';

const check = ruleChecker('anachronism', {}, [opposition, chronicle]);

test('its page tells the truth', () => expectExamplesHold(source, 'anachronism'));

const LENIN = '[Lenin](person:vladimir-lenin)';
const KIROV = '[the murder](event:murder-of-kirov)';
const CONGRESS = '[congress](event:eleventh-party-congress)';

describe('done by the dead, or before birth', () => {
  it.each([
    `${LENIN} ⟦spoke⟧ in Moscow in 1925.`,
    `${LENIN} ⟦attended⟧ the [trial](event:murder-of-kirov).`,
    `${LENIN} ⟦wrote⟧ on 3 March 1924 to friends.`,
    `In 1930 ${LENIN} ⟦signed⟧ the appeal.`,
    `At ${KIROV}, ${LENIN} ⟦spoke⟧ again.`,
    `${LENIN} and [Trotsky](person:leon-trotsky) ⟦signed⟧ it in 1927.`,
    `[Trotsky](person:leon-trotsky), [Miasnikov](person:gavriil-myasnikov) and ${LENIN} ⟦spoke⟧ in 1930.`,
    `${LENIN} ⟦was elected⟧ in 1926.`,
    `${LENIN}’s ⟦speech⟧ at ${KIROV} was long.`,
    'Vladimir Lenin ⟦wrote⟧ in 1930 that it was so.',
    `${LENIN} died. Lenin ⟦signed⟧ it in 1925.`,
    `${LENIN} ⟦resigned⟧ in 1860.`,
    `${LENIN} ⟦took part⟧ in ${KIROV}.`,
    `${LENIN} ⟦was a delegate⟧ to ${KIROV}.`,
    `${LENIN} ⟦signed⟧ a protest against ${KIROV}.`,
    `${LENIN} met his friends and ⟦spoke⟧ at ${KIROV}.`,
    `The old ${LENIN} ⟦attended⟧ ${KIROV}.`,
  ])('%s', (marked) => check(marked));

  it('says who was dead by when, and by what sources', () => {
    check(`${LENIN} ⟦spoke⟧ at ${KIROV}.`, {
      says: 'Vladimir Lenin was dead by then (Murder of Kirov, 1 December 1934): died 21 January 1924 (chronicle)',
      entity: 'person:vladimir-lenin',
    });
    check(`${LENIN} ⟦spoke⟧ in 1860.`, {
      says: 'Vladimir Lenin was not born yet (1860): born 22 April 1870 (chronicle)',
    });
  });
});

describe('done in a life, by somebody else, or by nobody', () => {
  it.each([
    `${LENIN} spoke at the ${CONGRESS}.`,
    `${LENIN} spoke in 1924.`,
    `${LENIN} was elected in 1871.`,
    // Another time than that of the deed.
    `${LENIN} wrote of the rising planned for 1930.`,
    `${LENIN} spoke of ${KIROV}.`,
    `${LENIN} signed the decree that was repealed in 1930.`,
    `${LENIN} wrote the pamphlet, which appeared in 1930.`,
    `${LENIN} wrote: “in 1930 it will be so”.`,
    `${LENIN} spoke before 1930.`,
    `${LENIN} spoke until 1930.`,
    // Not in person.
    `In 1932 ${LENIN} spoke from every wall.`,
    `In 1930 ${LENIN} opposed him in the textbooks.`,
    `In 1970 ${LENIN} addressed them in 55 volumes.`,
    `In 1927 ${LENIN} attended in effigy.`,
    `${LENIN}'s widow spoke in 1930.`,
    `The heirs of ${LENIN} spoke in 1930.`,
    `The late ${LENIN} spoke to us in 1930.`,
    `${LENIN} spoke posthumously in 1930.`,
    `A portrait of ${LENIN} was present in 1930.`,
    `The icebreaker Lenin visited in 1960.`,
    `${LENIN} was quoted in 1930.`,
    `${LENIN} was expelled from memory in 1930.`,
    `${LENIN} spoke from a gramophone record in 1930.`,
    `${LENIN} was expelled from the calendars in 1930.`,
    `${LENIN} had signed the paper in 1930.`,
    `${LENIN} signed the paper found in 1930.`,
    // Not as a fact.
    `${LENIN} would have spoken in 1930.`,
    `If ${LENIN} spoke in 1930, nobody heard.`,
    `${LENIN} never spoke in 1930.`,
    `It is said that ${LENIN} allegedly spoke in 1930.`,
    `Had he lived, ${LENIN} would have attended ${KIROV}.`,
    `Did ${LENIN} speak, or sign, as ${LENIN} signed in 1930?`,
    `“${LENIN} spoke in 1930.”`,
    // Perhaps somebody else of that name.
    'Lenin wrote in 1971 that it was so.',
    'Sergei Lenin wrote in 1971 that it was so.',
    // Nothing is known of the life.
    '[Trotsky](person:leon-trotsky) spoke in 1999.',
    `${LENIN} spoke at [the trial](event:trial-of-eloranta).`,
  ])('%s', (text) => check(text));
});
