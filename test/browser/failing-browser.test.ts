import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import { BrowserFailed } from '../../src/browser/browser-failed.ts';
import { Browsers } from '../../src/browser/browsers.ts';
import { Tabs } from '../../src/browser/tabs.ts';
import { owned } from '../../src/files/owner.ts';
import { browserProcesses } from '../support/browser-processes.ts';

const lazily = (timeLimit?: number) => new Browsers({ inform: () => {}, timeLimit });

/** What somebody does to the browser that this process has started. */
const signal = (kind: 'browser' | 'renderers', name: NodeJS.Signals) => {
  const ids = browserProcesses(process.pid)[kind];
  expect(ids).not.toEqual([]);
  for (const id of ids) process.kill(id, name);
};

const sum = (page: Page) => page.evaluate(() => 1 + 1);

describe.skipIf(process.platform !== 'linux')('a browser that fails within a job', () => {
  test.each([
    ['whose page is killed', 'renderers', 'SIGKILL'],
    ['that is killed', 'browser', 'SIGKILL'],
  ] as const)('%s is replaced, and the job begun anew', async (_, kind, name) => {
    await using browser = lazily();
    const tabs = new Tabs(browser);
    let begun = 0;
    const answer = await tabs.use(async (page) => {
      if (++begun === 1) signal(kind, name);
      return sum(page);
    });
    expect([answer, begun]).toEqual([2, 2]);
  });

  test.each([
    ['whose page is frozen', 'renderers'],
    ['that is frozen', 'browser'],
  ] as const)('%s is ended after the time limit', async (_, kind) => {
    await using browser = lazily(20_000);
    const tabs = new Tabs(browser);
    let begun = 0;
    const answer = await tabs.use(async (page) => {
      if (++begun === 1) signal(kind, 'SIGSTOP');
      return sum(page);
    });
    expect([answer, begun]).toEqual([2, 2]);
  });

  test('is not used again by the next job where its page was killed meanwhile', async () => {
    await using browser = lazily();
    const tabs = new Tabs(browser);
    await tabs.use(sum);
    signal('renderers', 'SIGKILL');
    expect(await tabs.use(sum)).toBe(2);
  });

  test('is given up after three times, and the next job is done', async () => {
    await using browser = lazily();
    const tabs = new Tabs(browser);
    let begun = 0;
    const hopeless = tabs.use(async (page) => {
      begun++;
      signal('renderers', 'SIGKILL');
      return sum(page);
    });
    await expect(hopeless).rejects.toMatchObject({ name: 'BrowserFailed', failure: 'crashed' });
    expect(begun).toBe(3);
    expect(await tabs.use(sum)).toBe(2);
  });

  test('because of another job does not count', async () => {
    await using browser = lazily();
    const tabs = new Tabs(browser);
    let begun = 0;
    const answer = await tabs.use(async (page) => {
      if (++begun <= 4) await (await browser.start()).end();
      return sum(page);
    });
    expect([answer, begun]).toEqual([2, 5]);
  });

  test('does not hide a mistake of the job', async () => {
    await using browser = lazily();
    const tabs = new Tabs(browser);
    let begun = 0;
    const wrong = tabs.use(async () => {
      begun++;
      throw new TypeError('a mistake of ours');
    });
    await expect(wrong).rejects.not.toBeInstanceOf(BrowserFailed);
    expect(begun).toBe(1);
  });

  test('is ended when the command is stopped, also where it is frozen', async () => {
    const stop = new AbortController();
    await using browser = new Browsers({ inform: () => {}, signal: stop.signal });
    const tabs = new Tabs(browser);
    const job = tabs.use(async (page) => {
      signal('browser', 'SIGSTOP');
      stop.abort(new Error('Ctrl-C'));
      return sum(page);
    });
    await expect(job).rejects.toThrow('Ctrl-C');
    expect(browserProcesses(process.pid).browser).toEqual([]);
  });
});

describe('a browser at an address', () => {
  test.each([
    ['accepts and says nothing', () => net.createServer(() => {})],
    ['answers the greeting only', () => http.createServer().on('upgrade', greet)],
  ])('that %s is told within the time limit', async (_, server) => {
    const listening = server().listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const { port } = listening.address() as AddressInfo;
    try {
      const starting = startBrowser({ browser: `ws://127.0.0.1:${port}/`, timeLimit: 300, inform: () => {} });
      await expect(starting).rejects.toMatchObject({ name: 'CannotRun', message: /No browser answers/ });
    } finally {
      listening.close();
    }
  });
});

/** RFC 6455, 4.2.2. */
function greet(request: http.IncomingMessage, socket: Duplex): void {
  const accepted = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.on('error', () => {});
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
  );
}

describe('the folder of a browser', () => {
  const profiles = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith(owned('kl-docs-browser')));

  test('is gone when the browser is, however it ended', async () => {
    const before = profiles();
    await using browser = lazily();
    const running = await browser.start();
    expect(profiles().length).toBe(before.length + 1);
    await running.end();
    expect(profiles()).toEqual(before);
  });

  test('of one that was killed is taken away by the next', async () => {
    const left = path.join(
      os.tmpdir(),
      owned('kl-docs-browser').replace(`.${process.pid}-`, '.4194305-left'),
    );
    const ofElsewhere = path.join(os.tmpdir(), 'kl-docs-browser-another_machine.4194305-left');
    mkdirSync(left, { recursive: true });
    mkdirSync(ofElsewhere, { recursive: true });
    await using browser = lazily();
    await browser.start();
    expect([left, ofElsewhere].map((folder) => existsSync(folder))).toEqual([false, true]);
    rmSync(ofElsewhere, { recursive: true });
  });
});
