// @ts-check
// The packaged extension in real VS Code, installed as a historian would: no configuration, no network. The hands of a
// reader on the keys and the mouse; `host.test.mjs` asks the editor itself.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesktop } from './desktop.mjs';
import { describeInEditor, keepFailures, OUT, START_MS } from './editors.mjs';
import {
  activeDocument,
  chooseCommand,
  clickWord,
  languageStatus,
  moveAway,
  openFixes,
  openSection,
  putCursor,
  runCommand,
  selectedText,
  suggestions,
  takeFix,
  textOf,
} from './hands.mjs';
import { hoverByKeyboard, hoverWord } from './hover.mjs';
import { previewed } from './markdown-preview.mjs';
import { languageServers } from './processes.mjs';
import { makeWorkspace } from './workspaces.mjs';

/** What the notes of the example lack. */
const KUZNETSOV = `# One Kuznetsov or two

[Miasnikov](person:gavriil-myasnikov) wrote to him, says [@doe99]; so Kuznetzov knew.

`;

const NAMES = 'Trotsky and Zinoviev knew Kuznetzov.\n';

const PREVIEWED = `# Shown

[Trotzky](person:leon-trotsky), [Nobody](person:nobody-at-all), [Miasnikov](person:gavril-miasnikov), the
[Tenth Congress](event:tenth-party-congress), [a trap](javascript:alert) and [one more](person:"onclick=alert(1)).
`;

