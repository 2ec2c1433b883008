// Measures a whole build against typst, md-to-pdf and the bare print, whole processes in turn: npm run bench:peers -- [S] [L] [XL] [runs]
// typst and md-to-pdf come from npm into a temporary folder; what is not to be had is said and left out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../src/browser/find.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { ownPackageRoot } from '../../src/workspace/own-package.ts';
import { ownCache } from '../../test/support/own-cache.ts';
import { printPageOf } from '../print-page.ts';
import { compare, type Timed } from '../time.ts';
import { corpusOf } from './corpus.ts';

/** Chapters. */
const SIZES = { S: 5, L: 48, XL: 240 } as const;
type Size = keyof typeof SIZES;
const isSize = (word: string): word is Size => word in SIZES;

const words = process.argv.slice(2);
const sizes = words.filter(isSize);
const runs = Number(words.find((word) => /^\d+$/.test(word)) ?? 3);
const root = ownPackageRoot();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-peers-'));
const cache = path.join(scratch, 'cache');
const node = process.execPath;

try {
  const browser = await findBrowser(undefined, () => console.log('Unpacking the browser'));
  if (browser.kind === 'endpoint') throw new Error('needs a browser that can be started');
  const tools = path.join(scratch, 'tools');
  mkdirSync(tools);
  writeFileSync(path.join(tools, 'package.json'), '{ "private": true }');
  const hasTypst = installed('@myriaddreamin/typst-ts-node-compiler@0.7.0', tools);
  const hasMdToPdf = installed('md-to-pdf@5.2.5', tools);

  for (const size of sizes.length > 0 ? sizes : (['S', 'L'] as const)) {
    const folder = path.join(scratch, size);
    const corpus = corpusOf(SIZES[size]);
    const content = path.join(folder, 'content/guide');
    mkdirSync(path.join(content, 'img'), { recursive: true });
    mkdirSync(path.join(folder, 'img'));
    for (const [name, text] of corpus.chapters) writeFileSync(path.join(content, name), text);
    for (const [name, drawing] of corpus.pictures)
      for (const place of [content, folder]) writeFileSync(path.join(place, name), drawing);
    writeFileSync(path.join(folder, 'kl-docs.yml'), 'title: Bench\nlanguage: da\n');
    writeFileSync(
      path.join(content, 'document.yml'),
      `title: Vejledning\nversion: "1.0"\ndate: 2026-11-28\nstatus: draft\ntemplate: guide\nfile: guide\nnumbered: true\nchapters: [${[...corpus.chapters.keys()].join(', ')}]\n`,
    );
    writeFileSync(path.join(folder, 'guide.md'), corpus.markdown);
    writeFileSync(path.join(folder, 'guide.typ'), corpus.typst);

    const ours: Timed = {
      name: `kl-docs build, ${size}, nothing cached`,
      command: [node, path.join(root, 'bin/kl-docs.js'), 'build', '--workspace', folder],
      env: { XDG_CACHE_HOME: cache },
      prepare: coldCache(folder),
    };
    const pdf = path.join(folder, 'peer.pdf');
    const page = path.join(folder, 'page.html');
    writeFileSync(page, await printPageOf(folder, { documents: ['guide'] }));
    const bare = [node, path.join(root, 'bench/bare-print.ts'), browser.executablePath, page, pdf];
    compare(ours, { name: 'bare print of the ready page', command: bare, env: browser.env }, runs);
    tellPages('kl-docs', path.join(folder, 'out/guide/1.0/guide.pdf'));
    if (hasTypst) {
      const typst = [node, path.join(root, 'bench/peers/typst.mjs'), tools, folder, 'guide.typ', pdf];
      compare(ours, { name: 'typst', command: typst }, runs);
      tellPages('typst', pdf);
    }
    if (hasMdToPdf && size !== 'XL') {
      const options = { executablePath: browser.executablePath, args: ['--no-sandbox'] };
      const command = [
        node,
        path.join(tools, 'node_modules/md-to-pdf/dist/cli.js'),
        path.join(folder, 'guide.md'),
      ];
      compare(
        ours,
        {
          name: 'md-to-pdf',
          command: [...command, '--launch-options', JSON.stringify(options)],
          env: browser.env,
        },
        runs,
      );
      tellPages('md-to-pdf', path.join(folder, 'guide.pdf'));
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Whether npm has it here. */
function installed(name: string, folder: string): boolean {
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', name], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' },
  });
  if (status !== 0) console.log(`${name} is left out: npm does not have it here`);
  return status === 0;
}

/** Nothing is there but the unpacked browser. */
function coldCache(folder: string): () => void {
  return () => {
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
    ownCache(cache);
  };
}

function tellPages(name: string, file: string): void {
  const { pages, tagged } = inspectPdf(readFileSync(file));
  const size = (statSync(file).size / 1e6).toFixed(1);
  console.log(`  ${name}: ${pages} pages, ${size} MB, ${tagged ? 'tagged' : 'not tagged'}`);
}
