// @ts-check
// What the hands of a reader do: put the cursor somewhere, press keys, choose from a list.

import { pointOfWord } from './hover.mjs';
import { until } from './until.mjs';

/** @typedef {import('./window.mjs').Window} Window */

/**
 * Puts the cursor into a text of the active editor, behind so many of its characters.
 *
 * @param {Window} window
 * @param {string} text the first place where it stands, or the nth from 0
 * @param {{ behind?: number, nth?: number }} [where]
 */
export async function putCursor({ host, page }, text, { behind = 1, nth = 0 } = {}) {
  await host.ask(
    ({ vscode, rangeOf }, wanted, offset, which) => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) throw new Error('no editor is active');
      const { start } = rangeOf(editor.document, wanted, which);
      const position = editor.document.positionAt(editor.document.offsetAt(start) + offset);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    },
    text,
    behind,
    nth,
  );
  await page.locator('.editor-group-container.active .monaco-editor .cursor').first().waitFor();
  // A command palette or a tree may have had the keys.
  await runCommand({ host }, 'workbench.action.focusActiveEditorGroup');
}

/**
 * The text of the active editor.
 *
 * @param {{ host: import('./control.mjs').Host }} window
 * @returns {Promise<string>}
 */
export const textOf = ({ host }) => host.ask(({ vscode }) => vscode.window.activeTextEditor?.document.getText() ?? '');

/** What is selected in the active editor. @param {Window} window @returns {Promise<string>} */
export const selectedText = ({ host }) =>
  host.ask(({ vscode }) => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection) ?? '';
  });

/** The document of the active editor. @param {Window} window */
export const activeDocument = ({ host }) =>
  host.ask(({ vscode }) => {
    const document = vscode.window.activeTextEditor?.document;
    return { uri: document?.uri.toString(true), language: document?.languageId, text: document?.getText() };
  });

/**
 * @param {{ host: import('./control.mjs').Host }} window
 * @param {string} command
 * @param {unknown[]} args
 */
export const runCommand = ({ host }, command, ...args) =>
  host.ask(async ({ vscode }, id, rest) => void (await vscode.commands.executeCommand(id, ...rest)), command, args);

/**
 * @param {import('playwright-core').Page} page
 * @param {string} word in view
 */
export async function clickWord(page, word) {
  const point = await until(() => pointOfWord(page, word, 0), { timeout: 5000 });
  if (point === undefined) throw new Error(`${JSON.stringify(word)} is not in view`);
  await page.mouse.move(point.x, point.y, { steps: 3 });
  await page.mouse.click(point.x, point.y);
}

/**
 * Runs a command as a reader finds it: by its words in the command palette.
 *
 * @param {Window} window
 * @param {string} title as the palette shows it
 */
export async function chooseCommand({ page }, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Opens a section of the Explorer, such as a tree of ours, and returns its rows once there are some.
 *
 * @param {Window} window
 * @param {string} title
 */
export async function openSection({ page }, title) {
  const header = page.locator('.pane-header', { hasText: title });
  await header.waitFor();
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  const rows = page.locator('.pane', { has: header }).locator('.monaco-list-row');
  await rows.first().waitFor({ timeout: 20_000 });
  return rows;
}

/**
 * The entries of the language status behind `{}` in the status bar.
 *
 * @param {Window} window
 * @param {string} [picture] the name of a screenshot that shows them
 * @returns {Promise<string[]>}
 */
export async function languageStatus({ page, screenshot }, picture) {
  await page.keyboard.press('Escape');
  await page.locator('[id="status.languageStatus"]').hover();
  const entries = page.locator('.hover-language-status .element');
  await entries.first().waitFor({ timeout: 10_000 });
  const texts = await entries.allInnerTexts();
  if (picture !== undefined) await screenshot(picture);
  return texts;
}

/** Lets go of what shows as long as the mouse rests on it. @param {Window} window */
export const moveAway = ({ page }) => page.mouse.move(400, 10);

/** The rows of the quick fixes at the cursor, opened by keyboard. @param {Window} window @returns {Promise<string[]>} */
export async function openFixes({ page }) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  const opened = await until(
    async () => {
      await page.keyboard.press('Control+.');
      return rows
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    },
    { timeout: 20_000 },
  );
  if (!opened) throw new Error('there are no quick fixes at the cursor');
  return rows.allInnerTexts();
}

/** Takes the quick fix with this title, by the arrow keys. @param {Window} window @param {string} title */
export async function takeFix({ page }, title) {
  const rows = await page.locator('.action-widget .monaco-list-row.action').allInnerTexts();
  for (const row of rows) {
    if (row.trim() === title) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${JSON.stringify(title)} is not among the quick fixes: ${JSON.stringify(rows)}`);
}

/** The rows that completion shows, once they have come. @param {Window} window @returns {Promise<string[]>} */
export async function suggestions({ page }) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor({ timeout: 20_000 });
  return rows.allInnerTexts();
}