describeInEditor('the extension in VS Code', () => {
  /** @type {import('./desktop.mjs').Desktop} */
  let desktop;
  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {import('./workspaces.mjs').Workspace} */
  let workspace;

  keepFailures(() => window);

  beforeAll(async () => {
    // Away from the repository's configuration: what serves is the bundled dataset.
    workspace = await makeWorkspace(
      { 'kuznetsov.md': KUZNETSOV, 'shown.md': PREVIEWED, 'names.md': NAMES },
      { withNotes: true },
    );
    desktop = await startDesktop({ out: join(OUT, 'desktop') });
    window = await desktop.open(workspace.path);
  }, START_MS);

  afterAll(async () => {
    await desktop?.close();
    await workspace?.remove();
  });

  test('a reference shows who it is', async () => {
    await window.openFile('myasnikov-affair.md');
    const text = await hoverWord(window.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
    await window.screenshot('hover-reference');
    expect(text).toContain('party-opposition');
  });

  test('a name that is not linked shows who it is', async () => {
    await window.openFile('myasnikov-affair.md');
    const text = await hoverWord(window.page, 'Zinoviev', 0, { containing: 'person:grigory-zinoviev' });
    await window.screenshot('hover-mention');
    expect(text).toContain('1883');
  });

  test('a name that two people share shows both, by mouse and by keyboard', async () => {
    await window.openFile('kuznetsov.md');
    const both = { containing: '2 entities' };
    const text = await hoverWord(window.page, 'Kuznetzov', 0, both);
    await window.screenshot('hover-shared');
    expect(text).toContain('person:kuznetsov-who-declined');
    expect(text).toContain('person:nikolai-kuznetsov');
    await putCursor(window, 'Kuznetzov');
    expect(await hoverByKeyboard(window.page, both)).toBe(text);
  });

  test('such a name is linked to the one who is chosen', async () => {
    await window.openFile('kuznetsov.md');
    await putCursor(window, 'Kuznetzov');
    const offered = await openFixes(window);
    await window.screenshot('chooser');
    const [first, second] = [
      'Link to Kuznetzov who declined to ally (person:kuznetsov-who-declined)',
      'Link to Nikolai Kuznetsov (person:nikolai-kuznetsov)',
    ];
    expect(offered.slice(0, 2)).toEqual([first, second]);
    await takeFix(window, second);
    await expect.poll(() => textOf(window)).toContain('so [Kuznetzov](person:nikolai-kuznetsov) knew');
  });

  test('a wrong reference is underlined, and mended by keyboard', async () => {
    await window.openFile('eloranta-case.md');
    await putCursor(window, 'person:tenth-party-congress');
    await window.page.locator('.squiggly-error').first().waitFor({ timeout: 20_000 });
    await window.screenshot('squiggle');
    await openFixes(window);
    await window.screenshot('fixes');
    await takeFix(window, 'Change to event:tenth-party-congress');
    await expect.poll(() => textOf(window)).toContain('[tenth congress](event:tenth-party-congress)');
  });

  test('what is chosen behind @ becomes a reference', async () => {
    await window.openFile('kuznetsov.md');
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('Then @Trotsky', { delay: 20 });
    await expect.poll(() => suggestions(window)).toContain('Trotsky\nperson · 1879–1940');
    await window.screenshot('completion');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => textOf(window)).toMatch(/Then \[Trotsky\]\(person:leon-trotsky\)$/u);
    await window.page.keyboard.type(' and @Nikolai Kuz', { delay: 20 });
    await expect.poll(() => suggestions(window)).toContain('Nikolai Kuznetsov\nperson · 1884–1937');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => textOf(window)).toMatch(/ and \[Nikolai Kuznetsov\]\(person:nikolai-kuznetsov\)$/u);
  });

  test('a citation is left alone while it is typed', async () => {
    await window.openFile('kuznetsov.md');
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type(' [@Trotsky', { delay: 20 });
    // What is typed behind it would bring the list at once; the citation has had the same time and more.
    await window.page.keyboard.type(', 12] and @Trotsky', { delay: 20 });
    // The list comes in steps, and the extension host learns of keys later than the window: both are waited for.
    await expect.poll(() => suggestions(window)).toContain('Trotsky\nperson · 1879–1940');
    await window.page.keyboard.press('Escape');
    await expect.poll(() => textOf(window)).toMatch(/ \[@Trotsky, 12\] and @Trotsky$/u);
  });

  test('a reference leads to the card: by a click, by its definition and by a command', async () => {
    /** @type {((note: import('./window.mjs').Window) => Promise<unknown>)[]} */
    const ways = [
      async ({ page }) => {
        await page.keyboard.down('Control');
        await clickWord(page, 'eleventh-party-congress');
        await page.keyboard.up('Control');
      },
      ({ page }) => page.keyboard.press('F12'),
      (note) => chooseCommand(note, 'Glossator: Show Entity Card'),
    ];
    for (const way of ways) {
      await window.openFile('myasnikov-affair.md');
      await putCursor(window, 'event:eleventh-party-congress', { behind: 10 });
      await way(window);
      await expect.poll(async () => (await activeDocument(window)).uri).toBe('event:eleventh-party-congress');
    }
    await expect.poll(async () => (await activeDocument(window)).text).toContain('# Eleventh Party Congress');
    const { text, language } = await activeDocument(window);
    expect(language).toBe('markdown');
    await window.page.keyboard.type('x');
    expect((await activeDocument(window)).text).toBe(text);
    await window.screenshot('card');
  });

  test('somebody is found by any spelling, and their card opened', async () => {
    await window.page.keyboard.press('Control+T');
    await window.page.keyboard.type('Троцкий');
    const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Leon Trotsky' });
    await row.waitFor({ timeout: 20_000 });
    await window.screenshot('symbols');
    await window.page.keyboard.press('Enter');
    await expect.poll(async () => (await activeDocument(window)).uri).toBe('person:leon-trotsky');
  });

  test('a reference is inserted for what is selected, by a command', async () => {
    await window.openFile('shown.md');
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('Shliapnikov');
    await window.page.keyboard.press('Control+Shift+ArrowLeft');
    await chooseCommand(window, 'Glossator: Insert Reference…');
    const picks = window.page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'person:alexander-shliapnikov',
    });
    await picks.first().waitFor({ timeout: 20_000 });
    await window.screenshot('pick');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => textOf(window)).toMatch(/\n\[Shliapnikov\]\(person:alexander-shliapnikov\)$/u);
    await window.page.keyboard.press('Control+Z');
    await window.page.keyboard.press('Control+Z');
  });

  test('all names of a note are linked by a command, but for those that several share', async () => {
    await window.openFile('names.md');
    await chooseCommand(window, 'Glossator: Link All Names in This Note');
    await expect
      .poll(() => textOf(window))
      .toBe('[Trotsky](person:leon-trotsky) and [Zinoviev](person:grigory-zinoviev) knew Kuznetzov.\n');
  });

  test('the preview marks references by kind, and those that lead nowhere', async () => {
    await window.openFile('shown.md');
    await runCommand(window, 'markdown.showPreviewToSide');
    const { references, html, colours } = await previewed(window, (shown) =>
      shown.some(({ title }) => title.includes('1879')),
    );
    await window.screenshot('preview');
    expect(references).toEqual([
      { text: 'Trotzky', className: 'glossator glossator-person', title: 'Leon Trotsky, 1879–1940' },
      {
        text: 'Nobody',
        className: 'glossator glossator-person glossator-broken',
        title: 'nothing is known under person:nobody-at-all',
      },
      {
        text: 'Miasnikov',
        className: 'glossator glossator-person glossator-moved',
        title: expect.stringContaining('Myasnikov'),
      },
      {
        text: 'Tenth Congress',
        className: 'glossator glossator-event',
        title: expect.stringContaining('Tenth Party Congress'),
      },
      {
        text: 'one more',
        className: 'glossator glossator-person glossator-broken',
        title: expect.stringContaining('is no id'),
      },
    ]);
    expect(colours.broken).toBe(colours.error);
    expect(html).not.toMatch(/href="javascript|<[^>]*\sonclick/u);
    await runCommand(window, 'workbench.action.closeEditorsInOtherGroups');
  });

  test('the trees show whom a note is about and where else they are, and a click jumps there', async () => {
    await window.openFile('kuznetsov.md');
    const entities = await openSection(window, 'Entities in This Note');
    await entities.filter({ hasText: 'Nikolai Kuznetsov' }).click();
    const mentioned = await openSection(window, 'Where It Is Mentioned');
    await mentioned.filter({ hasText: 'Nikolai Kuznetsov had signed' }).waitFor({ timeout: 20_000 });
    await window.screenshot('trees');
    await mentioned.filter({ hasText: 'Nikolai Kuznetsov had signed' }).click();
    await expect.poll(async () => (await activeDocument(window)).uri).toMatch(/workers-group-and-workers-truth\.md$/u);
    await expect.poll(() => selectedText(window)).toBe('person:nikolai-kuznetsov');
  });

  test('the status says which dataset serves', async () => {
    const [dataset] = await languageStatus(window, 'status');
    expect(dataset).toMatch(/^party-opposition \d+\.\d+\.\d+\nbundled with the extension/u);
    await moveAway(window);
  });

  test('a server that was killed comes back', async () => {
    const [before, ...others] = await languageServers(desktop.pid());
    expect(others).toEqual([]);
    await window.openFile('myasnikov-affair.md');
    await putCursor(window, 'place:motovilikha');
    process.kill(Number(before), 'SIGKILL');
    await hoverWord(window.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
    await expect.poll(() => languageServers(desktop.pid())).not.toContain(before);
  });

  test('the server is started anew by a command', async () => {
    await window.openFile('myasnikov-affair.md');
    await putCursor(window, 'place:motovilikha');
    const [before] = await languageServers(desktop.pid());
    await chooseCommand(window, 'Glossator: Restart Language Server');
    await expect.poll(() => languageServers(desktop.pid())).not.toContain(before);
    await hoverWord(window.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
    await expect.poll(() => languageServers(desktop.pid())).toHaveLength(1);
  });
});
