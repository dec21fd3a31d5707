/**
 * Many steps over 200 notes end with what a fresh server says of the same files, with what the command line finds in them,
 * and with memory level. `GLOSSATOR_SOAK_STEPS` and `GLOSSATOR_SOAK_SEED` say how many and which; figures are printed.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type CliFinding, fromCli, fromServer } from './findings.js';
import { glossator, projectFolder, remove } from './folders.js';
import { account, Day, diagnosticsOf, layOut, startClient, type Way, workspaceDiagnostics } from './soak/day.js';
import { random } from './soak/random.js';

const STEPS = Number(process.env['GLOSSATOR_SOAK_STEPS'] ?? 800);
const SEED = Number(process.env['GLOSSATOR_SOAK_SEED'] ?? 1923);

/** Collects its garbage when told to, and says what is left and what the process holds. No signals on Windows. */
const MEASURED = [
  '--expose-gc',
  '--import',
  `data:text/javascript,process.on("SIGUSR2",()=>{gc();const m=process.memoryUsage();console.error(JSON.stringify(m))})`,
];
const canMeasure = process.platform !== 'win32';

interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

let folder: string;
beforeEach(() => {
  folder = projectFolder();
});
afterEach(() => remove(folder));

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** Until they say the same; a server that publishes may need a moment. */
async function expectSame(look: () => Promise<[unknown, unknown]>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const [is, expected] = await look();
    if (JSON.stringify(is) === JSON.stringify(expected) || tries === 100) return expect(is).toEqual(expected);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test.each<Way>(['asks', 'is told'])(
  `a client that %s: ${STEPS} steps, seed ${SEED}`,
  async (way) => {
    const names = layOut(folder, 200);
    const day = new Day(folder, names, random(SEED));
    const settings = (): object => day.settings;
    day.client = await startClient(folder, way, settings, canMeasure ? MEASURED : undefined);
    const memories: Memory[] = [];
    /** With nothing open, when all is answered. */
    const measure = async (): Promise<void> => {
      for (const name of [...day.open.keys()]) await day.close(name);
      await day.client.hover(day.uri('none.md'), { line: 0, character: 0 });
      if (canMeasure) memories.push(await day.client.measure<Memory>());
    };

    const began = performance.now();
    for (let step = 1; step <= STEPS; step += 1) {
      await day.step();
      // A moment in which nothing is typed: what waits for one goes on.
      if (step % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 80));
      if (step % Math.ceil(STEPS / 4) === 0 && step < STEPS) await measure();
    }
    const seconds = (performance.now() - began) / 1000;
    await day.end();

    const fresh = await startClient(folder, way, settings);
    for (const { uri, version } of day.open.values()) {
      await fresh.open(uri, day.open.get(day.name(uri))?.getText() ?? '', version);
    }
    await expectSame(async () => [
      await account(day.client, day.open.values()),
      await account(fresh, day.open.values()),
    ]);
    const { findings } = JSON.parse(glossator(folder, 'check', '.', '--format', 'json').stdout) as {
      readonly findings: readonly CliFinding[];
    };
    for (const [name, { uri }] of day.open) {
      const shown = (await diagnosticsOf(day.client, uri)) as readonly Diagnostic[];
      expect(shown.map(fromServer), name).toEqual(findings.filter(({ file }) => file === name).map(fromCli));
    }
    const everywhere = await workspaceDiagnostics(day.client);
    if (everywhere !== undefined) {
      for (const name of names) {
        const shown = everywhere.get(day.uri(name)) ?? [];
        expect(shown.map(fromServer), name).toEqual(findings.filter(({ file }) => file === name).map(fromCli));
      }
    }
    expect(findings.length).toBeGreaterThan(0);
    expect(day.open.size).toBeGreaterThan(0);
    expect(await fresh.stop()).toBe(0);

    await measure();
    expect(await day.client.stop()).toBe(0);
    const [first, ...later] = memories;
    const figures = memories.map(({ heapUsed, rss }) => `${megabytes(heapUsed)} (${megabytes(rss)})`).join(', ');
    console.log(
      `soak, ${way}: ${STEPS} steps, seed ${SEED}: ${seconds.toFixed(1)} s; heap (process) by quarters: ${figures}`,
    );
    for (const { heapUsed } of later) expect(heapUsed).toBeLessThan((first?.heapUsed ?? 0) * 1.1 + 2 ** 22);
  },
  60_000 + STEPS * 50,
);
