import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { TemporaryFolder } from './workspace.ts';

/** Where a program is; undefined where it is not installed. */
const found = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin']
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

const SSHD = found('sshd');

/** Why there can be no ssh server here; null where there can. */
export const noSshServer: string | null =
  SSHD === undefined || found('ssh') === undefined || found('rsync') === undefined
    ? 'sshd, ssh or rsync is not installed'
    : null;

/** An ssh server on this machine, and an `ssh` that knows it and has a key for it. */
export interface SshServer extends AsyncDisposable {
  /** The login with which it is reached. */
  readonly login: string;
  /** A folder with the `ssh` that is to be found first. */
  readonly bin: string;
  /** What the client knows: `known_hosts`, `key`. */
  readonly client: TemporaryFolder;
}

interface Options {
  /** A folder with all programs that there are on the server; those of this machine where it is left out. */
  readonly programs?: string;
  /** Whether all goes through one connection, as settings of ssh can have it: to greet and to log in takes far longer than what is then asked. */
  readonly oneConnection?: boolean;
}

export async function startSshServer({ programs, oneConnection = false }: Options = {}): Promise<SshServer> {
  const client = new TemporaryFolder();
  const make = (name: string) =>
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', client.path(name)]);
  make('host');
  make('key');
  const port = await freePort();
  // Where root starts it, it wants this folder for processes without rights.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  client.write('authorized', readFileSync(client.path('key.pub')));
  client.write('known_hosts', `[127.0.0.1]:${port} ${readFileSync(client.path('host.pub'), 'utf8')}`);
  client.write(
    'sshd_config',
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${client.path('host')}
AuthorizedKeysFile ${client.path('authorized')}
PasswordAuthentication no
StrictModes no
UsePAM no
PidFile none
MaxStartups 100
# bash reads the .bashrc of whoever runs the tests at level 1 only.
SetEnv SHLVL=2${programs === undefined ? '' : ` PATH=${programs}`}
`,
  );
  client.write(
    'ssh_config',
    `Host *
Port ${port}
IdentityFile ${client.path('key')}
IdentitiesOnly yes
UserKnownHostsFile ${client.path('known_hosts')}
GlobalKnownHostsFile none
${oneConnection ? `ControlPath ${client.path('connection')}` : ''}
`,
  );
  client.write('bin/ssh', `#!/bin/sh\nexec ${found('ssh')} -F ${client.path('ssh_config')} "$@"\n`);
  chmodSync(client.path('bin/ssh'), 0o755);
  const server = spawn(SSHD ?? '', ['-D', '-e', '-f', client.path('sshd_config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Server listening')) resolve();
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error(said)));
  });
  const login = `${os.userInfo().username}@127.0.0.1`;
  const ssh = (...args: readonly string[]) =>
    execFileSync(client.path('bin/ssh'), [...args, login], { stdio: 'ignore' });
  // It goes into the background once it has logged in.
  if (oneConnection) ssh('-M', '-N', '-f');
  return {
    login,
    bin: client.path('bin'),
    client,
    async [Symbol.asyncDispose]() {
      if (oneConnection) ssh('-O', 'exit');
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.kill();
      await ended;
      client[Symbol.dispose]();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
