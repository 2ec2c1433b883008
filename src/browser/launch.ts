import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
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

/** Where it is reached. */
type Reached = { readonly transport: Pipe } | { readonly browserWSEndpoint: string };

/** How a browser is spoken to: by two pipes, which nobody else can use, or by a port that it chooses, on this machine only. */
type Way = 'pipe' | 'port';

/**
 * Starts a browser. Not by `puppeteer.launch`, which does not tell why one that is spoken to by pipe has ended, and whose process brings ours
 * down where the system refuses to start it. Some Edges end at once where they are told of a pipe (playwright #36292): they get a port.
 *
 * @throws NotLaunched with what the program said last.
 */
export function launch(options: LaunchOptions): Promise<Launched> {
  const byPipe = launchBy('pipe', options);
  if (!/edge/i.test(path.basename(options.file))) return byPipe;
  return byPipe.catch((refused: unknown) => {
    options.signal?.throwIfAborted();
    return launchBy('port', options).catch(() => {
      throw refused;
    });
  });
}

async function launchBy(way: Way, options: LaunchOptions): Promise<Launched> {
  const { file, headless, profile, args, env, timeLimit, signal } = options;
  const usual = await puppeteer.defaultArgs({ browser: 'chrome', headless, userDataDir: profile });
  const wanted = usual.filter((one) => !NOT_WANTED.includes(one));
  signal?.throwIfAborted();
  const spoken = way === 'pipe' ? '--remote-debugging-pipe' : '--remote-debugging-port=0';
  const child = spawn(file, [...wanted, spoken, ...args], {
    // The leader of a group, so that all of it can be ended (`endProcess`).
    detached: process.platform !== 'win32',
    windowsHide: true,
    env,
    stdio: way === 'pipe' ? ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] : ['ignore', 'ignore', 'pipe'],
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
    const reached =
      way === 'pipe'
        ? { transport: pipeTo(child) }
        : { browserWSEndpoint: await addressOf(child, timeLimit) };
    return { browser: await connect(reached, timeLimit), child };
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

function pipeTo({ stdio }: ChildProcess): Pipe {
  const { 3: to, 4: from } = stdio;
  if (!(to instanceof Writable && from instanceof Readable)) throw new Error('expected two pipes');
  return new Pipe(to, from);
}

/** The address that it says it listens at, once it does. */
function addressOf(child: ChildProcess, timeLimit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it did not say where it listens')), timeLimit);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text;
      const address = /^DevTools listening on (ws:\/\/\S+)\r?\n/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => reject(new Error('it ended before it listened')));
    child.once('close', () => clearTimeout(timer));
    timer.unref();
  });
}

async function connect(reached: Reached, timeLimit: number): Promise<Browser> {
  const browser = await puppeteer.connect({ ...reached, defaultViewport: null, protocolTimeout: timeLimit });
  await browser.waitForTarget((target) => target.type() === 'page', { timeout: timeLimit });
  return browser;
}
