// Measures the whole program against what it cannot beat, in the same run: npm run bench [runs]
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../src/browser/find.ts';
import { ownPackageRoot } from '../src/workspace/own-package.ts';
import { ownCache } from '../test/support/own-cache.ts';
import { printPageOf } from './print-page.ts';
import { compare } from './time.ts';

const runs = Number(process.argv[2] ?? 7);
const root = ownPackageRoot();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-bench-'));
const node = process.execPath;
const program = path.join(root, 'bin/kl-docs.js');
const cache = path.join(scratch, 'cache');
const out = path.join(scratch, 'out');
const workspace = path.join(scratch, 'workspace');

try {
  const browser = await findBrowser(undefined, () => console.log('Unpacking the browser'));
  if (browser.kind === 'endpoint') throw new Error('needs a browser that can be started');
  const empty = path.join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const emptyScript = { name: 'an empty script', command: [node, empty] };
  const bare = (script: string, ...args: string[]) => ({
    command: [node, path.join(root, 'bench', script), browser.executablePath, ...args],
    env: browser.env,
  });
  const ours = (name: string, args: string[], prepare = () => {}) => ({
    name: `kl-docs ${name}`,
    command: [node, program, ...args],
    env: { XDG_CACHE_HOME: cache },
    prepare,
  });
  const guideBuild = ['build', 'guide', '--out', out, '--workspace', root];
  const guideCheck = ['check', 'guide', '--workspace', workspace];
  const allPosters = ['poster', '--all', '--format', 'pdf', '--out', out, '--workspace', root];

  compare(ours('--help', ['--help']), emptyScript, runs);

  const guide = path.join(scratch, 'guide.html');
  writeFileSync(guide, await printPageOf(root, { documents: ['guide'] }));
  const barePrint = {
    name: 'bare print of the ready page',
    ...bare('bare-print.ts', guide, path.join(scratch, 'bare.pdf')),
  };
  compare(ours('build guide, nothing cached', guideBuild, coldCache), barePrint, runs);
  compare(ours('build guide, not yet printed', guideBuild, forgetPrints), barePrint, runs);
  compare(
    ours('build guide --whole, not yet printed', [...guideBuild, '--whole'], forgetPrints),
    barePrint,
    runs,
  );
  compare(ours('build guide, again', guideBuild), emptyScript, runs);

  for (const part of ['kl-docs.yml', 'content', 'templates', 'assets'])
    cpSync(path.join(root, part), path.join(workspace, part), { recursive: true });
  const editedBuild = ['build', 'guide', '--out', out, '--workspace', workspace];
  compare(ours('build guide, a chapter edited', editedBuild, editChapter), barePrint, runs);
  compare(ours('check guide, a chapter edited', guideCheck, editChapter), emptyScript, runs);
  compare(ours('check guide, again', guideCheck), emptyScript, runs);

  const poster = path.join(scratch, 'poster.html');
  writeFileSync(poster, await printPageOf(root, { documents: ['poster'], variants: ['slagelse'] }));
  const names = path.join(scratch, 'names.json');
  writeFileSync(names, JSON.stringify(municipalities()));
  mkdirSync(path.join(scratch, 'bare'));
  compare(
    ours('poster --all, nothing cached', allPosters, coldCache),
    { name: 'bare two-tab script', ...bare('bare-posters.ts', poster, names, path.join(scratch, 'bare')) },
    runs,
  );
  compare(ours('poster --all, again', allPosters), emptyScript, runs);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Nothing is there but the unpacked browser. */
function coldCache(): void {
  rmSync(out, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
  ownCache(cache);
}

/** Chapters were read, and diagrams drawn, before. */
function forgetPrints(): void {
  for (const kept of ['artifacts', 'runs', 'pieces', 'printed-pieces', 'margins', 'outlines'])
    rmSync(path.join(cache, 'kl-docs', kept), { recursive: true, force: true });
}

/** Another edit each time: one sentence more. */
function editChapter(): void {
  appendFileSync(path.join(workspace, 'content/guide/01-introduktion.md'), '\nEn sætning mere.\n');
}

function municipalities(): string[] {
  const [, ...rows] = readFileSync(path.join(root, 'content/data/municipalities.csv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split(',')[2] ?? '');
}
