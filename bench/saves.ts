// What a save costs in the preview: processor time to the page and to the PDF, and the heap that is used after garbage was collected, every 100 saves.
//   npm run bench:saves -- 1000
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { PreviewEvent } from '../src/preview/told.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const CHAPTER = 'content/guide/07-test-og-support.md';
const HUNDRED = 100;

const saves = Number(process.argv[2] ?? HUNDRED);
if (process.env['BUNDLED'] === undefined) await startBundled();
else await measure();

/** What runs in the page has to be bundled, and only a process that may collect its garbage can tell what is left. */
async function startBundled(): Promise<void> {
  const { inPageForEsbuild } = await import(pathToFileURL(path.join(ROOT, 'in-page.mjs')).href);
  const outfile = path.join(ROOT, 'dist/saves.mjs');
  await build({
    entryPoints: [import.meta.filename],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [inPageForEsbuild],
  });
  const args = [...process.execArgv, '--expose-gc', outfile, String(saves)];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, BUNDLED: 'yes' },
  });
  process.exitCode = status ?? 1;
}

async function measure(): Promise<void> {
  const { PreviewServer } = await import('../src/preview/server.ts');
  const { Studio } = await import('../src/preview/studio.ts');
  const { announcing, silent } = await import('../src/report/progress.ts');
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-saves-'));
  try {
    for (const name of ['content', 'templates', 'kl-docs.yml'])
      cpSync(path.join(ROOT, name), path.join(workspace, name), { recursive: true });
    const signal = new AbortController().signal;
    const progress = announcing(silent, 'en');
    await using studio = new Studio(workspace, ['guide'], {
      browser: undefined,
      timeLimit: undefined,
      progress,
      signal,
    });
    await using server = new PreviewServer(studio, {
      root: workspace,
      port: 0,
      poll: false,
      language: 'en',
    });
    await save(workspace, await server.listen());
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Saves a chapter again and again, each time when all of the last save is shown. */
async function save(workspace: string, address: string): Promise<void> {
  const events = await eventsAt(address);
  await events.until('pdf');
  const file = path.join(workspace, CHAPTER);
  const text = readFileSync(file, 'utf8');
  // What was printed in an earlier run is kept: it is to be printed again.
  const run = Date.now();
  const spent = { page: [] as number[], pdf: [] as number[] };
  for (let index = 1; index <= saves; index++) {
    writeFileSync(file, `${text}\nDet er gemt ${index} gange i kørsel ${run}.\n`);
    const before = process.threadCpuUsage();
    await events.until('page');
    spent.page.push(millisecondsSince(before));
    await events.take('/body');
    await events.until('pdf');
    spent.pdf.push(millisecondsSince(before));
    if (index % HUNDRED !== 0 && index !== saves) continue;
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    const [page, pdf] = [spent.page, spent.pdf].map(median);
    console.log(
      `${index} saves: page ${page} ms, PDF ${pdf} ms of processor time in this thread; heap ${megabytes(heapUsed)} MB, external ${megabytes(external)} MB, resident ${megabytes(rss)} MB`,
    );
    [spent.page, spent.pdf] = [[], []];
  }
}

/** What a window of the page is told. */
async function eventsAt(address: string) {
  const invited = await fetch(address, { redirect: 'manual' });
  const cookie = invited.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(new URL('/events?document=guide', address), { headers: { cookie } });
  const told: PreviewEvent['kind'][] = [];
  let heard = () => {};
  const listen = async () => {
    let text = '';
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes).toString();
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const event: PreviewEvent = JSON.parse(part.slice('data: '.length));
        if (event.kind === 'failed') stopAt(event.message);
        told.push(event.kind);
      }
      heard();
    }
  };
  // At the end it is cut off.
  listen().catch(() => {});
  return {
    /** Asks for what is shown, as a window does. */
    take: async (what: string): Promise<void> => {
      await (await fetch(new URL(`${what}?document=guide`, address), { headers: { cookie } })).bytes();
    },
    /** Waits for the next event of a kind, and forgets those before it. */
    until: async (kind: PreviewEvent['kind']): Promise<void> => {
      while (!told.includes(kind)) await new Promise<void>((resolve) => (heard = resolve));
      told.splice(0, told.indexOf(kind) + 1);
    },
  };
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return Math.round((user + system) / 1000);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function stopAt(message: string): never {
  console.error(message);
  process.exit(1);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
