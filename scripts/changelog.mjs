// @ts-check
// What changed of the facts, in the changelog that Changesets writes.

/**
 * A page as a part of a longer one: its highest heading becomes one of the third level, the others follow.
 *
 * @param {string} markdown
 */
function below(markdown) {
  const highest = Math.min(...[...markdown.matchAll(/^(#+) /gmu)].map(([, hashes = '']) => hashes.length));
  return markdown.replaceAll(/^(#+)(?= )/gmu, (hashes) => '#'.repeat(hashes.length - highest + 3));
}

/**
 * A changelog with the facts at the end of what it says of a version.
 *
 * @param {string} changelog as Changesets writes it: a heading `## 1.1.0` for each version
 * @param {string} version
 * @param {string} facts Markdown, as `glossator diff --format markdown` prints it
 * @returns {string}
 */
export function withFacts(changelog, version, facts) {
  const heading = `## ${version}\n`;
  const at = changelog.indexOf(heading);
  if (at < 0) throw new Error(`The changelog has no heading "## ${version}": is the package in no changeset?`);
  const next = changelog.indexOf('\n## ', at + heading.length);
  const end = next < 0 ? changelog.length : next;
  return `${changelog.slice(0, end).trimEnd()}\n\n${below(facts).trim()}\n${changelog.slice(end)}`;
}
