/** Texts that tempt a scanner: ⟦meant⟧ for sure, ⟨perhaps⟩ meant, and what bears no mark must not be found at all. */
import { describe, expect, it } from 'vitest';
import { entity } from '../test/entities.js';
import { buildNameIndex } from './name-index.js';
import { scan } from './scan.js';

const ru = (text: string) => ({ text, lang: 'ru-Cyrl' });

const index = buildNameIndex([
  entity('person:leon-trotsky', 'Leon Trotsky', 'Trotsky', ru('Лев Давидович Троцкий')),
  entity('person:vladimir-lenin', 'Vladimir Lenin', 'Lenin', ru('Ленин'), {
    ...ru('Владимир Ильич Ульянов'),
    kind: 'birth',
  }),
  entity('person:joseph-stalin', 'Joseph Stalin', 'Stalin', ru('Иосиф Виссарионович Сталин'), ru('Сталин')),
  entity('person:nikolai-bukharin', 'Nikolai Bukharin', 'Bukharin', ru('Николай Иванович Бухарин'), ru('Бухарин')),
  entity('person:karl-marx', 'Karl Marx', 'Marx', ru('Карл Маркс'), ru('Маркс')),
  entity('person:sergei-kirov', 'Sergei Kirov', 'Kirov', ru('Сергей Миронович Киров'), ru('Киров')),
  entity('person:karl-liebknecht', 'Karl Liebknecht', 'Liebknecht'),
  entity('person:rosa-luxemburg', 'Rosa Luxemburg', 'Luxemburg', ru('Роза Люксембург'), ru('Люксембург')),
  entity(
    'person:alexandra-kollontai',
    'Alexandra Kollontai',
    'Kollontai',
    ru('Александра Михайловна Коллонтай'),
    ru('Коллонтай'),
  ),
  entity(
    'person:alexander-shliapnikov',
    'Alexander Shliapnikov',
    ru('Александр Гаврилович Шляпников'),
    ru('Шляпников'),
  ),
  entity('person:gavriil-myasnikov', 'Gavriil Myasnikov', 'Miasnikov', ru('Гавриил Ильич Мясников'), {
    ...ru('Мясников'),
    linking: 'candidate',
  }),
  // Found by his full name alone.
  entity('person:sergei-medvedev', 'Sergei Medvedev', ru('Сергей Павлович Медведев')),
  entity('person:theresa-may', 'Theresa May', 'May'),
  entity('person:eugene-young', 'Eugene Young', 'Young'),
  entity('person:li', 'Li'),
  entity('org:moscow-soviet', 'Moscow Soviet', ru('Московский Совет')),
  entity('org:workers-opposition', 'Workers’ Opposition', ru('Рабочая оппозиция')),
  entity('org:opposition', 'Opposition', { text: 'opposition', linking: 'never' }),
  entity('org:gpu', 'GPU', ru('ГПУ')),
  entity('org:comintern', 'Comintern', ru('Коминтерн')),
  entity('place:moscow', 'Moscow', ru('Москва')),
  entity('place:kronstadt', 'Kronstadt', ru('Кронштадт')),
  entity('work:pravda', 'Pravda', ru('Правда')),
  entity('work:mir', ru('Мир')),
  entity('person:trotsky-in-china', { text: '托洛茨基', lang: 'zh-Hans' }, { text: '列夫·托洛茨基', lang: 'zh-Hans' }),
  entity('person:lenin-in-china', { text: '列宁', lang: 'zh-Hans' }, { text: 'レーニン', lang: 'ja' }),
  entity(
    'person:marx-elsewhere',
    { text: 'კარლ მარქსი', lang: 'ka' },
    { text: 'מרקס', lang: 'he' },
    { text: 'ماركس', lang: 'ar' },
    { text: 'Μαρξ', lang: 'el' },
    { text: 'Մարքս', lang: 'hy' },
  ),
]);

/** A text with its marks, as the scanner sets them. */
function marked(text: string): string {
  let [shown, before] = ['', 0];
  for (const { start, end, entity: meant } of scan(index, text)) {
    const [open, close] = meant === null ? '⟨⟩' : '⟦⟧';
    shown += text.slice(before, start) + open + text.slice(start, end) + close;
    before = end;
  }
  return shown + text.slice(before);
}

const check = (title: string, ...texts: readonly string[]) =>
  describe(title, () => {
    it.each(texts)('%s', (text) => expect(marked(text.replace(/[⟦⟧⟨⟩]/gu, ''))).toBe(text));
  });

check(
  'words made of names',
  'Leninist, Leninism, Leninists and Leningrad',
  'Trotskyist, Trotskyite, Trotskyism, Trotskyisant',
  'Bukharinism and the Bukharinites',
  'Stalinism, Stalinist, Stalingrad, Stalino, de-Stalinisation',
  'Marxism, Marxist, Marxian, Marxism-Leninism',
  'Kirovsk, Kirovets and Kirovabad',
  'the Muscovite, the Moscowite',
  'anti-Leninist, neo-Stalinist',
  'ленинизм, ленинский, ленинца, Ленинград, Ленинграда',
  'троцкизм, троцкистов, Троцкист',
  'марксизм и марксистов',
  'сталинский, Сталинград, Сталинграда, Сталинская',
  'Кировск, Кировограда, кировский',
  'Мясниковский, мясниковщина, шляпниковцы',
  'московский, Московская, москвич',
  'Lenin1, Trotsky1923, 3Lenin',
);

