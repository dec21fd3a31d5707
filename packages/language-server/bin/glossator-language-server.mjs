#!/usr/bin/env node
// Committed, so that package managers can link the command before the first build.
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../dist/server.js', import.meta.url);
if (existsSync(main)) {
  // Where Node can keep what it compiled, the next start is sooner.
  module.enableCompileCache?.();
  await import(main);
} else {
  console.error('glossator-language-server: not built yet: run "npm start" at the root of the repository.');
  process.exitCode = 2;
}
