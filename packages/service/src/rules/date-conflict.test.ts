import { describe, it, test } from 'vitest';
import { chronicle, opposition } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './date-conflict.ts?raw';

const check = ruleChecker('date-conflict', {}, [opposition, chronicle]);

test('its page tells the truth', () => expectExamplesHold(source, 'date-conflict'));

const IDS: ReadonlyMap<string, string> = new Map([
  ['Eleventh Congress', 'event:eleventh-party-congress'],
  ['Tenth Congress', 'event:tenth-party-congress'],
  ['Comintern Congress', 'event:second-comintern-congress'],
  ['Kuusinen Club', 'event:kuusinen-club-attack'],
  ['Kronstadt rising', 'event:kronstadt-rising'],
  ['October Revolution', 'event:october-revolution'],
  ['civil war', 'event:russian-civil-war'],
  ['Manifesto', 'event:october-manifesto'],
  ['NEP', 'event:introduction-of-nep'],
  ['shot', 'event:murder-of-kirov'],
  ['strikes', 'event:petrograd-strikes'],
  ['expelled', 'event:expulsion'],
  ['Paniushkin', 'person:vasily-paniushkin'],
  ['Miasnikov', 'person:gavriil-myasnikov'],
  ['Shliapnikov', 'person:alexander-shliapnikov'],
  ['Lenin', 'person:vladimir-lenin'],
  ['Moscow', 'place:moscow'],
  ['Cheka', 'org:cheka'],
]);

/** `[Tenth Congress]` with the destination left to the table above. */
const linked = (text: string): string =>
  text.replace(/\[([^\]]+)\](?!\()/gu, (whole, label: string) =>
    IDS.has(label) ? `[${label}](${IDS.get(label)})` : whole,
  );

describe('what a reader connects', () => {
  it.each([
    // The event is the subject.
    'The [Eleventh Congress] met in ⟦May 1922⟧.',
    'The stormy [Eleventh Congress] met in Moscow in ⟦May 1922⟧, and Lenin spoke.',
    'The [Eleventh Congress] of the Party finally opened on ⟦3 May 1922⟧.',
    'The [Tenth Congress] was held ⟦from 17 to 20 March 1921⟧.',
    'The [Tenth Congress] sat ⟦8–18 March 1921⟧.',
    'The [Tenth Congress] opened on ⟦9 March 1921⟧.',
    'The [Tenth Congress] closed on ⟦8 March 1921⟧.',
    'The [Kuusinen Club] was attacked on ⟦30 August 1921⟧.',
    'The [Kronstadt rising] broke out in ⟦April 1921⟧.',
    'The [Kronstadt rising] was crushed in ⟦April 1921⟧.',
    'He was ill when the [Tenth Congress] met in ⟦March 1922⟧.',
    'In ⟦May 1922⟧ the [Eleventh Congress] met.',
    'In ⟦May 1922⟧, the [Eleventh Congress] condemned the Opposition.',
    'On ⟦30 August 1921⟧, in [Moscow], the [Kuusinen Club] was attacked.',
    'The [Eleventh Congress] in ⟦May 1922⟧ condemned the Opposition.',
    'The [Eleventh Congress], which met in ⟦May 1922⟧, was quieter.',
    'He spoke of the [Eleventh Congress], held in Moscow in ⟦May 1922⟧.',
    // The date is a part of its name.
    'the [Eleventh Congress] (⟦May 1922⟧)',
    'the [Eleventh Congress] ([Moscow], ⟦May 1922⟧) was quieter',
    'the [Eleventh Congress] of ⟦1923⟧',
    'the ⟦May 1922⟧ [Eleventh Congress]',
    // Somebody is there.
    'Lenin spoke at the [Eleventh Congress] in ⟦May 1922⟧.',
    'At the [Eleventh Congress], in ⟦May 1922⟧, Lenin said that the Opposition was finished.',
    'It was adopted by the [Tenth Congress] in ⟦1922⟧.',
    'He attended the [Tenth Congress] in ⟦March 1922⟧.',
    'In ⟦March 1922⟧, at the [Tenth Congress], he said so.',
    'Kirov was [shot] on ⟦1 December 1935⟧.',
    'On ⟦1 December 1935⟧ the secretary of the committee was [shot].',
    'The man who on ⟦1 December 1935⟧ [shot] him was caught.',
    'Little had changed since the [Tenth Congress] in ⟦March 1922⟧.',
    // A claim of a year is no rival of those within it; what is vague is allowed its margin, and no more.
    'The [strikes] broke out in ⟦October 1921⟧.',
    '[Paniushkin] (b. ⟦1910⟧)',
    'The [civil war] ended in ⟦1925⟧.',
    'The [NEP] was introduced in ⟦1928⟧.',
    'The [Manifesto] was published in ⟦1920⟧.',
    'the [Tenth Congress] (⟦1922⟧)',
    'He was [expelled] in ⟦July 1922⟧.',
    // Order.
    'In the ⟦spring of 1923⟧, before the [Eleventh Congress] opened, he left.',
    'In ⟦May 1922⟧, shortly before the [Eleventh Congress], he left.',
    'In ⟦May 1920⟧, after the [Tenth Congress], he left.',
    'After the [Tenth Congress], in ⟦May 1920⟧, he left.',
    // Chronologies.
    '- ⟦8 April 1921⟧: the [Tenth Congress] opens',
    '- ⟦1922⟧ – [Tenth Congress]',
    '**⟦1922⟧** [Tenth Congress]',
    '## [Tenth Congress], ⟦March 1922⟧',
    '| Date | What |\n| --- | --- |\n| ⟦1922⟧ | [Tenth Congress] |\n| 1921 | [Tenth Congress] |',
    '| Event | Year |\n| --- | --- |\n| [Tenth Congress] | ⟦1922⟧ |',
    // Lives.
    '[Miasnikov] (⟦1890⟧–1945)',
    '[Miasnikov] (1889–⟦1946⟧) and others',
    'Miasnikov (⟦1890⟧–1945)',
    'Gavriil Myasnikov (b. ⟦1890⟧) came.',
    '[Miasnikov] (born ⟦25 February 1890⟧, died 1945)',
    '[Miasnikov] († ⟦1946⟧)',
    '[Miasnikov] (⟦1890⟧–?)',
    '[Miasnikov] (Мясников, ⟦1890⟧–1945)',
    '[Miasnikov] was born in Chistopol in ⟦1890⟧ and died in ⟦1946⟧.',
    '[Miasnikov], born in ⟦1890⟧, was a metalworker.',
    'In ⟦1890⟧ [Miasnikov] was born.',
    'Gavriil Myasnikov was executed in ⟦1946⟧.',
    'The [Cheka] was founded in ⟦1918⟧.',
    'The [Cheka] was dissolved in ⟦1923⟧.',
    // Every reading of a date in the old calendar is held against the claims.
    'The [October Revolution] began on ⟦3 November 1917⟧.',
  ])('%s', (marked) => check(linked(marked)));
});

