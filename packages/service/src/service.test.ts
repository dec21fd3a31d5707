import { describe, expect, test } from 'vitest';
import { datasetOf, entity } from '../test/dataset.js';
import { testService } from '../test/service.js';

test('the façade is frozen', () => {
  const { service } = testService();
  expect(Object.isFrozen(service)).toBe(true);
});

test('wikilinks are references only where the configuration turns them on', () => {
  const text = '[[person:nobody-at-all|x]]';
  const count = (wikilinks?: boolean): number => {
    const { service } = testService(wikilinks === undefined ? {} : { wikilinks });
    return service.check(service.parse(text)).length;
  };
  expect([count(), count(false), count(true)]).toEqual([0, 0, 1]);
});

describe('names that every JavaScript object has', () => {
  // As an id (where the grammar allows it), a name, a role, a source, a scheme and a link label.
  const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  const set = datasetOf('odd', [
    entity('person:constructor', ['constructor', '__proto__', 'toString', 'hasOwnProperty'], {
      participations: [{ event: 'event:valueof', role: '__proto__' }],
    }),
    entity('event:valueof', ['valueOf'], { class: 'constructor' }),
  ]);
  const { service, log } = testService({}, [set]);

  test.each(NAMES)('%s is a name like another', (name) => {
    const note = service.parse(`the ${name} of [${name}](person:constructor), [${name}][], [x](${name}:y)`);
    expect(service.check(note).filter(({ rule }) => rule !== 'label-mismatch')).toEqual([]);
    const [mention] = service.mentions(note);
    expect(mention).toMatchObject({ text: name.replaceAll('_', ''), linked: false });
    expect(service.hover(note, mention?.start ?? -1, 'markdown')?.contents).toContain('odd 1.0.0');
    expect(service.search(name).length).toBeGreaterThan(0);
  });

  test('a role that the vocabulary does not have is shown as it is', () => {
    expect(service.card('person:constructor')?.roles).toEqual(['__proto__: valueOf']);
  });

  test('an id of such a name is just unknown', () => {
    expect(service.resolve('person:tostring')).toEqual({ status: 'unknown' });
    expect(service.resolve('__proto__')).toEqual({ status: 'unknown' });
    expect(service.card('org:constructor')).toBeUndefined();
  });

  test('nothing was logged', () => expect(log).toEqual([]));
});

test.each(['', '\n', '[', '](', '[[', '`', '---\n', '---\n---', '\r', '\u0000', '[a]('.repeat(50), '\ud800'])(
  'nothing is thrown on %j',
  (text) => {
    const { service, log } = testService({ wikilinks: true });
    const note = service.parse(text);
    service.check(note);
    service.mentions(note);
    for (let offset = 0; offset <= text.length; offset += 1) {
      service.hover(note, offset, 'plaintext');
      service.complete(note, offset);
    }
    expect(log).toEqual([]);
  },
);
