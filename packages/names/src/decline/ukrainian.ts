import { type Declension, declension } from './paradigm.js';
import type { Gender, Role } from './russian.js';

type Row = readonly [ending: RegExp, declension: Declension];

const SURNAME: Readonly<Record<Gender, readonly Row[]>> = {
  male: [
    [/[сцз]ький$/u, declension(2, 'ий ого ому|ім ого им ому|ім', 'і их им их ими их')],
    [/(?:[оеє]в|[иії]н)$/u, declension(0, '- а у|ові а им і|ові|у', 'и их им их ими их')],
    [/енко$/u, declension(1, 'о а у|ові а ом у|ові', '')],
  ],
  female: [
    [/[сцз]ька$/u, declension(1, 'а ої ій у ою ій', '')],
    [/(?:[оеє]в|[иії]н)а$/u, declension(1, 'а ої ій у ою ій', '')],
  ],
  unknown: [],
};

const GIVEN: readonly Row[] = [[/ій$/u, declension(1, 'й я ю|єві я єм ї|єві', '')]];

const PATRONYMIC: Readonly<Record<Gender, readonly Row[]>> = {
  male: [[/ич$/u, declension(0, '- а у|еві а ем у|еві|і', '')]],
  female: [[/івна$/u, declension(1, 'а и і у ою і', '')]],
  unknown: [],
};

/** How a Ukrainian word is declined; only what is certain: vowels and consonants change in many others. */
export function ukrainian(word: string, role: Role, gender: Gender): Declension | undefined {
  const rows = role === 'surname' ? SURNAME[gender] : role === 'patronymic' ? PATRONYMIC[gender] : [];
  return (role === 'given' && gender === 'male' ? GIVEN : rows).find(([ending]) =>
    ending.test(word.toLowerCase()),
  )?.[1];
}
