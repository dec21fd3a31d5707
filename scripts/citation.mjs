// @ts-check
// CITATION.cff names the version of the data that is cited. Lines, not YAML: this runs where nothing is installed yet.

const VERSION = /^version: .*\n(?:date-released: .*\n)?/mu;

/**
 * @param {string} text of CITATION.cff
 * @param {{ version: string, date: string }} release date: of the day, `2026-01-31`
 * @returns {string} the same with the version and its day
 */
export function citing(text, { version, date }) {
  if (!VERSION.test(text)) throw new Error('CITATION.cff has no line "version: …": add one.');
  return text.replace(VERSION, `version: ${version}\ndate-released: ${date}\n`);
}
