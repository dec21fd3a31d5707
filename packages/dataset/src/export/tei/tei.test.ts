/** Valid by TEI's own RELAX NG schema, with every text of the dataset in it and nothing that points nowhere, whatever the texts are. */
import type { HistoricalDate, Source } from '@glossator/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostileText, real, withText } from '../../../test/exported.js';
import { select, teiErrors } from '../../../test/xml.js';
import type { Dataset } from '../../dataset.js';
import { exportDataset } from '../json.js';
import { escapeXml } from '../xml.js';
import { dateAttributes } from './dates.js';
import { exportTei } from './tei.js';

const T = { t: 'http://www.tei-c.org/ns/1.0' };

/** As much of a dataset as a few of its entities are, with the sources that they cite. */
function pieces(dataset: Dataset, size: number): Dataset[] {
  const all = [...dataset.entities];
  const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, at) => at * size);
  return starts.map((start) => {
    const entities = new Map(all.slice(start, start + size));
    const text = JSON.stringify([...entities.values()]);
    const sources = new Map([...dataset.sources].filter(([id]) => text.includes(`"source":"${id}"`)));
    return { ...dataset, entities, sources, redirects: new Map() };
  });
}

/** Each pointer of a document that leads nowhere, and each id that stands twice. */
function astray(xml: string): string[] {
  const ids = [...xml.matchAll(/ xml:id="([^"]*)"/gu)].map(([, id = '']) => id);
  const pointers = [...xml.matchAll(/="((?:#[^" ]+ ?)+)"/gu)].flatMap(([, list = '']) => list.split(' '));
  const known = new Set(ids.map((id) => `#${id}`));
  const twice = ids.length === known.size ? [] : ['an id stands twice'];
  return [...twice, ...pointers.filter((each) => !known.has(each))];
}

/** What curators wrote in words, or copied from a source. */
const WORDS =
  /^(?:text|value|note|reason|why|asPrinted|asWritten|julian|lines|page|section|address|accessed|latitude|lang|scheme|title|container-title|publisher|publisher-place|edition|volume|issue|family|given|literal|URL|DOI|ISBN|sha256|label|definition|inverse|inverseLabel|version)$/u;

function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' && WORDS.test(key) ? [part] : wordsOf(part),
  );
}

/** The words of a dataset that its document lacks. */
function missing(dataset: Dataset): string[] {
  const { entities, sources, redirects } = exportDataset(dataset);
  const xml = exportTei(dataset);
  const attributes = [...xml.matchAll(/="([^"]*)"/gu)].map(([, value = '']) => value);
  const there = new Set([...xml.split(/<[^>]*>/u), ...attributes].map((text) => text.trim()));
  const words = wordsOf([dataset.title, entities, sources, redirects, dataset.vocabularies]);
  return words.map((text) => escapeXml(text).trim()).filter((text) => !there.has(text));
}

let errors: (xml: string) => string[];
let small: Dataset;
beforeAll(async () => {
  small = await everything();
  errors = teiErrors();
}, 300_000);

const found = (xpath: string): string[] => select(exportTei(small), xpath, T).map((text) => text.trim());

describe.each([
  ['the data package', () => real],
  ['a small dataset', () => small],
])('%s', (_name, dataset) => {
  it('has every word that curators wrote', () => expect(missing(dataset())).toEqual([]));

  it('has nothing that points nowhere, and no id twice', () => expect(astray(exportTei(dataset()))).toEqual([]));

  it('is valid, piece by piece', () => {
    for (const piece of pieces(dataset(), 20)) expect(errors(exportTei(piece))).toEqual([]);
  }, 300_000);
});

