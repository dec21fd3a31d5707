#!/usr/bin/env node
// Committed, so that package managers can link the command before the first build.
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../dist/cli.js', import.meta.url);
if (existsSync(main)) {
  // Where Node can keep what it compiled, the next run begins sooner.
  module.enableCompileCache?.();
  const { run } = await import(main);
  process.exitCode = await run();
} else {
  console.error('glossator: not built yet: run "npm start" at the root of the repository.');
  process.exitCode = 2;
}
