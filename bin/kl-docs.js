#!/usr/bin/env node
// The launcher: hands over to the project's own Node when this one is too old, else starts the program.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 17];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  module.enableCompileCache?.();
  await import('../dist/cli.js');
} else {
  const name = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const own = fileURLToPath(new URL(`../node_modules/node/${name}`, import.meta.url));
  if (existsSync(own)) {
    const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
    process.exit(status ?? 2);
  }
  process.stderr.write(
    `kl-docs needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}. Run "npm ci" in its folder, or install Node 24.\n`,
  );
  process.exit(2);
}
