import type { Passage } from '@glossator/language-server/protocol';
import { ConfigurationTarget, commands, type Disposable, l10n, Range, Uri, window, workspace } from 'vscode';
import { asCounted, copyOf, firstLines, sha256 } from './passage-lines.js';

/** What a link of a card says. */
type Cited = Pick<Passage, 'source' | 'dataset' | 'lines' | 'sha256'>;

/** The reader's choice, never the workspace's: that may come from anybody, and would open any file. */
function chosen({ dataset, source }: Cited): string | undefined {
  return copyOf(workspace.getConfiguration('glossator').inspect('sources')?.globalValue, dataset, source);
}

/** Asks for the copy, and remembers it. */
async function choose({ dataset, source }: Cited): Promise<Uri | undefined> {
  const pick = l10n.t('Choose my copy…');
  const message = l10n.t('Where your copy of “{0}” lies is not known yet.', source);
  if ((await window.showInformationMessage(message, pick)) !== pick) return undefined;
  const [uri] = (await window.showOpenDialog({ title: source, filters: { [l10n.t('Text')]: ['txt', 'md'] } })) ?? [];
  if (uri === undefined) return undefined;
  const configuration = workspace.getConfiguration('glossator');
  const before = configuration.inspect<object>('sources')?.globalValue ?? {};
  const at = uri.scheme === 'file' ? uri.fsPath : uri.toString();
  await configuration.update('sources', { ...before, [`${dataset}/${source}`]: at }, ConfigurationTarget.Global);
  return uri;
}

const toUri = (at: string): Uri => (/^[a-z][a-z\d+.-]+:\/\//iu.test(at) ? Uri.parse(at, true) : Uri.file(at));

/** Opens the lines that a claim cites in the reader's own copy, if that is the text which they count. */
async function openPassage(cited: Cited): Promise<void> {
  const at = chosen(cited);
  const uri = at === undefined ? await choose(cited) : toUri(at);
  const lines = firstLines(cited.lines);
  if (uri === undefined || lines === undefined) return;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    void window.showWarningMessage(
      l10n.t(
        '{0} cannot be read: {1}. Say in the setting “glossator.sources” where your copy lies.',
        uri.path,
        String(error),
      ),
    );
    return;
  }
  if ((await sha256(asCounted(text))) !== cited.sha256) {
    void window.showWarningMessage(
      l10n.t(
        '{0} is another text than the one whose lines are cited: its lines would be the wrong ones, and nothing was opened. Its SHA-256 should begin with {1}.',
        uri.path,
        cited.sha256.slice(0, 12),
      ),
    );
    return;
  }
  const selection = new Range(lines.from - 1, 0, lines.to, 0);
  await window.showTextDocument(uri, { selection, preview: true });
}

export const registerPassages = (): Disposable[] => [commands.registerCommand('glossator.openPassage', openPassage)];
