import { describe, expect, it } from 'vitest';
import { load, MINIMAL, person } from '../test/minimal.js';
import { Datasets } from './datasets.js';

const OTHER = {
  'dataset.yaml': (MINIMAL['dataset.yaml'] ?? '').replace('mini', 'other'),
  'people/bob.yaml': person('Bob'),
  'people/constructor.yaml': person('Constructor'),
  // The first dataset says that this id moved; here it is somebody.
  'people/anne-lee.yaml': person('Anne Lee'),
  'redirects.yaml': `- { id: person:lees, kind: split, to: [person:ann-lee, person:bob], reason: Two., version: 1.1.0 }
- { id: person:zed, kind: withdrawn, reason: Nobody., version: 1.1.0 }
`,
};

const [mini, other] = await Promise.all([load(), load(OTHER)]);
const both = new Datasets([mini, other]);

/** Where an id leads, on one line. */
function told(datasets: Datasets, text: string): string {
  const found = datasets.resolve(text);
  switch (found.status) {
    case 'live':
    case 'moved':
      return `${found.status} ${found.id} of ${found.dataset.name}, ${found.entity.label}`;
    case 'split':
      return `split ${found.choices.map(({ id }) => id).join(' ')}`;
    default:
      return found.status;
  }
}

describe('resolve', () => {
  it.each([
    ['person:ann-lee', 'live person:ann-lee of mini, Ann Lee'],
    ['person:bob', 'live person:bob of other, Bob'],
    ['person:mini/ann-lee', 'live person:ann-lee of mini, Ann Lee'],
    // Shadowed: the long form is what reaches it, and what it is called.
    ['person:other/ann-lee', 'live person:other/ann-lee of other, Ann Lee'],
    // An id that moved in the first dataset shadows a live one of the second.
    ['person:anne-lee', 'moved person:ann-lee of mini, Ann Lee'],
    ['person:other/anne-lee', 'live person:other/anne-lee of other, Anne Lee'],
    ['person:lees', 'split person:other/ann-lee person:bob'],
    ['person:zed', 'withdrawn'],
    ['person:constructor', 'live person:constructor of other, Constructor'],
    ['person:nobody', 'unknown'],
    ['person:mini/bob', 'unknown'],
    ['person:third/bob', 'unknown'],
    ['org:bob', 'unknown'],
    ['bob', 'unknown'],
    ['Person:bob', 'unknown'],
    ['person:__proto__', 'unknown'],
    ['', 'unknown'],
  ])('%s', (text, expected) => expect(told(both, text)).toBe(expected));

  it('goes by the order of the datasets', () => {
    const reversed = new Datasets([other, mini]);
    expect(told(reversed, 'person:ann-lee')).toBe('live person:ann-lee of other, Ann Lee');
    expect(told(reversed, 'person:anne-lee')).toBe('live person:anne-lee of other, Anne Lee');
  });
});

describe('the shortest ids', () => {
  it('reach every entity of every dataset', () => {
    const ids = [...both.ids()];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(mini.entities.size + other.entities.size);
    for (const id of ids) expect(both.resolve(id), id).toMatchObject({ status: 'live', id });
  });

  it('are those of the names', () => {
    expect(
      both
        .named()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...both.ids()].sort());
    expect(both.named().find(({ id }) => id === 'person:other/ann-lee')?.label).toBe('Ann Lee');
  });
});