describe('what is right, or claims nothing', () => {
  it.each([
    'The [Eleventh Congress] met in March 1922.',
    'The [Eleventh Congress] met in spring 1922.',
    'The [Tenth Congress] met on 10 March 1921.',
    'The [Tenth Congress] met from 8 to 16 March 1921.',
    'The [Comintern Congress] opened on 17 July 1920.',
    'In April 1922, before the [Eleventh Congress], he left.',
    '[Miasnikov] (1889–1945)',
    '[Shliapnikov] (1883–1937)',
    'The [October Revolution] began on 25 October 1917.',
    // Another time than that of the event.
    'He wrote in 1925 of the [Eleventh Congress].',
    'He spoke of the [Eleventh Congress] in 1925.',
    'In 1925 the [Tenth Congress] was only a memory.',
    'In 1925 the [Tenth Congress] seemed far away.',
    'He protested against the [Tenth Congress] in May 1923.',
    'In 1923 he came back to the [Tenth Congress].',
    'Memoirs of the [Kronstadt rising] (1957)',
    'Letter on the [Tenth Congress], 14 March 1922',
    'The [Tenth Congress] opened the way to the purge of 1923.',
    'The [Tenth Congress] adopted the resolution that was printed in 1923.',
    'The delegates of the [Tenth Congress] met in 1923.',
    "The [Tenth Congress]'s delegates met in 1923.",
    'Since 1923 the [Tenth Congress] has been studied.',
    'By May 1922 the [Eleventh Congress] had met.',
    'Two years after the [Tenth Congress], in 1923, he left.',
    '- 1925: [Tenth Congress] protocols reprinted',
    '| Published | What |\n| --- | --- |\n| 1933 | [Tenth Congress] |',
    'The [Ninth](event:nothing) and the [Tenth Congress] met in 1920 and 1921.',
    'The [Tenth Congress] met in 1921 and in 1922 the [Eleventh Congress].',
    'On 3 May 1936 he told that Kirov had been [shot].',
    'In 1936 the men who had [shot] him were dead.',
    'He was elected at the [Tenth Congress], in 1923 he was expelled.',
    'In 1938, at the [Kronstadt rising] museum, he spoke.',
    'the 1957 [Kronstadt rising] anniversary',
    'Trotsky, *[Kronstadt rising]* (1938)',
    'In 1925, before the [Tenth Congress] had been forgotten, he wrote.',
    'Discussion before the [Tenth Congress] opened in December 1920.',
    'In 1922 the [Tenth Congress] met its critics.',
    'In 1938 the [Kronstadt rising] broke out again, on paper.',
    '- 12 May 2024: [Tenth Congress]',
    '[Tenth Congress] (Moscow, 1963)',
    'Debates at the [Tenth Congress] (1933) are quoted.',
    'As the [Tenth Congress] (1925), p. 526, has it.',
    'As the [Tenth Congress] (1925), 526, has it.',
    // What an event led to outlasts it.
    'The [NEP] ended in 1928.',
    'The [NEP] came to an end in 1928.',
    'The [Manifesto] was published in English in 1920.',
    // A long span given to the day stands beside a shorter one.
    'The [civil war] ended in 1923.',
    'The [civil war] ended in 1920.',
    '## [Tenth Congress], 1963',
    '[Paniushkin] (b. 1892)',
    'He was [expelled] in June 1922.',
    'The [strikes] broke out in February 1921.',
    // Not the writer's own statement.
    'According to him, the [Eleventh Congress] met in May 1922.',
    'Gavriil Myasnikov was murdered in 1944.',
    'If he is right, the [Eleventh Congress] met in May 1922.',
    'The [Eleventh Congress] met in May 1922, he writes.',
    'The [Eleventh Congress] met in May 1922, it is claimed.',
    'It is possible; the [Eleventh Congress] perhaps met in May 1922.',
    'The [Eleventh Congress] met in May 1922, not before.',
    'The [Eleventh Congress] met in May 1922?',
    'He gives a false date: the [Eleventh Congress] met in May 1922.',
    'In a novel, the [Eleventh Congress] met in May 1922.',
    'It is planned: the [Eleventh Congress] meets in May 1922.',
    'The [Eleventh Congress] was to meet in May 1922.',
    'The [Eleventh Congress] was planned for May 1922.',
    'The [Eleventh Congress] did not meet in May 1922.',
    'If the [Eleventh Congress] met in May 1922, he was there.',
    'According to Serge, the [Eleventh Congress] met in May 1922.',
    'Serge writes that the [Eleventh Congress] met in May 1922.',
    'Did the [Eleventh Congress] meet, as he says, in May 1922?',
    'Serge: “the [Eleventh Congress] met in May 1922”.',
    '> The [Eleventh Congress] met in May 1922.',
    'The printer wrongly has the [Eleventh Congress] (May 1922).',
    'The anniversary of the [October Revolution] in 1927 was celebrated: the [October Revolution] was held in 1927.',
    'The [Eleventh Congress] would have met in May 1922.',
    // No life.
    'The Commissar [Lenin] (1917–1924)',
    '[Lenin] (in office 1917–1922)',
    '[Lenin] (1894–1924) as a leader',
    '[Lenin] (1921) is quoted',
    'Roy Medvedev (1925–2018) and Sergei Lenin (1925–2018)',
    'Lenin (1925–2018)',
    '[Miasnikov] was perhaps born in 1890.',
    '[Miasnikov] was arrested in 1923.',
    'Until 1923 the [Cheka] was feared.',
  ])('%s', (text) => check(linked(text)));
});

