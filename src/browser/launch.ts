import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import puppeteer from 'puppeteer';
import { endProcess, type StartedProcess } from './end-process.ts';
import { Pipe } from './pipe.ts';

interface LaunchOptions {
  /** The program. */
  readonly file: string;
  readonly headless: true | 'shell';
  /** The folder that it writes to. */
  readonly profile: string;
  /** Beside those that puppeteer gives. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** In ms, for one step. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
}

/** A browser, and the process that it is. */
export interface Launched {
  readonly browser: Browser;
  readonly child: StartedProcess;
}

/** The program ended, or could not be started. */
class NotLaunched extends Error {
  override readonly name = 'NotLaunched';
}

/** So much is kept of what it says, in characters, and so long is waited for it, in ms. */
const LAST_WORDS = { length: 10_000, wait: 1000 } as const;

/** Of what puppeteer asks for: where shared memory is and whether there is a sandbox is for `startBrowser` to say. */
const NOT_WANTED = ['--disable-dev-shm-usage', '--no-sandbox'];

/**
 * Starts a browser. Not by `puppeteer.launch`, which does not tell why one that is spoken to by pipe has ended, and whose process brings ours
 * down where the system refuses to start it.
 *
 * @throws NotLaunched with what the program said last.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { file, headless, profile, args, env, timeLimit, signal } = options;
  const usual = await puppeteer.defaultArgs({ browser: 'chrome', headless, userDataDir: profile });
  const wanted = usual.filter((one) => !NOT_WANTED.includes(one));
  signal?.throwIfAborted();
  const child = spawn(file, [...wanted, '--remote-debugging-pipe', ...args], {
    // The leader of a group, so that all of it can be ended (`endProcess`).
    detached: process.platform !== 'win32',
    windowsHide: true,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const end = () => endProcess(child);
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  signal?.addEventListener('abort', end, { once: true });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  try {
    await once(child, 'spawn');
    child.stderr?.on('data', (text: Buffer) => (said = (said + text).slice(-LAST_WORDS.length)));
    return { browser: await connect(child, timeLimit), child };
  } catch (error) {
    process.off('exit', end);
    end();
    if (child.pid !== undefined) await Promise.race([closed, wait(LAST_WORDS.wait)]);
    const how =
      child.signalCode === null || child.signalCode === 'SIGKILL' ? [] : [`ended by ${child.signalCode}`];
    const reason = String(error instanceof Error ? error.message : error);
    throw new NotLaunched([...how, reason, said].join('\n'), { cause: error });
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

async function connect({ stdio }: ChildProcess, timeLimit: number): Promise<Browser> {
  const { 3: to, 4: from } = stdio;
  if (!(to instanceof Writable && from instanceof Readable)) throw new Error('expected two pipes');
  const browser = await puppeteer.connect({
    transport: new Pipe(to, from),
    defaultViewport: null,
    protocolTimeout: timeLimit,
  });
  await browser.waitForTarget((target) => target.type() === 'page', { timeout: timeLimit });
  return browser;
}
