/**
 * Mutation testing: `npm run mutate -- src/output src/data`. Puts small faults into the sources of each folder, one at a time, and runs the
 * tests of the folder with the same name under `test/`. What survives is listed, and stands in `reports/mutation/`.
 */
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const folders = process.argv.slice(2).map((folder) => folder.split(path.sep).join('/').replace(/\/$/, ''));
if (folders.length === 0) {
  process.stderr.write('Which folder? npm run mutate -- src/output\n');
  process.exit(2);
}
const scores: string[] = [];
for (const folder of folders) {
  const name = folder.replace(/^src\//, '');
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // The one there is needs a TypeScript that Stryker does not read: nothing is type-checked, as in the tests themselves.
    tsconfigFile: 'none',
    mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
    vitest: {
      dir: `test/${path.posix.extname(name) === '' ? name : path.posix.dirname(name)}`,
      related: false,
    },
    coverageAnalysis: 'perTest',
    // What hangs counts as caught, and on a busy machine tests that are only slow would.
    timeoutMS: 60_000,
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `reports/mutation/${name.replaceAll('/', '-')}.json` },
    allowEmpty: true,
  }).runMutationTest();
  const caught = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const counted = results.filter(
    ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
  ).length;
  scores.push(
    `${folder}: ${caught} of ${counted} caught, ${Math.round((caught / Math.max(1, counted)) * 100)} %`,
  );
}
process.stdout.write(`\n${scores.join('\n')}\n`);
