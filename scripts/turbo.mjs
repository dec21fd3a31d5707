// node scripts/turbo.mjs TASK…: runs tasks of the workspace after setting it up.
import { setUp, turbo } from './setup.mjs';

setUp();
process.exitCode = turbo(process.argv.slice(2));
