import { expect, test } from 'vitest';
import { progressOf } from './progress.js';

/** What is written while 4 notes are checked, each in so many milliseconds. */
function written(terminal: boolean, each: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const stderr = (text: string): void => void lines.push(text);
  const world = { cwd: '/', colour: false, stdout: () => {}, stderr, terminal, now: () => time };
  const { step, end } = progressOf(world, 4);
  for (const done of [1, 2, 3, 4]) {
    time += each;
    step(done);
  }
  end();
  return lines;
}

test('a bar on a terminal, that is gone at the end', () =>
  expect(written(true, 60)).toEqual([
    '\r████████████░░░░░░░░░░░░ 2 of 4 notes\u001b[K',
    '\r████████████████████████ 4 of 4 notes\u001b[K',
    '\r\u001b[K',
  ]));

test('nothing on a terminal where it is over at once', () => expect(written(true, 10)).toEqual([]));

test('now and then a plain line elsewhere', () =>
  expect(written(false, 6000)).toEqual(['glossator: 2 of 4 notes checked\n', 'glossator: 4 of 4 notes checked\n']));

test('nothing where nobody has a clock', () => {
  const world = { cwd: '/', colour: false, stdout: () => {}, stderr: () => expect.unreachable() };
  const { step, end } = progressOf(world, 1);
  step(1);
  end();
});
