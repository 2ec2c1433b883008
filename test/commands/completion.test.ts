import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { klDocs, projectRoot } from '../support/cli.ts';
import { badges, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

/** What may come next, where the last word is being typed. */
async function nextOf(words: readonly string[], cwd?: string): Promise<string[]> {
  const { stdout, stderr } = await klDocs(['completion', 'words', '--', ...words], cwd);
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

describe('what may come next', () => {
  test.each<[string[], string[]]>([
    [['bui'], ['build']],
    [['pu'], ['publish']],
    [['nothing', ''], []],
    [
      ['build', ''],
      ['forfatterguide', 'guide', 'poster'],
    ],
    [['check', 'gu'], ['guide']],
    [['build', 'guide', '--all'], ['--all-variants']],
    [
      ['new', ''],
      ['chapter', 'document', 'poster', 'template'],
    ],
    [['new', 'chapter', 'Log ind', '--document', 'g'], ['guide']],
    [
      ['new', 'document', 'A', '--kind', ''],
      ['agenda', 'change-requests', 'guide', 'minutes', 'statistics'],
    ],
    [
      ['poster', '--municipality', 'aa'],
      ['aabenraa', 'aalborg', 'aarhus'],
    ],
    [['poster', '-m', 'slagelse,aer'], ['slagelse,aeroe']],
    [
      ['build', 'poster', '--design', ''],
      ['light', 'uniform', 'words'],
    ],
    [['build', 'guide', '--design', ''], []],
    [
      ['poster', '--paper', 'a4,a'],
      ['a4,a3', 'a4,a4', 'a4,a5'],
    ],
    [['check', '--format', 's'], ['sarif']],
    [['doctor', '--format', 'p'], []],
    [['release', 'guide', '--version', ''], []],
    [['completion', 'b'], ['bash']],
  ])('after %j is %j', async (words, expected) => {
    expect(await nextOf(words)).toEqual(expected);
  });

  test('is of the workspace that one is in, and nothing of it outside any', async () => {
    using workspace = new TemporaryWorkspace(badges(['anna,Anna,IT', 'bo,Bo,HR']));
    expect(await nextOf(['build', '--variant', ''], workspace.root)).toEqual(['anna', 'bo']);
    using folder = new TemporaryFolder();
    expect(await nextOf(['build', ''], folder.root)).toEqual([]);
  });
});

test('there is a script for each shell, and others are told', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { code, stdout } = await klDocs(['completion', shell]);
    expect([code, stdout.includes('completion words')]).toEqual([0, true]);
  }
  const { code, stderr } = await klDocs(['completion', 'bsh']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('hint: Did you mean "bash"?')]);
});

/** Reads the script in a real bash, and asks it for what the Tab key would show. */
function inBash(line: string, folder: TemporaryFolder): Promise<string> {
  const bin = folder.path('bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(path.join(projectRoot, 'bin/kl-docs.js'), path.join(bin, 'kl-docs'));
  const script = `eval "$(kl-docs completion bash)"
COMP_WORDS=(${line}); [[ "$1" == *' ' ]] && COMP_WORDS+=("")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_kl_docs
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return new Promise((resolve, reject) =>
    execFile(
      'bash',
      ['--norc', '-c', script, 'bash', line],
      {
        cwd: projectRoot,
        env: { ...process.env, PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH']}` },
      },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    ),
  );
}

test.skipIf(process.platform === 'win32').each([
  ['kl-docs poster --municipality aero', 'aeroe\n'],
  ['kl-docs build ', 'forfatterguide\nguide\nposter\n'],
  ['kl-docs build poster --design w', 'words\n'],
  ['kl-docs unknown ', '\n'],
])('in bash, after "%s"', async (line, expected) => {
  using folder = new TemporaryFolder();
  expect(await inBash(line, folder)).toBe(expected);
});
