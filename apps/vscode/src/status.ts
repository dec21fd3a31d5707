import { REQUESTS, type Status } from '@glossator/language-server/protocol';
import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { isCard, MARKDOWN } from './documents.js';
import type { Server } from './server.js';
import { datasetWords, offerWords } from './status-words.js';

/** So long after the last key the note is counted anew. Milliseconds. */
const PAUSE = 500;

const say = (message: string, ...args: (string | number)[]): string => l10n.t(message, ...args);

const TURN_ON = 'glossator.turnOnHere';

/** Which dataset serves the note that is looked at, what is wrong with it, and an offer where the note is left in peace. */
export function registerStatus(server: Server): Disposable[] {
  const item = (id: string, name: string): LanguageStatusItem => {
    const made = languages.createLanguageStatusItem(id, { language: MARKDOWN });
    made.name = name;
    return made;
  };
  const dataset = item('glossator.dataset', l10n.t('Glossator: dataset'));
  let offer: LanguageStatusItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function waiting(): void {
    dataset.text = l10n.t('Glossator is waiting');
    dataset.detail = l10n.t('It starts at the first reference');
    dataset.command = { command: TURN_ON, title: l10n.t('Turn on here') };
    dataset.severity = LanguageStatusSeverity.Information;
    withdraw();
  }

  function stopped(): void {
    dataset.text = l10n.t('Glossator has stopped');
    dataset.detail = l10n.t('It ended again and again, or could not start');
    dataset.command = { command: 'glossator.restart', title: l10n.t('Restart') };
    dataset.severity = LanguageStatusSeverity.Error;
    withdraw();
  }

  function withdraw(): void {
    offer?.dispose();
    offer = undefined;
  }

  function show(status: Status): void {
    const { text, detail, isWarning } = datasetWords(status, say);
    Object.assign(dataset, {
      text,
      detail,
      severity: isWarning ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    });
    dataset.command = { command: 'glossator.showOutput', title: l10n.t('Show output') };
    const words = offerWords(status, say);
    if (words === undefined) {
      withdraw();
      return;
    }
    offer ??= item('glossator.offer', l10n.t('Glossator: this note'));
    offer.text = words;
    offer.command = { command: TURN_ON, title: l10n.t('Turn on here') };
  }

  async function look(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || document.languageId !== MARKDOWN || isCard(document.uri)) return;
    if (!server.isRunning) return server.hasStopped ? stopped() : waiting();
    const status = await server.ask<Status>(REQUESTS.status, { uri: document.uri.toString() });
    if (status !== undefined && window.activeTextEditor?.document === document) show(status);
  }

  const soon = (pause: number) => (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };

  waiting();
  return [
    dataset,
    window.onDidChangeActiveTextEditor(soon(0)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon(PAUSE)();
    }),
    server.onDidChange(soon(0)),
    {
      dispose: () => {
        clearTimeout(timer);
        withdraw();
      },
    },
  ];
}