describe('a finding', () => {
  it('says what the note says, what the dataset says and by whom, and offers that', () =>
    check('The [Congress](event:eleventh-party-congress) met in ⟦May 1922⟧.', {
      says: 'May 1922 contradicts 27 March – 2 April 1922 (Eleventh Party Congress; chronicle)',
      entity: 'event:eleventh-party-congress',
      fixes: [
        'ask | Change to "March–April 1922" | The [Congress](event:eleventh-party-congress) met in March–April 1922.',
      ],
    }));

  it.each<[string, string]>([
    [
      'The [X](event:eleventh-party-congress) met on ⟦May 3, 1922⟧.',
      'Change to "27 March – 2 April 1922" | The [X](event:eleventh-party-congress) met from 27 March to 2 April 1922.',
    ],
    [
      'The [X](event:eleventh-party-congress) opened on ⟦May 3, 1922⟧.',
      'Change to "March 27, 1922" | The [X](event:eleventh-party-congress) opened on March 27, 1922.',
    ],
    [
      'the [X](event:kuusinen-club-attack) (⟦1921-08-30⟧)',
      'Change to "1920-08-31" | the [X](event:kuusinen-club-attack) (1920-08-31)',
    ],
    ['the [X](event:kuusinen-club-attack) of ⟦1921⟧', 'Change to "1920" | the [X](event:kuusinen-club-attack) of 1920'],
    [
      'the [X](event:october-revolution) (⟦26 October (8 November) 1917⟧)',
      'Change to "25 October (7 November) 1917" | the [X](event:october-revolution) (25 October (7 November) 1917)',
    ],
    [
      'The [X](event:kronstadt-rising) began in the ⟦summer of 1922⟧.',
      'Change to "March 1921" | The [X](event:kronstadt-rising) began in March 1921.',
    ],
    ['[M](person:gavriil-myasnikov) (⟦1890⟧–1945)', 'Change to "1889" | [M](person:gavriil-myasnikov) (1889–1945)'],
  ])('%s', (marked, fix) => check(marked, { fixes: [`ask | ${fix}`] }));

  it('offers every side of what is disputed', () =>
    check('[S](person:alexander-shliapnikov) (⟦1890⟧–1937)', {
      says: '30 August 1885 (birth of Alexander Shliapnikov; chronicle) and 1883 (memoir)',
      fixes: [
        'ask | Change to "1885" | [S](person:alexander-shliapnikov) (1885–1937)',
        'ask | Change to "1883" | [S](person:alexander-shliapnikov) (1883–1937)',
      ],
    }));

  it('offers nothing where only the order is wrong', () =>
    check('In ⟦1923⟧, before the [X](event:eleventh-party-congress), he left.', {
      says: '1923 does not come before 27 March – 2 April 1922',
      fixes: [],
    }));
});
