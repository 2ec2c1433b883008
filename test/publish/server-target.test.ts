import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ServerPlace } from '../support/published-places.ts';
import { publishTo } from '../support/publishing.ts';
import { makeSite } from '../support/site.ts';
import { noSshServer, type SshServer, startSshServer } from '../support/ssh-server.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

const SITE = { 'index.html': 'one', 'a/b.html': 'b' };
/** All that is asked of a server but rsync. */
const TOOLS = 'sh basename readlink ls mkdir find dirname cp cat wc rm mv ln rmdir xargs sha256sum'.split(
  ' ',
);

describe.skipIf(noSshServer !== null)(
  `a server${noSshServer === null ? '' : ` (not tried: ${noSshServer})`}`,
  () => {
    let server: SshServer;
    beforeAll(async () => {
      server = await startSshServer();
    });
    afterAll(() => server[Symbol.asyncDispose]());
    afterEach(() => vi.unstubAllEnvs());

    const known = () => vi.stubEnv('PATH', `${server.bin}${path.delimiter}${process.env['PATH']}`);

    async function publishing(to?: string): Promise<void> {
      using place = new ServerPlace(server);
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, SITE);
      await publishTo(to ?? place.to, workspace);
    }

    test('is sent only what has changed', async () => {
      known();
      using place = new ServerPlace(server);
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, { ...SITE, 'large.bin': 'x'.repeat(3_000_000) });
      await publishTo(place.to, workspace);
      makeSite(workspace, { ...SITE, 'index.html': 'two', 'large.bin': 'x'.repeat(3_000_000) });
      using programs = new TemporaryFolder();
      const rsync = execFileSync('which', ['rsync']).toString().trim();
      programs.write('rsync', `#!/bin/sh\nexec ${rsync} --stats "$@" > ${programs.path('stats')}\n`);
      chmodSync(programs.path('rsync'), 0o755);
      vi.stubEnv('PATH', `${programs.root}${path.delimiter}${process.env['PATH']}`);
      expect(await publishTo(place.to, workspace)).toMatchObject({ changes: { changed: ['index.html'] } });
      const [, sent = ''] =
        /Total bytes sent: ([\d,]+)/.exec(readFileSync(programs.path('stats'), 'utf8')) ?? [];
      expect(Number(sent.replaceAll(',', ''))).toBeLessThan(10_000);
      expect(readdirSync(place.path('www.publications'))).toEqual(['1', '2']);
      expect(place.shown('large.bin')?.length).toBe(3_000_000);
    });

    test('has its folder where the login begins, too', async () => {
      known();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, SITE);
      const name = `kl-docs-test-${process.pid}`;
      try {
        expect(await publishTo(`${server.login}:~/${name}/`, workspace)).toMatchObject({
          target: `${server.login}:${name}`,
          published: true,
        });
      } finally {
        execFileSync(path.join(server.bin, 'ssh'), [server.login, `rm -r ${name} ${name}.publications`]);
      }
    });

    test('is left alone where its folder is taken, or a link to another', async () => {
      known();
      using place = new ServerPlace(server);
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, SITE);
      mkdirSync(place.path('www/other'), { recursive: true });
      await expect(publishTo(place.to, workspace)).rejects.toThrow('was not made by kl-docs publish');
      symlinkSync('www', place.path('link'));
      await expect(publishTo(place.to.replace(/www$/, 'link'), workspace)).rejects.toThrow(
        'is a link to www',
      );
      expect(existsSync(place.path('www.publications'))).toBe(false);
    });

    test('that nobody knows, or that has another key than it had, is not logged in to', async () => {
      known();
      const hosts = execFileSync('cat', [server.client.path('known_hosts')]);
      try {
        server.client.write('known_hosts', '');
        await expect(publishing()).rejects.toThrow('is not known on this machine');
        const [host] = hosts.toString().split(' ');
        server.client.write('known_hosts', `${host} ${execFileSync('cat', [server.client.path('key.pub')])}`);
        await expect(publishing()).rejects.toThrow('has another key');
      } finally {
        server.client.write('known_hosts', hosts);
      }
    });

    test('that does not know the key is told', async () => {
      known();
      const authorized = execFileSync('cat', [server.client.path('authorized')]);
      try {
        server.client.write('authorized', '');
        await expect(publishing()).rejects.toThrow('does not let you in');
      } finally {
        server.client.write('authorized', authorized);
      }
    });

    test('whose folder cannot be made is told', async () => {
      known();
      await expect(publishing(`${server.login}:/proc/www`)).rejects.toThrow(/\/proc\/www/);
    });

    test.each(['server', 'web@', 'web@www.example.org:', '-oProxyCommand=x@y:z'])(
      '%s is none',
      async (text) => {
        using workspace = new TemporaryWorkspace({
          'kl-docs.yml': `title: Test\npublish: { rsync: "${text}" }\n`,
        });
        makeSite(workspace, SITE);
        await expect(publishTo(undefined, workspace)).rejects.toThrow('names no folder on a server');
      },
    );

    test('is not published to without rsync, here or there', async () => {
      using programs = new TemporaryFolder();
      const found = process.env['PATH']?.split(path.delimiter) ?? [];
      for (const tool of TOOLS) {
        const folder = found.find((folder) => existsSync(path.join(folder, tool))) ?? '';
        symlinkSync(path.join(folder, tool), programs.path(tool));
      }
      vi.stubEnv('PATH', `${server.bin}${path.delimiter}${programs.root}`);
      await expect(publishing()).rejects.toThrow('rsync is not installed');
      vi.unstubAllEnvs();
      await using bare = await startSshServer({ programs: programs.root });
      vi.stubEnv('PATH', `${bare.bin}${path.delimiter}${process.env['PATH']}`);
      using place = new ServerPlace(bare);
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, SITE);
      await expect(publishTo(place.to, workspace)).rejects.toThrow('rsync is not installed on the server');
      expect(readdirSync(place.root)).toEqual([]);
    });
  },
);
