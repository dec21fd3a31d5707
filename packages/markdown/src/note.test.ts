import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Note, parseNote } from './note.js';

/** Masks: code and links, marks of emphasis, entities. */
const MASKS = new Set(['\uFFFC', '\u2060', ' ']);

/** Markup in any order, and any characters at all. */
const markup = fc.constantFrom(
  ...['[', ']', '(', ')', '[a](', '](person:x)', '![', '[[', ']]', '|', '[a]: x\n', '[^1]: ', '[^1]', '<', '>'],
  ...[
    '<a ',
    '<!--',
    '-->',
    '<person:x>',
    '`',
    '``',
    '```\n',
    '~~~',
    '*',
    '**',
    '_',
    '~~',
    '# ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
  ],
  ...['    ', '\t', '\n', '\r', '\r\n', '\n\n', '---\n', '...\n', '===\n', '|-|-|\n', '\\', '&amp;', '&', ' ', '  \n'],
  ...['"', "'", '/', ':', 'www.', 'http://a.b/', 'a@b.c', 'Lenin', 'a', 'é', '\u0301', '🜚', '\uD83D'],
  ...['\uFEFF', '\u2060', '\uFFFC', '\u0000'],
);
/** How a link of each form begins. */
const BEGINS = { image: '![', autolink: '<', wikilink: '[[', inline: '[', reference: '[', definition: '[' } as const;

const anyText = fc.oneof(
  fc.array(markup, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

/** Runs `claim` for any note, with wikilinks and without. */
const always = (claim: (note: Note, wikilinks: boolean) => void): void =>
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, wikilinks) => claim(parseNote(text, { wikilinks }), wikilinks)),
    { numRuns: 1000 },
  );

describe('parseNote: any text at all', () => {
  test('prose is as long as its block, masked or as the note has it', () => {
    always(({ text, prose }) => {
      let before = 0;
      for (const block of prose) {
        expect(block.start).toBeGreaterThanOrEqual(before);
        before = block.start + block.text.length;
        for (let at = 0; at < block.text.length; at += 1) {
          const unit = block.text.charAt(at);
          if (!MASKS.has(unit)) expect(unit).toBe(text.charAt(block.start + at));
        }
      }
      expect(before).toBeLessThanOrEqual(text.length);
    });
  });

  test('ranges lie in the text, labels and destinations in their links, and each begins as its form does', () => {
    always(({ text, links }) => {
      for (const { form, start, end, label, destination } of links) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).startsWith(BEGINS[form])).toBe(true);
        if (label !== undefined) {
          expect(start <= label.start && label.start <= label.end && label.end <= end).toBe(true);
          expect(text.slice(label.end, label.end + 1)).toBe(']');
        }
        // The destination of a reference stands in its definition, wherever that is.
        expect(destination.start <= destination.end && destination.end <= text.length).toBe(true);
        const referred = form === 'reference' || form === 'image';
        if (!referred) expect(start <= destination.start && destination.end <= end).toBe(true);
      }
    });
  });

  test('links are in the order of the text, and nothing of them is prose', () => {
    always(({ links, prose }) => {
      expect(links.map(({ start }) => start)).toEqual(links.map(({ start }) => start).sort((a, b) => a - b));
      for (const link of links) {
        if (link.form === 'definition') continue;
        const block = prose.find(({ start, text }) => start <= link.start && link.end <= start + text.length);
        expect(block?.text.slice(link.start - block.start, link.end - block.start)).toMatch(/^\uFFFC+$/u);
      }
    });
  });

  test('wikilinks are found only where they are on', () => {
    always(({ links }, wikilinks) => {
      if (!wikilinks) expect(links.every(({ form }) => form !== 'wikilink')).toBe(true);
    });
  });

  test('CR and CRLF give the same links as LF', () => {
    const shape = (text: string): string[] => {
      return parseNote(text).links.map(({ form, start, end, target }) =>
        `${form} ${text.slice(start, end)} ${target}`.replace(/\r\n?/gu, '\n'),
      );
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\r\n?/gu, '\n');
        expect(shape(lines.replaceAll('\n', '\r'))).toEqual(shape(lines));
        expect(shape(lines.replaceAll('\n', '\r\n'))).toEqual(shape(lines));
      }),
    );
  });

  test('a usual note has nothing capped', () => {
    always(({ capped }) => {
      expect(capped).toEqual([]);
    });
  });
});