describe('of a small one', () => {
  it('is valid', () => expect(errors(exportTei(small))).toEqual([]));

  it.each([
    ['its title', '//t:titleStmt/t:title', ['A small dataset']],
    ['its licence', '//t:licence/@target', ['https://spdx.org/licenses/CC0-1.0']],
    ['a preferred name', '//t:person[@xml:id="person-ann-lee"]/t:persName[@type="preferred"]', ['Ann Lee', 'Анна Ли']],
    ['its language', '//t:persName[.="Анна Ли"]/@xml:lang', ['ru-Cyrl']],
    ['how a name links', '//t:persName[.="Lee"]/@subtype', ['candidate']],
    ['a person of this name', '//t:person[@xml:id="person-constructor"]/@role', ['allusion']],
    ['rival births', '//t:person[@xml:id="person-ann-lee"]/t:birth/@cert', ['high', 'low']],
    ['a day', '//t:birth[@cert="high"]/@when', ['1880-10-31']],
    ['a year before Christ', '//t:birth/@when-iso', ['-0132']],
    ['in Old Style', '//t:birth/t:date[@calendar="#julian"]', ['1880-10-19']],
    ['in words', '//t:birth[1]/t:date[1]', ['19 (31) October 1880', '133 BC']],
    ['an uncertain year', '//t:birth[@cert="low"]/@when-custom', ['1881?']],
    ['what is inferred', '//t:birth[@cert="low"]/@ana', ['#basis.inferred']],
    ['the preferred of rivals', '//t:death[@ana="#rank.preferred"]/t:note[@type="reason"]', ['The parish says so.']],
    ['an organization', '//t:org[@xml:id="org-guild"]/t:event/@type', ['founded', 'dissolved']],
    ['an event', '//t:event[@xml:id="event-fair"]/@from', ['1921-03-08']],
    ['a relative date', '//t:event[@xml:id="event-after-the-fair"]/@datingPoint', ['#event-fair']],
    ['a work', '//t:listBibl[@type="works"]/t:bibl/t:author/@ref', ['#person-ann-lee']],
    ['a place', '//t:place//t:geo', ['46.35 -48']],
    ['a concept', '//t:list[@type="concepts"]/t:item/t:term', ['thrift']],
    ['a relation by its TEI name', '//t:relation[@ref="#relation.memberOf"]/@name', ['member']],
    ['from whom', '//t:relation[@name="member"]/@active', ['#person-ann-lee']],
    ['to whom', '//t:relation[@name="member"]/@passive', ['#org-guild']],
    ['since when', '//t:relation[@name="member"]/@from', ['1910']],
    ['a part in an event', '//t:listRelation[@type="participations"]/t:relation/@passive', ['#event-fair']],
    ['not the same', '//t:relation/@mutual', ['#person-ann-lee #person-constructor']],
    ['a source', '//t:bibl[@xml:id="source.diary"]/t:title[@level="a"]', ['A Diary of 50% & {more}']],
    ['a citation', '//t:bibl[@corresp="#source.diary"][t:citedRange="13"]/t:quote', ['The Guild']],
    ['an id of old', '//t:list[@type="redirects"]/t:item/t:ptr/@target', ['#person-ann-lee']],
  ])('%s', (_what, xpath, expected) => expect(found(xpath)).toEqual(expected));

  it('a claim points at each of its citations', () => {
    const [pointers = ''] = found('//t:relation[@name="member"]/@source');
    const cited = pointers.split(' ').flatMap((each) => found(`//t:bibl[@xml:id="${each.slice(1)}"]/t:citedRange`));
    expect(cited).toEqual(['4-5', '13']);
  });

  it('is the same whatever the order of the entities', () =>
    expect(exportTei({ ...small, entities: new Map([...small.entities].reverse()) })).toBe(exportTei(small)));

  it('shows an entity of another dataset by its id', () => {
    const part = { ...small, entities: new Map([...small.entities].filter(([id]) => id === 'person:ann-lee')) };
    expect(astray(exportTei({ ...part, redirects: new Map() }))).toEqual([]);
    expect(errors(exportTei(part))).toEqual([]);
  });

  it('is valid without anything in it', () => {
    const none = new Map<string, never>();
    expect(errors(exportTei({ ...small, entities: none, sources: none, redirects: none }))).toEqual([]);
  });

  it('is valid and lacks no word, whatever its texts are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const dataset = withText(small, text);
        expect(errors(exportTei(dataset))).toEqual([]);
        expect(missing(dataset)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['an element of ours', '<birth ', '<born ', '</birth>', '</born>'],
    ['a certainty of ours', 'cert="low"', 'cert="possible"', '', ''],
    ['no day', 'when="1880-10-31"', 'when="1880-10-32"', '', ''],
    ['a type of two words', 'type="preferred"', 'type="the best"', '', ''],
  ])('the validator refuses %s', (_what, from, to, end, newEnd) => {
    const xml = exportTei(small).replaceAll(from, to).replaceAll(end, newEnd);
    expect(errors(xml)).not.toEqual([]);
  });
});

describe('a date as attributes', () => {
  const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

  it.each([
    ['1921', { when: '1921' }],
    ['1921-03-08', { when: '1921-03-08' }],
    ['-0132', { 'when-iso': '-0132' }],
    ['1921-03/1922', { from: '1921-03', to: '1922', 'when-custom': '1921-03/1922', datingMethod: EDTF }],
    ['1921/..', { from: '1921', 'when-custom': '1921/..', datingMethod: EDTF }],
    ['../1921', { to: '1921', 'when-custom': '../1921', datingMethod: EDTF }],
    ['1921~', { when: '1921', 'when-custom': '1921~', datingMethod: EDTF }],
    ['1921?/1922-05~', { from: '1921', to: '1922-05', 'when-custom': '1921?/1922-05~', datingMethod: EDTF }],
    ['192X', { notBefore: '1920-01-01', notAfter: '1929-12-31', 'when-custom': '192X', datingMethod: EDTF }],
    [
      '[1921,1923]',
      { notBefore: '1921-01-01', notAfter: '1923-12-31', 'when-custom': '[1921,1923]', datingMethod: EDTF },
    ],
    ['[..1921]', { notAfter: '1921-12-31', 'when-custom': '[..1921]', datingMethod: EDTF }],
    ['1921-21', { notBefore: '1921-03-01', notAfter: '1921-05-31', 'when-custom': '1921-21', datingMethod: EDTF }],
    ['-0100/-0099', { 'from-iso': '-0100', 'to-iso': '-0099', 'when-custom': '-0100/-0099', datingMethod: EDTF }],
    ['XXXX-05-01', { when: '--05-01', 'when-custom': 'XXXX-05-01', datingMethod: EDTF }],
  ])('%s', (issued, expected) => {
    const source = { id: 'a', type: 'primary', title: 'A', issued } satisfies Source;
    const xml = exportTei({ ...small, sources: new Map([['a', source]]) });
    const [, attributes = ''] =
      /<sourceDesc>\s*<listBibl>\s*<bibl[^>]*>\s*<title[^<]*<\/title>\s*<date ([^>]*)>/u.exec(xml) ?? [];
    const written = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name = '', value]) => [name, value]);
    expect(Object.fromEntries(written)).toEqual(expected);
    expect(errors(xml)).toEqual([]);
  });

  it('of one that hangs on an event has the event', () => {
    const date: HistoricalDate = {
      relative: { to: 'event:fair', edge: 'end', min: 'P1M', max: 'P2M' },
      bounds: { earliestStart: '1921-04-16', latestStart: null, earliestEnd: null, latestEnd: '1921-05-16' },
    };
    expect(dateAttributes(date)).toEqual({
      notBefore: '1921-04-16',
      notAfter: '1921-05-16',
      datingPoint: '#event-fair',
    });
  });
});
