import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../../test/exported.js';
import { select } from '../../test/xml.js';
import { element, escapeXml, xmlDocument } from './xml.js';

describe('escapeXml', () => {
  it.each([
    ['Smith & "Sons"', 'Smith &amp; &quot;Sons&quot;'],
    ["]]> it's <b>", ']]&gt; it&apos;s &lt;b&gt;'],
    ['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
    ['\u0000\u001b\ufffe\ud800', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['𝔄 Мясников', '𝔄 Мясников'],
  ])('%j', (text, expected) => expect(escapeXml(text)).toBe(expected));

  it('is read back as it was, in a text and in an attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const xml = xmlDocument(element('a', {}, [element('b', { c: text }, escapeXml(text))]));
        const shown = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\uFFFD');
        expect(select(xml, '/a/b', {})).toEqual([shown]);
        expect(select(xml, '/a/b/@c', {})).toEqual([shown]);
      }),
    );
  });
});

describe('element', () => {
  it.each([
    [element('a', {}), '<a/>'],
    [element('a', { b: undefined, c: '"' }), '<a c="&quot;"/>'],
    [element('a', {}, 'b'), '<a>b</a>'],
    [element('a', {}, [element('b', {}, [element('c', {})])]), '<a>\n  <b>\n    <c/>\n  </b>\n</a>'],
  ])('%#', (xml, expected) => expect(xml).toBe(expected));
});
