// @ts-check
// Hovering a word as a reader would. Monaco splits a line into spans wherever the colour changes, so there is in
// general no element that is the word; a DOM Range over the text finds the place on the screen nevertheless.

import { until } from './until.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number }} Point */

const EDITOR = '.editor-group-container.active .monaco-editor';
/** The tooltips of buttons and tabs are `.monaco-hover` as well; the class tells them apart. */
const HOVER = '.monaco-hover:not(.workbench-hover):visible';

/**
 * Moves the mouse onto a word of the active editor and returns the text of the hover that appears.
 *
 * Whole words are found, in the order of the screen; a phrase is found when it stands within one rendered line.
 * Only what is scrolled into view is there to be found.
 *
 * A hover may show a diagnostic first and the answer of the language server a moment later: with `containing`,
 * the text is returned only once it has that string in it.
 *
 * @param {Page} page
 * @param {string} word
 * @param {number} [nth] which of several, from 0
 * @param {{ containing?: string, timeout?: number }} [options]
 * @returns {Promise<string>}
 */
export async function hoverWord(page, word, nth = 0, { containing = '', timeout = 20_000 } = {}) {
  const deadline = Date.now() + timeout;
  let lastText = '';
  for (let attempt = 0; ; attempt += 1) {
    const point = await until(() => pointOfWord(page, word, nth), { timeout: Math.min(timeout, 5000) });
    if (!point) throw await notFound(page, word, nth);
    await moveAway(page);
    // In steps, because Monaco takes a mouse that jumps for one that merely passes.
    await page.mouse.move(point.x, point.y, { steps: 5 });
    const text = await until(() => settledHover(page, containing, (seen) => (lastText = seen)), {
      // At first the extension is likely still starting, and a hover that was asked for too early never comes: try
      // again soon. Later it is more likely that the answer takes long: be patient.
      timeout: Math.max(1000, Math.min(1500 + attempt * 1000, 5000, deadline - Date.now())),
    });
    if (text !== undefined) return text;
    if (Date.now() >= deadline) break;
  }
  const wanted = containing ? ` with ${JSON.stringify(containing)} in it` : '';
  const instead = lastText ? `; the last one read:\n${lastText}` : '';
  throw new Error(
    `no hover${wanted} appeared over ${JSON.stringify(word)} (${nth}) within ${timeout} ms${instead}\n` +
      `The editor shows:\n${(await visibleLines(page)).join('\n')}`,
  );
}

/**
 * Shows the hover at the cursor by keyboard and returns its text.
 *
 * @param {Page} page
 * @param {{ containing: string, timeout?: number }} options
 * @returns {Promise<string>}
 */
export async function hoverByKeyboard(page, { containing, timeout = 20_000 }) {
  let lastText = '';
  const text = await until(
    async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      return until(() => settledHover(page, containing, (seen) => (lastText = seen)), { timeout: 2000 });
    },
    { timeout },
  );
  if (text === undefined) throw new Error(`no hover with ${JSON.stringify(containing)} in it, but ${lastText}`);
  await page.keyboard.press('Escape');
  return text;
}

/**
 * The middle of the word on the screen, or undefined when it is not in view.
 *
 * @param {Page} page
 * @param {string} word
 * @param {number} nth
 * @returns {Promise<Point | undefined>}
 */
export async function pointOfWord(page, word, nth) {
  const boxes = await page.evaluate(wordBoxes, { editor: EDITOR, pattern: wordPattern(word).source });
  return boxes[nth];
}

/**
 * Matches the word, but not as a part of a longer one. `\b` knows ASCII letters only, hence the lookarounds; they
 * are put only at ends that are letters or digits, so that a "word" may also be `[[Paris]]`.
 *
 * @param {string} word
 * @returns {RegExp}
 */
export function wordPattern(word) {
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = new RegExp(`^${letter}`, 'u').test(word) ? `(?<!${letter})` : '';
  const after = new RegExp(`${letter}$`, 'u').test(word) ? `(?!${letter})` : '';
  return new RegExp(`${before}${escaped}${after}`, 'gu');
}

