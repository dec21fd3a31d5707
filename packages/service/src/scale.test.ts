/** Very many of everything: what grows faster than the data, or with the data at each key, would not end here. */
import { describe, expect, it } from 'vitest';
import { datasetOf, entity } from '../test/dataset.js';
import { testService } from '../test/service.js';

/** Twenty thousand people, half of them of one surname. */
const MANY = 20_000;
const people = Array.from({ length: MANY }, (_, at) =>
  entity(`person:given${at}-${at % 2 === 0 ? 'lee' : `family${at}`}`, [
    `Given${at} ${at % 2 === 0 ? 'Lee' : `Family${at}`}`,
    at % 2 === 0 ? 'Lee' : `Family${at}`,
  ]),
);

describe('twenty thousand people', () => {
  const { service, log } = testService({}, [datasetOf('many', people)]);

  it('a surname of ten thousand: some are listed, the others counted', () => {
    const note = service.parse('Lee came.');
    const lines = service.hover(note, 1, 'markdown')?.contents.split('\n') ?? [];
    expect(lines[0]).toBe('“Lee” can mean 10000 entities:');
    expect(lines.filter((line) => line.startsWith('- **'))).toHaveLength(20);
    expect(lines.at(-1)).toBe('- and 9980 more');
  });

  it('a note of two thousand references and names', () => {
    const text = people.slice(0, 2000).map(({ id, label }) => `[${label}](${id}), ${label}.`);
    const note = service.parse(text.join('\n\n'));
    expect(service.check(note)).toEqual([]);
    expect(service.mentions(note)).toHaveLength(4000);
    expect(service.hover(note, note.text.length - 3, 'markdown')?.contents).toContain('**Given1999 Family1999**');
  });

  it('two hundred unknown ids: near ones are looked for as often as is said', () => {
    const text = Array.from({ length: 200 }, (_, at) => `[x](person:givn${at}-lee)`);
    const messages = service.check(service.parse(text.join('\n\n'))).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('did you mean'))).toHaveLength(100);
    expect(messages.filter((message) => message.includes('too many unknown ids'))).toHaveLength(100);
  });

  it.each(['@', '@L', '@Lee', '@Given19999 F', '@Famly19999'])('completion behind %s', (typed) => {
    const completion = service.complete(service.parse(typed), typed.length);
    expect(completion?.items.length).toBeLessThanOrEqual(100);
    expect(completion?.items.length).toBeGreaterThan(0);
  });

  it('twenty thousand comments before one block with as many findings, and as many that ignore nothing', () => {
    const found = (text: string) => service.check(service.parse(text));
    const finding = '[x](person:nobody) ';
    expect(found(`${'<!-- glossator-ignore unknown-reference: a -->\n'.repeat(MANY)}${finding.repeat(900)}`)).toEqual(
      [],
    );
    expect(found('<!-- glossator-ignore wrong-kind: a -->\na\n\n'.repeat(MANY))).toHaveLength(MANY);
  });

  it('nothing failed on the way', () => expect(log).toEqual([]));
});
