// A browser gets a function as text, so that it must have all that it uses inside. What runs in a page stands in folders named
// in-page/, written as any module is; who imports it from elsewhere gets each of its functions with the whole bundled module inside.
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

const IN_PAGE = /[\\/]src[\\/](?:.+[\\/])?in-page[\\/][^\\/]+\.ts$/;
/** What visitors of the website load. */
const FOR_VISITORS = /[\\/]src[\\/]search[\\/]in-page[\\/]/;
const root = import.meta.dirname;

/** What went into a page's functions so far, by path from here. */
export const inPageInputs = new Set();

/** For build.mjs. */
export const inPageForEsbuild = {
  name: 'in-page',
  setup({ onLoad }) {
    onLoad({ filter: IN_PAGE }, ({ path: file }) => selfContained(file));
  },
};

/** For vitest.config.ts: tests run the sources. */
export const inPageForVitest = {
  name: 'in-page',
  async load(id) {
    if (!IN_PAGE.test(id)) return null;
    const { contents, watchFiles } = await selfContained(id);
    for (const file of watchFiles) this.addWatchFile(file);
    return contents;
  },
};

/** The module that stands in the place of a file. */
async function selfContained(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2024',
    minify: FOR_VISITORS.test(file),
    // The names of files stand in the text, by which drawings are kept: they are the same wherever it is built.
    absWorkingDir: root,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [{ text }] = outputFiles;
  for (const input of Object.keys(metafile.inputs)) inPageInputs.add(input);
  // Neither Node nor a page is there: what stands outside of functions can only be constants.
  const names = Object.entries(vm.runInNewContext(`${text}inPage`)).map(([name, value]) => {
    if (typeof value !== 'function')
      throw new Error(`${file}: only functions get into a page, not "${name}"`);
    return name;
  });
  return {
    contents: names
      .map((name) => `export function ${name}() {\n${text}return inPage.${name}(...arguments);\n}\n`)
      .join(''),
    watchFiles: Object.keys(metafile.inputs).map((input) => path.join(root, input)),
  };
}