/**
 * Runs in the page: the middle of every match that can be pointed at, from top to bottom.
 *
 * @param {{ editor: string, pattern: string }} what
 * @returns {Point[]}
 */
function wordBoxes({ editor, pattern }) {
  const lines = [...document.querySelectorAll(`${editor} .view-lines > .view-line`)];
  return (
    lines
      .flatMap((line) => {
        /** @type {Text[]} */
        const nodes = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
        // Monaco renders spaces as no-break spaces. The replacement keeps the length, and thereby the offsets.
        const text = nodes
          .map((node) => node.data)
          .join('')
          .replaceAll('\u00a0', ' ');
        /** @type {(offset: number, atEnd: boolean) => [Text, number]} */
        const locate = (offset, atEnd) => {
          let rest = offset;
          for (const node of nodes) {
            // An offset between two nodes is the end of the one for an end, the start of the other for a start.
            if (rest < node.length || (atEnd && rest === node.length)) return [node, rest];
            rest -= node.length;
          }
          throw new RangeError(`offset ${offset} is beyond the line`);
        };
        return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => {
          const range = document.createRange();
          range.setStart(...locate(match.index, false));
          range.setEnd(...locate(match.index + match[0].length, true));
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        });
      })
      // A line can be rendered and yet be scrolled out of view, or lie under the minimap. A hover that is still open
      // from before does not count as in the way: it goes when the mouse does.
      .filter(({ x, y }) =>
        document.elementsFromPoint(x, y).some((element) => element.closest('.view-line')?.closest(editor)),
      )
      // The order in the document is the order of rendering, which scrolling and editing change.
      .sort((a, b) => a.y - b.y || a.x - b.x)
  );
}

/**
 * Puts the mouse where nothing shows a hover, and waits until the last one is gone, so that no old text can be
 * taken for the new one.
 *
 * @param {Page} page
 */
async function moveAway(page) {
  const box = await page.locator(EDITOR).first().boundingBox();
  // The scrollbar at the right edge: the text has words everywhere else, and buttons have tooltips.
  if (box) await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 3 });
  const gone = await until(async () => (await page.locator(HOVER).count()) === 0, { timeout: 2000 });
  // A hover that has the focus stays until it is told to go.
  if (!gone) await page.keyboard.press('Escape');
}

/**
 * The text of the hover once it is complete: not while it says that it is loading, nor while it still grows.
 *
 * @param {Page} page
 * @param {string} containing
 * @param {(text: string) => void} seen is told of every text, for the error message
 * @returns {Promise<string | undefined>}
 */
async function settledHover(page, containing, seen) {
  const text = await hoverText(page);
  if (text) seen(text);
  if (!text || /^Loading\.\.\.$/m.test(text) || !text.includes(containing)) return undefined;
  await page.waitForTimeout(300);
  return (await hoverText(page)) === text ? text : undefined;
}

/** @param {Page} page */
async function hoverText(page) {
  const texts = await page.locator(HOVER).allInnerTexts();
  return texts.join('\n').replaceAll('\u00a0', ' ').trim();
}

/**
 * @param {Page} page
 * @param {string} word
 * @param {number} nth
 * @returns {Promise<Error>}
 */
async function notFound(page, word, nth) {
  const boxes = await page.evaluate(wordBoxes, { editor: EDITOR, pattern: wordPattern(word).source });
  const lines = await visibleLines(page);
  return new Error(
    `${JSON.stringify(word)} (${nth}) is not in view; it is there ${boxes.length} times. ` +
      `The editor shows:\n${lines.join('\n')}`,
  );
}

/**
 * The rendered lines of the active editor, from top to bottom.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function visibleLines(page) {
  return page.evaluate((editor) => {
    const lines = [...document.querySelectorAll(`${editor} .view-lines > .view-line`)];
    return lines
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '));
  }, EDITOR);
}