check(
  'possessives and plurals',
  "⟦Lenin⟧’s and ⟦Lenin⟧'s letters",
  "in ⟦Trotsky⟧'s own words",
  '⟦Marx⟧’s Capital',
  'the ⟨Trotskys⟩ at home',
  'the ⟨Trotskys⟩’ flat',
  '⟨Lenins⟩ Brief an ⟦Trotzki⟧',
  'the ⟨Marxes⟩ in London',
  "⟦Kollontai⟧'s reply",
  'the Youngs and the Mays',
);

check(
  'names of other things',
  'the ⟨Kirov⟩ Opera',
  'the ⟨Lenin⟩ Prize, the ⟨Lenin⟩ Library, the ⟨Stalin⟩ Constitution',
  'in ⟨Karl Liebknecht⟩ Street',
  'the ⟨Rosa Luxemburg⟩ Foundation',
  '⟨Karl Marx⟩ Allee',
  'St. ⟨Lenin⟩ Street',
  'the ⟨Marx⟩-Engels Institute',
  'the ⟨Marx⟩-⟨Lenin⟩ monument',
  'the ⟨Lenin⟩-Werke',
  'the ⟨Trotsky⟩ Archive at Harvard',
  'the cruiser ⟦Kirov⟧ lay there',
  'a ⟦Lenin⟧-led party',
  'anti-⟦Trotsky⟧ slogans',
  'non-⟦Stalin⟧ sources',
  'When ⟦Lenin⟧ and ⟦Trotsky⟧ met ⟦Marx⟧',
  'Between ⟦Lenin⟧ ⟦Stalin⟧ and others',
  '⟦Lenin⟧. Prize money was paid',
  '⟦Lenin⟧, Prize winner',
  '⟦Lenin⟧ (Library)',
);

check(
  'other people',
  'Svetlana ⟨Stalin⟩ left',
  'He met Natalia ⟨Trotsky⟩ there',
  'Roy Medvedev, Medvedev, Zhores Medvedev',
  '⟦Sergei Medvedev⟧ and ⟨S. Medvedev⟩ alike',
  'by K. Trotsky',
  'by K. D. Trotsky',
  'by L. I. Trotsky',
  'by ⟦L. Trotsky⟧ and ⟦L. D. Trotsky⟧',
  'by ⟦L.D. Trotsky⟧ and ⟦L.Trotsky⟧',
  'О Н. Троцком и К. Троцкого',
  'у ⟦Л. Троцкого⟧, у ⟦Л. Д. Троцкого⟧',
  '⟦Н. Бухарина⟧ и ⟦Н. И. Бухарина⟧',
  'о П. Бухарине',
  'жена Троцкая, сестра ⟦Бухарина⟧',
  '⟨Бухарина⟩ пришла',
  'Анна ⟨Бухарина⟩',
  '⟨Троцкие⟩ и семья ⟨Троцких⟩',
  'Люксембурга и Люксембургу',
  'у ⟦Розы Люксембург⟧',
  'Роза Люксембурга',
  'Шляпниковой и Шляпниковую',
  'Мясниковой',
  '⟦Trotsky⟧’s namesake O. Trotsky',
  'Vladimir ⟨Trotsky⟩ and Leon ⟨Lenin⟩',
);

check(
  'given names, initials and order',
  '⟦Trotsky, L.⟧ and others',
  '⟦Trotsky, L. D.⟧, My Life',
  '⟦Trotsky, Leon⟧, My Life',
  '⟦Trotsky⟧, Leon Sedov and others',
  '⟦Trotsky⟧, ⟦L. Trotsky⟧',
  '⟦Lenin⟧, K. Radek',
  '⟦Троцкий Лев Давидович⟧, ⟦Троцкий Л. Д.⟧',
  '⟦Троцкого Льва Давидовича⟧',
  'к ⟦Льву Троцкому⟧ и ⟦Льву Давидовичу Троцкому⟧',
  'Льва ⟨Троцкому⟩',
  'Льва Ивановича ⟨Троцкого⟩',
  '⟦Г. И. Мясников⟧, ⟨Г. Мясников⟩, ⟨Мясников⟩ и ⟦Гавриил Мясников⟧',
  'о ⟦Гаврииле Ильиче Мясникове⟧',
  'Н. И. Мясникова',
  '⟦V. I. Lenin⟧, ⟦V.I. Lenin⟧, ⟦V. Lenin⟧',
  '⟦Vladimir Ilich Lenin⟧, ⟦Vladimir Ilyich Lenin⟧, ⟦Vladimir Il’ich Lenin⟧',
  'у ⟦Владимира Ильича Ленина⟧, у ⟦Владимира Ульянова⟧',
  'I ⟦Trotsky⟧, A ⟨Trotsky⟩',
);

