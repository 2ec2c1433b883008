import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import * as find from '../../src/browser/find.ts';
import { findBrowser } from '../../src/browser/find.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { klDocs } from '../support/cli.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

const embedded = process.platform === 'linux' && process.arch === 'x64';

describe('the browser', () => {
  test.skipIf(!embedded)('is unpacked whole into an empty cache, also by two builds at once', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const env = { XDG_CACHE_HOME: workspace.path('cache') };
    const both = await Promise.all(
      ['one', 'two'].map((out) => klDocs(['build', '--out', workspace.path(out)], workspace.root, env)),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both[0]?.stderr).toContain('Unpacking the browser (once on this machine)');
    const cache = readdirSync(workspace.path('cache/kl-docs')).filter((name) => name.startsWith('chromium'));
    expect(cache).toHaveLength(1);
    const folder = workspace.path(path.join('cache/kl-docs', cache[0] ?? ''));
    expect(statSync(path.join(folder, 'chromium')).mode & 0o111).toBe(0o111);
    const again = await klDocs(['build'], workspace.root, env);
    expect(again.stderr).not.toContain('Unpacking');
    const bytes = readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
    expect(bytes.equals(readFileSync(workspace.path('one/card/1.0/lynkort-1.0.pdf')))).toBe(true);
    expect(inspectPdf(bytes).pages).toBe(1);
  });

  test('can be one that runs already, and goes on running', async () => {
    const running = await runningBrowser();
    try {
      await using browser = await startBrowser({ browser: running.wsEndpoint(), inform: () => {} });
      const page = await browser.openPage();
      expect(await page.evaluate(() => 1 + 1)).toBe(2);
      await page.close();
      await browser.close();
      expect(running.connected).toBe(true);
    } finally {
      await running.close();
    }
  });

  test.skipIf(!embedded)('gets a port where an Edge refuses pipes', async () => {
    const found = await findBrowser(undefined, () => {});
    if (found.kind === 'endpoint') throw new Error('expected a browser to start');
    const variables = Object.entries(found.env).map(([name, value]) => `${name}='${value}'`);
    using folder = new TemporaryFolder({
      msedge: `#!/bin/sh
case "$*" in *--remote-debugging-pipe*) exit 21 ;; esac
exec env ${variables.join(' ')} '${found.executablePath}' "$@"
`,
    });
    chmodSync(folder.path('msedge'), 0o755);
    await using browser = await startBrowser({ browser: folder.path('msedge'), inform: () => {} });
    const page = await browser.openPage();
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });

  test.each([
    ['/no/such/browser', /does not exist/],
    ['ws://127.0.0.1:9/none', /No browser answers/],
    [process.execPath, /does not start/],
    [import.meta.filename, /does not start the browser .*: the rights are missing/],
    [import.meta.dirname, /does not start the browser .*: the rights are missing/],
  ])('that cannot be used is said: %s', async (browser, reason) => {
    await expect(startBrowser({ browser, inform: () => {} })).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(reason),
      hint: expect.stringMatching(/\S/),
    });
  });

  test.skipIf(!embedded)('that may have no sandbox is started without one, and that is said', async () => {
    const found = await findBrowser(undefined, () => {});
    if (found.kind !== 'embedded') throw new Error('expected the embedded browser');
    // As Chromium says it where a user may make no namespace.
    using folder = new TemporaryFolder({
      browser: `#!/bin/sh
case "$*" in
*--no-sandbox*) exec "${found.executablePath}" "$@" ;;
*) echo '[1128/120000.1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!' >&2; exit 1 ;;
esac
`,
    });
    const file = folder.path('browser');
    chmodSync(file, 0o755);
    for (const [user, line] of [
      [1000, linesIn('en').withoutSandbox],
      [0, linesIn('en').withoutSandboxAsRoot],
    ] as const) {
      using _ = vi.spyOn(process, 'getuid').mockReturnValue(user);
      for (const [name, value] of Object.entries(found.env)) vi.stubEnv(name, value);
      const told: string[] = [];
      await using browser = await startBrowser({
        browser: file,
        inform: (say) => told.push(say(linesIn('en'))),
      });
      expect([browser.sandboxed, told]).toEqual([false, [line]]);
    }
    vi.unstubAllEnvs();
  });

  test.skipIf(process.platform === 'win32')('that ends at once has its reason told', async () => {
    using folder = new TemporaryFolder({
      browser: '#!/bin/sh\necho "browser: error while loading shared libraries: libnss3.so" >&2\nexit 127\n',
    });
    chmodSync(folder.path('browser'), 0o755);
    await expect(startBrowser({ browser: folder.path('browser'), inform: () => {} })).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(
        /does not start: browser: error while loading shared libraries: libnss3.so$/,
      ),
    });
  });

  /** A browser as it is, but that it says it is of another version. */
  async function browserOfVersion(version: number): Promise<{ folder: TemporaryFolder; file: string }> {
    const found = await findBrowser(undefined, () => {});
    if (found.kind !== 'embedded') throw new Error('expected the embedded browser');
    const environment = Object.entries(found.env).map(([name, value]) => `export ${name}='${value}'\n`);
    // What it answers passes through sed; a message ends with a zero byte.
    const folder = new TemporaryFolder({
      browser: `#!/bin/sh
${environment.join('')}exec 5>&4
"${found.executablePath}" "$@" 4>&1 >&4 | sed -zu 's#Chrome/[0-9]*\\.#Chrome/${version}.#g' >&5
`,
    });
    chmodSync(folder.path('browser'), 0o755);
    return { folder, file: folder.path('browser') };
  }

  test.skipIf(!embedded).each([
    [146, false],
    [147, true],
  ])('of version %i: whether it may print is %s, as is said before it does', async (version, may) => {
    const { folder, file } = await browserOfVersion(version);
    using _ = folder;
    const starting = startBrowser({ browser: file, inform: () => {} });
    if (may) {
      await using browser = await starting;
      expect(browser.build).toMatch(/Chrome\/147\./);
    } else {
      await expect(starting).rejects.toMatchObject({
        name: 'CannotRun',
        message: expect.stringMatching(
          /is too old to print with: it is .*Chrome\/146\..*, and version 147 is needed/,
        ),
      });
    }
  });

  test.skipIf(!embedded)(
    'that is installed and does not start: the next one is tried, and that is said',
    async () => {
      const found = await findBrowser(undefined, () => {});
      if (found.kind !== 'embedded') throw new Error('expected the embedded browser');
      using folder = new TemporaryFolder({ broken: '#!/bin/sh\nexit 1\n' });
      chmodSync(folder.path('broken'), 0o755);
      const [first, next] = [folder.path('broken'), found.executablePath] as const;
      using _ = vi.spyOn(find, 'findBrowsers').mockResolvedValue([
        { kind: 'installed', executablePath: first, env: {} },
        { kind: 'installed', executablePath: next, env: found.env },
      ]);
      const told: string[] = [];
      await using browser = await startBrowser({ inform: (say) => told.push(say(linesIn('en'))) });
      expect(browser.build).toMatch(/Chrome/);
      expect(told).toContain(`The browser ${first} does not start or is too old; the next one is tried`);
    },
  );

  test('is not told how to be by files of the folder that one stands in', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      '.puppeteerrc.cjs':
        "require('node:fs').writeFileSync('ran', ''); module.exports = { executablePath: '/none' };\n",
      'puppeteer.config.cjs': "require('node:fs').writeFileSync('ran', ''); module.exports = {};\n",
      'package.json': '{ "puppeteer": { "executablePath": "/none" } }',
    });
    const { code, stderr } = await klDocs(['build', '--format', 'pdf'], workspace.root);
    expect([code, existsSync(workspace.path('ran'))], stderr).toEqual([0, false]);
  });
});
