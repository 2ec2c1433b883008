// The types of the API as one file, which needs none of what the program is bundled from.
import { rm } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** From what tsc has written into dist/types. */
export async function typesInOneFile() {
  const bundle = await rolldown({
    input: 'dist/types/index.d.ts',
    external: [/^node:/, 'zod'],
    checks: { pluginTimings: false },
    plugins: [dts({ dtsInput: true, sourcemap: false })],
  });
  await bundle.write({ dir: 'dist', banner: '/// <reference types="node" />' });
  await bundle.close();
  await rm('dist/types', { recursive: true });
}
