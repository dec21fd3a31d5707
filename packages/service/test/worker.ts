/** A program for a worker: what every feature answers of one note, without anything but the language. */
import { createLanguageService } from '../src/index.js';
import { opposition } from './dataset.js';

const NOTE = `# The *circle* of [Myasnikov](person:gavril-miasnikov)

Trotzky wrote to Shliapnikov and Kuznetzov; [Rudzutank](person:jan-rudzutakk) did not.

> Leon\r
> Trotsky at the [congress][c], 𝕒

[c]: event:tenth-party-congress

(@Medv`;

export function answers(): Readonly<Record<string, unknown>> {
  const logger = { error: (): void => undefined };
  const service = createLanguageService({ datasets: [opposition], config: {}, logger });
  const note = service.parse(NOTE);
  const offsets = Array.from(NOTE, (_, at) => at);
  return {
    check: service.check(note),
    mentions: service.mentions(note),
    hover: offsets.flatMap((at) => service.hover(note, at, 'markdown') ?? []),
    plain: offsets.flatMap((at) => service.hover(note, at, 'plaintext') ?? []),
    complete: service.complete(note, NOTE.length)?.items ?? [],
    symbols: service.symbols(note),
    tokens: service.semanticTokens(note),
    inlayDates: service.inlayDates(note, { start: 0, end: NOTE.length }),
    occurrences: service.occurrences(note, 'person:leon-trotsky'),
    highlights: service.highlights(note, NOTE.indexOf('Trotzky')),
    search: service.search('shliap'),
  };
}
