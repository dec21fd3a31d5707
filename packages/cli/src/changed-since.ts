/** Which files differ from a git revision. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { UsageError } from './usage.js';

/** A list of names of all files of a large repository has its place in it. */
const MOST_BYTES = 1 << 28;

/** The configuration of a repository can name programs for git to run: none of those that these questions would start. */
const NOTHING_RUNS = ['-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false', '--no-optional-locks'];

/** The keys under which programs are named that change files on their way. */
const FILTERS = String.raw`^filter\..*\.(clean|process|required)$`;

/** Nor is anything fetched that a partial clone left out: a remote can name a program, too. */
const NOTHING_FETCHED = { GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

interface Answer {
  readonly ok: boolean;
  readonly text: string;
  /** What git complains of, on one line. */
  readonly complaint: string;
}

/** Asks git. @throws UsageError where there is no git */
function git(cwd: string, args: readonly string[]): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', [...NOTHING_RUNS, ...args], {
    cwd,
    env: { ...process.env, ...NOTHING_FETCHED },
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--changed-since asks git, which ${code === 'ENOENT' ? 'is not installed' : 'cannot be run'}`);
  }
  return { ok: status === 0, text: stdout, complaint: stderr.split('\n')[0]?.replace(/^fatal: /u, '') ?? '' };
}

const namesOf = ({ text }: Answer): string[] => text.split('\0').filter((name) => name !== '');

/** Asks git what it has to know. @throws UsageError where it does not, since no answer is not "nothing" */
function asked(cwd: string, args: readonly string[], settings: readonly string[] = []): readonly string[] {
  const answer = git(cwd, [...settings, ...args]);
  if (!answer.ok) throw new UsageError(`--changed-since: git ${args[0]} cannot tell: ${answer.complaint}`);
  return namesOf(answer);
}

/**
 * Takes away the programs through which a repository has files pass before they are compared. A file that one of them would make equal
 * then counts as changed, and is checked.
 *
 * @throws UsageError where it is called so that it cannot be taken away
 */
function withoutFilters(cwd: string): string[] {
  // It answers with nothing where there is none.
  const keys = namesOf(git(cwd, ['config', '-z', '--name-only', '--get-regexp', FILTERS]));
  return keys.flatMap((key) => {
    if (key.includes('='))
      throw new UsageError(`--changed-since: "${key}" of git has "=" in its name: rename the filter`);
    return ['-c', key.endsWith('.required') ? `${key}=false` : `${key}=`];
  });
}

/** The commit from which the work tree is looked at: where its branch left the revision, or the revision where they have nothing in common. */
function startOf(revision: string, cwd: string): string {
  const commit = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit.ok) {
    throw new UsageError(
      `--changed-since ${revision}: no such revision; a clone in CI may be shallow: fetch it whole, with "fetch-depth: 0" on GitHub, "GIT_DEPTH: 0" on GitLab`,
    );
  }
  const base = git(cwd, ['merge-base', commit.text.trim(), 'HEAD']);
  return (base.ok ? base : commit).text.trim();
}

/**
 * The files, absolute, that differ from where the branch left a revision, committed or not, and those that git does not know and
 * does not ignore. What was deleted is not among them.
 *
 * @param cwd a folder of the work tree
 * @throws UsageError where there is no git, no repository or no such revision
 * @example changedSince('origin/main', '/notes') // Set { '/notes/a.md' }
 */
export function changedSince(revision: string, cwd: string): ReadonlySet<string> {
  // The way up, not the name of the top: git resolves symbolic links in that, and the notes would be called otherwise.
  const up = git(cwd, ['rev-parse', '--show-cdup']);
  if (!up.ok) throw new UsageError(`--changed-since ${revision}: git cannot look into ${cwd}: ${up.complaint}`);
  const root = path.resolve(cwd, up.text.replace(/\n$/u, ''));
  const start = startOf(revision, cwd);
  // Of submodules nothing is told, and to look into one would run what its own configuration names.
  const options = ['--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all', '--diff-filter=d'];
  const names = [
    ...asked(root, ['diff', '--name-only', '-z', ...options, start, '--'], withoutFilters(root)),
    ...asked(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ];
  return new Set(names.map((name) => path.join(root, name)));
}
