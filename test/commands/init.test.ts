import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { klDocs, projectRoot } from '../support/cli.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

const launcher = path.join(projectRoot, 'bin/kl-docs.js');

describe('without a terminal', () => {
  test('init asks nothing, and says what it wrote and what comes next', async () => {
    using folder = new TemporaryFolder();
    const { code, stdout, stderr } = await klDocs(
      ['init', 'docs', '--language', 'da', '--office', 'Aabenraa Kommune'],
      folder.root,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('skrev      content/guide/document.yml\n');
    expect(stdout).toContain('Derefter: cd docs\n');
    expect(readFileSync(folder.path('docs/kl-docs.yml'), 'utf8')).toContain('title: "Aabenraa Kommune"\n');
    const checked = await klDocs(['check', '--strict'], folder.path('docs'));
    expect(checked.code).toBe(0);
  });

  test('a dry run lists what would be written, and writes nothing', async () => {
    using folder = new TemporaryFolder({ '.gitignore': 'mine\n' });
    const { code, stdout } = await klDocs(['init', '--dry-run', '--yes'], folder.root);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^would write {4}\.vscode\/extensions\.json\n/);
    expect(stdout).toContain('would write    kl-docs.yml\nwould keep     .gitignore\n');
    expect(existsSync(folder.path('kl-docs.yml'))).toBe(false);
  });

  test('a machine is told in JSON', async () => {
    using folder = new TemporaryFolder({ '.gitignore': 'mine\n' });
    const { stdout } = await klDocs(['init', '--yes', '--format', 'json'], folder.root);
    const { ok, written, kept, replaced, dryRun } = JSON.parse(stdout);
    expect({ ok, kept, replaced, dryRun }).toEqual({
      ok: true,
      kept: ['.gitignore'],
      replaced: [],
      dryRun: false,
    });
    expect(written).toContain('content/poster/document.yml');
  });

  test('within a workspace it refuses, and says what to do: exit 2', async () => {
    using workspace = new TemporaryWorkspace();
    const { code, stderr } = await klDocs(['init', 'more'], workspace.root);
    expect(code).toBe(2);
    expect(stderr).toContain('hint: Make a document in that workspace: kl-docs new document');
    expect(existsSync(workspace.path('more'))).toBe(false);
  });
});

/** Runs init at a terminal (util-linux `script`), where the answers are typed. */
function atTerminal(folder: string, typed: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const command = `"${process.execPath}" "${launcher}" init --language en`;
    const child = execFile('script', ['-qec', command, '/dev/null'], { cwd: folder }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    const answers = typed.split('\n');
    // Each question is answered once it stands there.
    child.stdout?.on('data', (text: string) => {
      if (stripVTControlCharacters(text).endsWith(': ')) child.stdin?.write(`${answers.shift() ?? ''}\n`);
    });
  });
}

test.skipIf(process.platform !== 'linux')(
  'at a terminal it asks for names, and about what is there with another text',
  async () => {
    using folder = new TemporaryFolder({ 'kl-docs.yml': 'title: Mine\n', '.gitignore': 'mine\n' });
    const said = await atTerminal(folder.root, 'Northtown Council\nparking permits\nn\nyes');
    expect(said).toContain('.gitignore is there with another text. Replace it? [y/N]: ');
    expect(said).toContain('kl-docs.yml is there with another text. Replace it? [y/N]: ');
    expect(said).toContain('replaced  kl-docs.yml');
    expect(said).toContain('kept      .gitignore');
    expect(readFileSync(folder.path('.gitignore'), 'utf8')).toBe('mine\n');
    expect(readFileSync(folder.path('content/guide/document.yml'), 'utf8')).toMatch(
      /\ntitle: "Parking permits"\nsubtitle: Guide\npublisher: "Northtown Council"\n/,
    );
  },
);
