// Markdown tables, and footnotes for what they rest on.
import { citationsOf } from '@glossator/party-opposition/api';

/** Text as text, in a cell of a table too. */
export const plain = (text) => text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&').replaceAll(/\s+/g, ' ');

export const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Footnotes: `to` marks what claims rest on, each source once, `list` prints them. */
export function createNotes(dataset) {
  const numbers = new Map();
  const numberOf = (text) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
    return numbers.get(text);
  };
  return {
    to: (...claims) => {
      const texts = claims.flatMap((claim) => citationsOf(dataset, claim)).map(({ text }) => text);
      return [...new Set(texts)].map((text) => `[^${numberOf(text)}]`).join(' ');
    },
    list: () => [...numbers].map(([text, number]) => `[^${number}]: ${plain(text)}`).join('\n'),
  };
}
