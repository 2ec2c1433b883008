// Measures what many variants cost on one machine, in a part of a matrix, put together, and on a grid: npm run bench:scale [sheets] [rows]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer';
import { findBrowser } from '../src/browser/find.ts';
import { ownPackageRoot } from '../src/workspace/own-package.ts';

/** How many sheets are made, and of how many rows a part is one of a thousand. */
const [sheets = 200, rows = 100_000] = process.argv.slice(2).map(Number);
const root = ownPackageRoot();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-scale-'));
const inScratch = (name: string) => path.join(scratch, name);

const table = (name: string, count: number): string => {
  const names = Array.from({ length: count }, (_, index) => `Plejehjem ${index + 1}\n`);
  writeFileSync(inScratch(name), `navn\n${names.join('')}`);
  return inScratch(name);
};

/** Seconds by the clock, and of the processor for Node alone; the most memory of Node, in MB. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
  readonly memory: number;
}

/** Told by the process at its end, after a word that nothing else says. */
const REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\ncost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024 + '\\n');
})`;

/** Runs kl-docs with nothing kept, and says what it cost. */
async function costOf(name: string, args: readonly string[], browser = ''): Promise<Cost> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(root, 'bin/kl-docs.js'), ...args, '--workspace', root, '--quiet'],
    {
      env: {
        ...process.env,
        XDG_CACHE_HOME: inScratch(`cache-${name}`),
        KL_DOCS_BROWSER: browser,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(REPORT)}`,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const [, processor, memory] = /cost ([\d.]+) ([\d.]+)/.exec(told) ?? [];
  if (code !== 0 || processor === undefined) throw new Error(`${name}: ${told}`);
  return {
    clock: (performance.now() - started) / 1000,
    processor: Number(processor),
    memory: Number(memory),
  };
}

function tell(name: string, { clock, processor, memory }: Cost, count: number): void {
  const each = (seconds: number) => `${((seconds / count) * 1000).toFixed(1)} ms each`;
  console.log(
    `${name}: ${clock.toFixed(1)} s (${each(clock)}), Node's processor time ${processor.toFixed(1)} s (${each(processor)}), ${memory.toFixed(0)} MB`,
  );
}

const poster = (list: string, ...more: readonly string[]) => [
  'poster',
  '--format',
  'pdf',
  '--from',
  list,
  ...more,
];

try {
  console.log(
    `load ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}, ${os.cpus().length} processors`,
  );
  const found = await findBrowser(undefined, () => console.log('Unpacking the browser'));
  if (found.kind === 'endpoint') throw new Error('needs a browser that can be started');
  const few = table('few.csv', sheets);
  // Unpacks the browser into the folder of what is measured first, so that no other pays for it.
  const own = found.executablePath;
  const withOwn = (args: readonly string[]) => [...args, '--browser', own];
  for (const [name, value] of Object.entries(found.env)) process.env[name] = value;

  tell(
    `one machine, ${sheets} sheets`,
    await costOf('one', withOwn(poster(few, '--out', inScratch('one')))),
    sheets,
  );

  const part = (list: string, shard: string, out: string) =>
    withOwn(poster(list, '--shard', shard, '--out', inScratch(out)));
  const many = await costOf('part', part(table('many.csv', rows), '1000/1000', 'parts-of-many/1000'));
  tell(`part 1000/1000 of ${rows} rows, ${rows / 1000} sheets`, many, rows / 1000);

  for (const index of [1, 2])
    tell(
      `part ${index}/2, ${sheets / 2} sheets`,
      await costOf(`half-${index}`, part(few, `${index}/2`, `halves/${index}`)),
      sheets / 2,
    );
  const merging = ['merge', inScratch('halves'), '--out', inScratch('merged')];
  tell(`merge of ${sheets} sheets`, await costOf('merge', merging), sheets);

  const start = () =>
    puppeteer.launch({
      executablePath: own,
      headless: 'shell',
      args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
    });
  const grid = [await start(), await start()];
  const addresses = grid.map((browser) => browser.wsEndpoint()).join(',');
  // What the browsers take of the processor is not counted: they are elsewhere.
  tell(
    `grid of 2, ${sheets} sheets`,
    await costOf('grid', poster(few, '--out', inScratch('grid')), addresses),
    sheets,
  );
  for (const browser of grid) await browser.close();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
