/** A piece of XML as text; a line break in it stands between elements, never inside a text. */
export type Xml = string;

/** What XML 1.0 has no way to write, half a surrogate pair among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/**
 * Text for the content of an element or the value of an attribute. Tabs and line breaks are written as references, so that no reader folds
 * them; characters that XML 1.0 cannot hold are shown as U+FFFD.
 *
 * @example escapeXml('Smith & "Sons"') // 'Smith &amp; &quot;Sons&quot;'
 */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/gu, (character) => REFERENCES.get(character) ?? character);

/** The attributes of an element; those that are undefined are not written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const indented = (xml: Xml): Xml => xml.replace(/^/gmu, '  ');

/**
 * An element: with a list its children stand on lines of their own, with text it is on one line.
 *
 * @param content XML already: text has been through `escapeXml`
 * @example element('desc', { 'xml:lang': 'en' }, escapeXml('A & B')) // '<desc xml:lang="en">A &amp; B</desc>'
 */
export function element(name: string, attributes: Attributes, content: Xml | readonly Xml[] = ''): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const start = `${name}${written.join('')}`;
  if (content.length === 0) return `<${start}/>`;
  if (typeof content === 'string') return `<${start}>${content}</${name}>`;
  return `<${start}>\n${indented(content.join('\n'))}\n</${name}>`;
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
