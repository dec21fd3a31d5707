import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Framing } from './framing.js';

const frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

/** What comes through of these pieces. */
function through(pieces: readonly Buffer[]): string {
  const framing = new Framing();
  for (const piece of pieces) framing.write(piece);
  return (framing.read() as Buffer | null)?.toString() ?? '';
}

const GOOD = frame('{"method":"ä"}');

test.each<[string, string, string]>([
  ['messages', GOOD + GOOD, GOOD + GOOD],
  ['another header', `Content-Type: x\r\n${GOOD}`, GOOD],
  ['another header behind', `Content-Length: 2\r\nContent-Type: x\r\n\r\n{}${GOOD}`, frame('{}') + GOOD],
  ['small letters', `content-length:2\r\n\r\n{}${GOOD}`, frame('{}') + GOOD],
  ['nothing in it', frame('') + GOOD, frame('') + GOOD],
  ['no colon', `hello\r\n\r\n${GOOD}`, GOOD],
  ['no length', `X-A: 1\r\n\r\n{}${GOOD}`, GOOD],
  ['a length that is none', `Content-Length: abc\r\n\r\n{}${GOOD}`, GOOD],
  ['below nothing', `Content-Length: -5\r\n\r\n{}${GOOD}`, GOOD],
  ['in words of a number', `Content-Length: 2e0\r\n\r\n{}${GOOD}`, GOOD],
  ['longer than anything', `Content-Length: 999999999\r\n\r\n{}${GOOD}`, GOOD],
  ['longer than a number', `Content-Length: 99999999999\r\n\r\n{}${GOOD}`, GOOD],
  ['too short: what is cut is lost, what follows is not', `Content-Length: 1\r\n\r\n{}${GOOD}`, frame('{') + GOOD],
  ['rubbish without an end', 'x'.repeat(100_000) + GOOD, GOOD],
  ['a message without its end', GOOD.slice(0, -1), ''],
])('%s', (_, given, expected) => {
  expect(through([Buffer.from(given)])).toBe(expected);
});

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }).map(frame),
    fc.constantFrom(
      'hello\r\n\r\n',
      'X-A: 1\r\n\r\n{}',
      'Content-Length: abc\r\n\r\n{}',
      '\r\n\r\n',
      'Content-Length: 1\r\n\r\n{}',
    ),
  ),
  { maxLength: 8 },
);

test('however it is cut into pieces, the same comes through', () => {
  fc.assert(
    fc.property(pieces, fc.infiniteStream(fc.integer({ min: 1, max: 20 })), (given, sizes) => {
      const bytes = Buffer.from(given.join(''));
      const cut: Buffer[] = [];
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value as number;
        cut.push(bytes.subarray(at, at + size));
        at += size;
      }
      expect(through(cut)).toBe(through([bytes]));
    }),
  );
});

test('what is kept of rubbish is bounded', () => {
  const framing = new Framing();
  for (let at = 0; at < 100; at += 1) framing.write(Buffer.alloc(2 ** 16, 'x'));
  framing.write(Buffer.from(GOOD));
  expect((framing.read() as Buffer).toString()).toBe(GOOD);
});
