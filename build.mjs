// Bundles the program into dist/: it starts in half the time of the separate modules (docs/performance.md), and who installs it needs only what is not in there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { inOrder, notices, packagesOf, withDependencies } from './bundled.mjs';
import { inPageForEsbuild, inPageInputs } from './in-page.mjs';
import { typesInOneFile } from './types.mjs';

// What is kept from one run to the next is kept for these sources only (src/workspace/own-package.ts).
const sources = createHash('sha256');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
for (const file of files.map((name) => name.replaceAll('\\', '/')).sort())
  if (file.endsWith('.ts')) sources.update(file).update(readFileSync(`src/${file}`));
sources.update(readFileSync('package-lock.json'));
const program = sources.digest('hex');

// npm and npx prepare a checkout each time that they link it.
const scripts = [
  'build.mjs',
  'bundled.mjs',
  'in-page.mjs',
  'types.mjs',
  'tsconfig.build.json',
  'package.json',
];
const made = createHash('sha256').update(program);
for (const script of scripts) made.update(readFileSync(script));
const MARK = 'dist/made-from.txt';
const mark = made.digest('hex');
if (process.argv.includes('--unless-made') && existsSync(MARK) && readFileSync(MARK, 'utf8') === mark)
  process.exit();

/** What Commander takes of Node, without what makes a module of each: that takes a third of the time of `--help`, and programs it never starts here. */
const taken = (name) => `globalThis.process.getBuiltinModule('${name}')`;
const LIGHT = {
  'node:child_process': `export default { get spawn() { return ${taken('node:child_process')}.spawn; } };`,
  'node:fs': `export default ${taken('node:fs')};`,
  'node:process': 'export default globalThis.process;',
  'node:util': `export const { stripVTControlCharacters } = ${taken('node:util')};`,
};
const lightBuiltins = {
  name: 'light-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, importer }) =>
      path in LIGHT && /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'light' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'light' }, ({ path }) => ({ contents: LIGHT[path] }));
  },
};

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/begin/json-schemas.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22.12',
  define: { KL_DOCS_SOURCES: JSON.stringify(program) },
  plugins: [inPageForEsbuild, lightBuiltins],
  // Its files are found at run time by where it is installed.
  external: ['@sparticuz/chromium', 'hunspell-wasm', 'subset-font'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
});

// For editors, which complete and check what the program reads: a file that `kl-docs init` writes names its own.
const { jsonSchemas } = await import('./dist/begin/json-schemas.js');
await rm('dist/begin', { recursive: true });
await mkdir('dist/schemas');
for (const [name, schema] of Object.entries(jsonSchemas()))
  await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);

// Only a browser loads it, as the one file that its package has for that beside 190 MB of others.
await mkdir('dist/mermaid');
for (const [from, to] of [
  ['dist/mermaid.min.js', 'mermaid.min.js'],
  ['package.json', 'package.json'],
])
  await copyFile(`node_modules/mermaid/${from}`, `dist/mermaid/${to}`);

const inputs = [...Object.keys(metafile.inputs), ...inPageInputs];
const bundled = inOrder([...packagesOf(inputs), ...withDependencies('mermaid')]);
await writeFile('dist/bundled.json', `${JSON.stringify(bundled, null, 2)}\n`);
await writeFile('dist/licences.txt', notices(bundled));

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await typesInOneFile();
await writeFile(MARK, mark);
