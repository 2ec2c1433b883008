import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { klDocs } from '../support/cli.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

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

  test.each([
    ['/no/such/browser', /does not exist/],
    ['ws://127.0.0.1:9/none', /No browser answers/],
    [process.execPath, /does not start/],
  ])('that cannot be used is said: %s', async (browser, reason) => {
    await expect(startBrowser({ browser, inform: () => {} })).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(reason),
      hint: expect.stringMatching(/\S/),
    });
  });
});
