import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../support/cli.ts';

/** Runs some lines as a program that has an `ending`. */
function run(lines: string) {
  const module = JSON.stringify(path.join(projectRoot, 'src/commands/ending.ts'));
  const program = `const { Ending } = await import(${module}); const ending = new Ending('text'); ending.language = 'en';`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `${program}\n${lines}`],
    { encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

const refused = "Object.assign(new Error('EMFILE'), { code: 'EMFILE', path: 'a.md' })";

describe('a run that fails is told', () => {
  test.each([
    ['one that waits for what never comes', 'await new Promise(() => {});'],
    ['one that does so with an exit code', 'process.exitCode = 1; await new Promise(() => {});'],
    ['one that is ended from within', 'process.exit(3);'],
  ])('%s', (_, lines) => {
    const { code, stderr } = run(lines);
    // Node itself may name the line that waits before it.
    expect(stderr).toMatch(
      /^error: kl-docs has made a mistake of its own.*\nError: The command has not ended/m,
    );
    expect(code).toBe(2);
  });

  test.each([
    ['thrown where nobody waits', `setTimeout(() => { throw ${refused}; });`],
    ['a promise that nobody looks at', `Promise.reject(${refused});`],
    ['thrown by the command', `ending.fail(${refused});`],
  ])('%s, with the reason of the system', (_, lines) => {
    const { code, stderr } = run(`${lines} await new Promise((resolve) => setTimeout(resolve, 1e3));`);
    expect(stderr).toMatch(/^error: a\.md .*too many files are open at once\n {2}hint: .*\n$/);
    expect(code).toBe(2);
  });
});

test('a run that has told how it went says nothing more', () => {
  expect(run("process.stderr.write('done'); ending.done(); process.exitCode = 1;")).toEqual({
    code: 1,
    stdout: '',
    stderr: 'done',
  });
});
