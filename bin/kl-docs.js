#!/usr/bin/env node
// The launcher: hands over to the project's own Node when this one is too old, else starts the program.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { passSignals } from './pass-signals.js';

const NEEDED = [22, 17];
const fail = (reason, code) => {
  process.stderr.write(`kl-docs cannot run: ${reason}\n`);
  process.exit(code);
};
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  module.enableCompileCache?.();
  await import('../dist/cli.js').catch(({ message }) => fail(message, 2));
} else {
  const name = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const own = fileURLToPath(new URL(`../node_modules/node/${name}`, import.meta.url));
  if (existsSync(own)) {
    const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' });
    passSignals(child, {
      platform: process.platform,
      on: (signal, listener) => process.on(signal, listener),
      isTerminal: process.stdin.isTTY === true,
    });
    child.on('error', ({ message }) => fail(`${own} does not start: ${message}`, 2));
    child.on('exit', (code, signal) =>
      code === null
        ? fail(`it was ended by ${signal}`, 128 + (os.constants.signals[signal] ?? 2))
        : process.exit(code),
    );
  } else {
    fail(
      `it needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}. Run "npm ci" in its folder, or install Node 24.`,
      2,
    );
  }
}
