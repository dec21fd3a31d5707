/** Valid by the schema of GraphML, with every entity, relation and part in it, whatever the texts are. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostileText, real, withText } from '../../test/exported.js';
import { graphmlErrors, select } from '../../test/xml.js';
import type { Dataset } from '../dataset.js';
import { exportGraphml } from './graphml.js';

const G = { g: 'http://graphml.graphdrawing.org/xmlns' };

let errors: (xml: string) => string[];
let small: Dataset;
beforeAll(async () => {
  errors = graphmlErrors();
  small = await everything();
});

const found = (dataset: Dataset, xpath: string): string[] => select(exportGraphml(dataset), xpath, G);

describe('of the real dataset', () => {
  it('is valid', () => expect(errors(exportGraphml(real))).toEqual([]));

  it('has a node for each entity and an edge for each relation and each part', () => {
    const all = [...real.entities.values()];
    expect(found(real, '//g:node/@id').sort()).toEqual([...real.entities.keys()].sort());
    const relations = all.flatMap(({ relations = [] }) => relations).length;
    const parts = all.flatMap((entity) => (entity.kind === 'event' ? (entity.participants ?? []) : [])).length;
    expect(found(real, '//g:edge[g:data[@key="edge-statement"]="relation"]/@id')).toHaveLength(relations);
    expect(found(real, '//g:edge[g:data[@key="edge-statement"]="participation"]/@id')).toHaveLength(parts);
  });
});

describe('of a small one', () => {
  it.each([
    [
      'the words of a node',
      '//g:node[@id="person:ann-lee"]/g:data',
      ['Ann Lee', 'person', '1880–1930 or 1932', '1880-10-31', '1932-12-31'],
    ],
    ['its class', '//g:node[@id="org:guild"]/g:data[@key="node-class"]', ['union']],
    ['a person of this name', '//g:node[@id="person:constructor"]/g:data[@key="node-label"]', ['Lee the Elder']],
    [
      'a relation',
      '//g:edge[@source="person:ann-lee"][@target="org:guild"]/g:data',
      [
        'member of',
        'relation',
        'memberOf',
        'from 1910',
        '1910-01-01',
        'probable',
        'stated',
        'relations=memberOf org:guild',
      ],
    ],
    [
      'a part leads to its event',
      '//g:edge[@source="person:ann-lee"][@target="event:fair"]/g:data[@key="edge-type"]',
      ['speaker'],
    ],
    ['every key is declared', '//g:data[not(@key = //g:key/@id)]', []],
    ['every edge joins nodes', '//g:edge[not(@source = //g:node/@id) or not(@target = //g:node/@id)]', []],
  ])('%s', (_what, xpath, expected) => expect(found(small, xpath)).toEqual(expected));

  it('is the same whatever the order of the entities', () =>
    expect(exportGraphml({ ...small, entities: new Map([...small.entities].reverse()) })).toBe(exportGraphml(small)));

  it('shows an entity of another dataset by its id', () => {
    const part = { ...small, entities: new Map([...small.entities].filter(([id]) => id !== 'org:guild')) };
    expect(found(part, '//g:node[@id="org:guild"]/g:data')).toEqual(['org:guild', 'org']);
    expect(errors(exportGraphml(part))).toEqual([]);
  });

  it('stays valid whatever its texts are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(errors(exportGraphml(withText(small, text)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

it('the validator refuses what is no GraphML', () =>
  expect(errors(exportGraphml(small).replace('edgedefault="directed"', 'edgedefault="upwards"'))).not.toEqual([]));
