/** The repository that packs, where the CI of GitHub does: npm holds the provenance of a package to the address in its manifest. */
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
const repository = GITHUB_REPOSITORY && { type: 'git', url: `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git` };

/**
 * The manifest as it is published. What a package of ours depends on is bundled into it: its `dependencies` are there for
 * Changesets, which releases a package anew when what it bundles changes, and nobody can or need install them.
 */
const beforePacking = ({ dependencies, devDependencies, ...manifest }) =>
  repository ? { ...manifest, repository } : manifest;

module.exports = { hooks: { beforePacking } };
