import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { klDocsIn, projectRoot } from './support/cli.ts';
import { lockedPackages } from './support/packages.ts';
import { TemporaryFolder } from './support/workspace.ts';

const packed = z.array(z.object({ filename: z.string() }));

/** A folder in which the package is installed as npm would: unpacked, beside what it depends on. */
function installed(folder: TemporaryFolder): string {
  const asked = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.root];
  const told = execFileSync('npm', asked, {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [archive] = packed.parse(JSON.parse(told));
  const own = folder.path('node_modules/kl-docs');
  mkdirSync(own, { recursive: true });
  execFileSync(
    'tar',
    ['-xzf', archive?.filename ?? '', '-C', 'node_modules/kl-docs', '--strip-components=1'],
    {
      cwd: folder.root,
    },
  );
  for (const { folder: place } of dependencies()) {
    mkdirSync(path.dirname(folder.path(place)), { recursive: true });
    symlinkSync(path.join(projectRoot, place), folder.path(place), 'junction');
  }
  return own;
}

/** What npm installs with it on this system; a package within another's folder comes with that. */
const dependencies = () =>
  lockedPackages().filter(
    ({ folder, isForDevelopment }) =>
      !isForDevelopment &&
      !/node_modules\/.*node_modules\//.test(folder) &&
      existsSync(path.join(projectRoot, folder)),
  );

/** In bytes. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + lstatSync(path.join(folder, file)).size, 0);
}

test('makes documents where it is installed, with its dependencies alone, in less than 150 MB', async () => {
  using folder = new TemporaryFolder({
    'kl-docs.yml': 'title: Office\nlanguage: en\n',
    'content/card/document.yml':
      'title: Card\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: card\nchapters: [card.md]\n',
    // Of what is loaded from other packages: a drawing, an emoji, a word that has to be looked up.
    'content/card/card.md':
      '# Card\n\n```mermaid\nflowchart LR\n  accTitle: The way\n  accDescr: From here to there.\n  a[Here] --> b[There]\n```\n\nDone :tada: ⌘.\n',
    'use.ts': `import { build, check, compareEditions, type BuildResult, type ReleaseRecord } from 'kl-docs';
const result: BuildResult = await build({ documents: ['card'] });
export const paths: readonly string[] = result.artifacts.map(({ path }) => path);
export const version = ({ version }: ReleaseRecord): string => version;
// @ts-expect-error no such option: types are there, and are not any
await check({ docments: [] });
export { compareEditions };
`,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2024',
        strict: true,
        noEmit: true,
        skipLibCheck: false,
      },
      files: ['use.ts'],
    }),
  });
  const own = installed(folder);
  const run = await klDocsIn(own, ['build'], folder.root);
  expect(run, run.stderr).toMatchObject({ code: 0 });
  expect(readFileSync(folder.path('out/card/1.0/index.html'), 'utf8')).toContain('There');
  expect(existsSync(folder.path('out/card/1.0/card.pdf'))).toBe(true);

  const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', '.'], { cwd: folder.root, stdio: 'pipe' });

  const places = dependencies().map((one) => path.join(projectRoot, one.folder));
  const size = [own, ...places].reduce((sum, place) => sum + sizeOf(place), 0);
  expect(size).toBeLessThan(150_000_000);
});
