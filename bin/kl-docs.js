#!/usr/bin/env node
// The launcher: hands over to the project's own Node when this one is too old, else starts the program. What it loads for that costs each command its time.
import module from 'node:module';

const NEEDED = [22, 17];
const fail = (reason, code) => {
  process.stderr.write(`kl-docs cannot run: ${reason}\n`);
  process.exit(code);
};
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  module.enableCompileCache?.();
  await import('../dist/cli.js').catch(({ message }) => fail(message, 2));
} else await handOver();

/** What this process is told is meant for the other one. */
async function handOver() {
  const { spawn } = await import('node:child_process');
  const { existsSync } = await import('node:fs');
  const { default: os } = await import('node:os');
  const { fileURLToPath } = await import('node:url');
  const { passSignals } = await import('./pass-signals.js');
  // Of npm's package for this machine (own-node/package.json), where there is one.
  const [system, name] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const place = `../node_modules/node-${system}-${process.arch}/bin/${name}`;
  const own = fileURLToPath(new URL(place, import.meta.url));
  if (!existsSync(own)) {
    const isCheckout = existsSync(fileURLToPath(new URL('../src', import.meta.url)));
    const bringOne = isCheckout ? 'run "npm ci" in its folder' : 'run "npm install --save-dev node@24" here';
    const needed = `it needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}`;
    fail(`${needed}. Install Node 24 from nodejs.org, or ${bringOne}.`, 2);
  }
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
}
