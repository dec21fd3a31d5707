import { type Found, REQUESTS } from '@glossator/language-server/protocol';
import { CancellationTokenSource, l10n, type QuickPickItem, window } from 'vscode';
import type { Server } from './server.js';
import { iconOf } from './trees/icons.js';

interface Item extends QuickPickItem {
  readonly found: Found;
}

const itemOf = (found: Found): Item => ({
  label: found.label,
  description: [found.dates, found.why].filter(Boolean).join(' · '),
  detail: found.id,
  iconPath: iconOf(found.id),
  // The server matched, in any spelling or script: VS Code is not to throw out what it does not recognise.
  alwaysShow: true,
  found,
});

/**
 * Lets the reader search by any part of a name, in any spelling or script.
 *
 * @param uri the note from which it is asked: its project is searched
 * @param text what the search begins with
 */
export function pickEntity(
  server: Server,
  title: string,
  uri: string | undefined,
  text: string,
): Promise<Found | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = l10n.t('Any part of a name, in any spelling');
  // Best first, as the server found them, and not by where the label has what was typed. VS Code knows this; its types do not.
  Object.assign(pick, { sortByLabel: false });
  let source: CancellationTokenSource | undefined;

  async function search(value: string): Promise<void> {
    source?.cancel();
    source = new CancellationTokenSource();
    const { token } = source;
    pick.busy = true;
    const params = { text: value, ...(uri === undefined ? {} : { uri }) };
    const found = value.trim() === '' ? [] : await server.ask<readonly Found[]>(REQUESTS.search, params, token);
    if (token.isCancellationRequested) return;
    pick.items = (found ?? []).map(itemOf);
    pick.busy = false;
  }

  return new Promise((resolve) => {
    pick.onDidChangeValue(search);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.found);
      pick.hide();
    });
    pick.onDidHide(() => {
      source?.cancel();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
    pick.value = text;
    if (text !== '') void search(text);
  });
}
