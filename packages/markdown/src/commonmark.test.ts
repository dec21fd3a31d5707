import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import type { LinkForm } from './links.js';
import { parseNote } from './note.js';

const HTML = 'an <a> of raw HTML is no link of ours';
const ENTITY = 'entities in a destination are left as written: no id has one';
const NESTED = 'the parser knows no definitions: [foo [bar]] is a link to it; only brackets one deep are read right';
/** The links of these examples, by their number in the specification, are not ours, and why. */
const ACCEPTED: ReadonlyMap<number, string> = new Map([
  ...[21, 31, 159, 162, 187, 344, 476, 477, 630, 631, 642, 643].map((number) => [number, HTML] as const),
  ...[32, 33, 503].map((number) => [number, ENTITY] as const),
  [512, NESTED],
]);

const decodeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The specification's renderer percent-encodes, we keep what is written. */
function decodeUrl(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function expected(html: string, attribute: RegExp): string[] {
  return Array.from(html.matchAll(attribute), ([, value]) => decodeUrl(decodeHtml(value ?? ''))).sort();
}

function found(markdown: string, forms: readonly LinkForm[]): string[] {
  const links = parseNote(markdown).links.filter(({ form }) => forms.includes(form));
  // An e-mail address gets its scheme from the renderer.
  const address = (form: LinkForm, target: string): string =>
    form === 'autolink' && !/^[a-z][a-z0-9+.-]*:/iu.test(target) ? `mailto:${target}` : target;
  return links.map(({ form, target }) => decodeUrl(address(form, target))).sort();
}

describe('CommonMark', () => {
  test('has all its examples', () => expect(tests.length).toBeGreaterThan(600));

  test.each(tests)('$number, $section', ({ number, markdown, html }) => {
    const text = markdown.replaceAll('→', '\t');
    const links = found(text, ['inline', 'reference', 'autolink']);
    const wanted = expected(html, /<a href="([^"]*)"/gu);
    // An accepted difference that is none any more is struck off the list.
    if (ACCEPTED.has(number)) expect(links).not.toEqual(wanted);
    else expect(links).toEqual(wanted);
  });

  const isImageExample = ({ markdown, html }: { readonly markdown: string; readonly html: string }): boolean =>
    html.includes('<img') && !markdown.includes('<img');

  test.each(tests.filter(isImageExample))('images of $number, $section', ({ markdown, html }) => {
    expect(found(markdown, ['image'])).toEqual(expected(html, /<img src="([^"]*)"/gu));
  });
});
