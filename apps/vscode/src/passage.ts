import type { Passage } from '@glossator/language-server/protocol';
import { ConfigurationTarget, commands, type Disposable, l10n, Range, Uri, window, workspace } from 'vscode';
import { asCounted, copyOf, firstLines, sha256 } from './passage-lines.js';

/** What a link of a card says. */
type Cited = Pick<Passage, 'source' | 'dataset' | 'lines' | 'sha256'>;

/** The reader's choice, never the workspace's: that may come from anybody, and would open any file. */
function chosen({ dataset, source }: Cited): Uri | undefined {
  const at = copyOf(workspace.getConfiguration('glossator').inspect('sources')?.globalValue, dataset, source);
  if (at === undefined) return undefined;
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(at) ? Uri.parse(at, true) : Uri.file(at);
}

/** Offers to choose a copy, which is remembered. */
async function offer({ dataset, source }: Cited, show: typeof window.showWarningMessage, why: string) {
  const pick = l10n.t('Choose my copy…');
  if ((await show(why, pick)) !== pick) return undefined;
  const [uri] = (await window.showOpenDialog({ title: source, filters: { [l10n.t('Text')]: ['txt', 'md'] } })) ?? [];
  if (uri === undefined) return undefined;
  const configuration = workspace.getConfiguration('glossator');
  const before = configuration.inspect<object>('sources')?.globalValue ?? {};
  const at = uri.scheme === 'file' ? uri.fsPath : uri.toString();
  await configuration.update('sources', { ...before, [`${dataset}/${source}`]: at }, ConfigurationTarget.Global);
  return uri;
}

/** Why a file is not the text whose lines are cited; undefined where it is. */
async function objection(uri: Uri, { sha256: expected }: Cited): Promise<string | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
    if ((await sha256(asCounted(text))) === expected) return undefined;
  } catch (error) {
    // What is no UTF-8 is a TypeError without a word for its reader.
    const reason = error instanceof TypeError ? l10n.t('it is not saved as UTF-8') : (error as Error).message;
    return l10n.t('{0} cannot be read: {1}.', uri.path, reason);
  }
  return l10n.t(
    '{0} is another text than the one whose lines are cited: its lines would be the wrong ones, and nothing was opened. The SHA-256 of the right one begins with {1}.',
    uri.path,
    expected.slice(0, 12),
  );
}

/** Opens the lines that a claim cites in the reader's own copy, if that is the text which they count. */
async function openPassage(cited: Cited): Promise<void> {
  const lines = firstLines(cited.lines);
  if (lines === undefined) return;
  const unknown = l10n.t('Where your copy of “{0}” lies is not known yet.', cited.source);
  let uri = chosen(cited) ?? (await offer(cited, window.showInformationMessage, unknown));
  while (uri !== undefined) {
    const why = await objection(uri, cited);
    if (why === undefined) break;
    uri = await offer(cited, window.showWarningMessage, why);
  }
  if (uri === undefined) return;
  await window.showTextDocument(uri, { selection: new Range(lines.from - 1, 0, lines.to, 0), preview: true });
}

export const registerPassages = (): Disposable[] => [commands.registerCommand('glossator.openPassage', openPassage)];