check(
  'romanised',
  '⟦Trozki⟧, ⟦Trotzki⟧, ⟦Trotski⟧, ⟦Trockij⟧, ⟦Trotskii⟧, ⟦Trotskiy⟧, ⟦Trotzky⟧, ⟦Trot͡skiĭ⟧',
  '⟦Schljapnikow⟧, ⟦Chliapnikov⟧, ⟦Shlyapnikov⟧, ⟦Šljapnikov⟧, ⟦Šlâpnikov⟧, ⟦Shliapnikov⟧',
  '⟦Boukharine⟧, ⟦Bucharin⟧, ⟦Buharin⟧',
  '⟨Mjasnikow⟩ und ⟦Gawriil Mjasnikow⟧',
  '⟦Kollontaj⟧ and ⟦Aleksandra Kollontaj⟧',
  'Medwedew und ⟦Sergej Medwedew⟧',
  '⟦Rabochaia oppozitsiia⟧, ⟦Rabočaja oppozicija⟧, ⟦Rabotschaja opposizija⟧',
  'in ⟦Moskva⟧, ⟦Moskwa⟧ and Moskau',
  'the ⟨Komintern⟩ and Kominterna',
  '⟨Prawda⟩, Mir, the space station',
  'trozki, schljapnikow',
  'Trozkist, Trozkismus',
);

check(
  'words that are names too',
  '⟨May⟩ the best man win',
  'It was so. ⟨May⟩ he rest',
  'In ⟦May⟧ she spoke',
  'MAY DAY PARADE',
  '⟨Young⟩ people, YOUNG PIONEERS',
  '⟨Li⟩ li LI',
  'War came. ⟨Opposition⟩ grew',
  'the ⟦Opposition⟧ and the opposition',
  'THE OPPOSITION MET',
  'de facto, de jure, in toto',
  'Mr. Smith’s ⟦Moscow⟧',
  'gpu, Gpu and the ⟦GPU⟧',
  'pravda and mir',
);

check(
  'what parts words',
  '⟦Moscow Soviet⟧, but Soviet ⟨Moscow⟩',
  '⟦Moscow⟧, Soviet; ⟦Moscow⟧. Soviet',
  '⟦Leon\nTrotsky⟧ and Leon',
  'Leon\n\n⟦Trotsky⟧',
  '⟦Trot-\nsky⟧ and Trot-\n\nsky',
  '⟦L. D.\nTrotsky⟧',
  'к ⟦Льву\nТроцкому⟧',
  '⟦Троц-\nкого⟧ и ⟦Шляп-\nникову⟧',
  '⟦Schlja-\npnikow⟧',
  'Leon\uFFFC⟦Trotsky⟧',
  'L. \uFFFC⟦Trotsky⟧',
  '⟦TROTSKY⟧ AND ⟨LENIN⟩',
  '“⟦Trotsky⟧” «⟦Троцкий⟧» (⟨Ленина⟩)',
  '/⟦Lenin⟧/⟦Trotsky⟧/',
  'Rózsa ⟨Luxemburg⟩',
  '⟦Kollontaï⟧ and ⟦Trótsky⟧',
);

check(
  'declined',
  'против ⟦Троцкого⟧, с ⟦Троцким⟧, о ⟦Троцком⟧, к ⟦Троцкому⟧',
  'у ⟦Ленина⟧, с ⟦Лениным⟧, о ⟦Ленине⟧; Лениной',
  'у ⟦Маркса⟧, с ⟦Марксом⟧, о ⟦Марксе⟧',
  '⟦Шляпникову⟧ и ⟦Коллонтай⟧',
  'в ⟦Кронштадте⟧, из ⟦Москвы⟧, под ⟦Москвою⟧',
  '⟦Рабочей оппозиции⟧, ⟦Рабочую оппозицию⟧',
  'Рабочей оппозицию',
  '⟦Московского Совета⟧, ⟦Московским Советом⟧',
  'Московский Совета',
  '⟦Коминтерна⟧ и ⟦Коминтерном⟧',
  'ленина, троцкого',
  '⟨Правды⟩, ⟨Правде⟩',
  'в Троцке',
);

check(
  'other scripts',
  '1923年⟦托洛茨基⟧写信',
  '⟦列夫·托洛茨基⟧和⟦列宁⟧',
  '⟦列夫・托洛茨基⟧',
  '⟨列宁⟩主义和⟨列宁⟩格勒',
  '⟦レーニン⟧は、レーニングラードへ',
  '⟦レーニン⟧主義',
  '⟦კარლ მარქსი⟧ და კარლ',
  '⟦מרקס⟧ ומרקסיזם',
  '⟦ماركس⟧ والماركسية',
  '⟦Μαρξ⟧ και μαρξισμός',
  '⟦Մարքս⟧ և մարքսիզմ',
);
