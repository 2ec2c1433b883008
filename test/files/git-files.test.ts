import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { has, readText } from '../../src/files/files.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { GitFiles, tagsAround } from '../../src/files/git-files.ts';
import { CannotRun } from '../../src/report/diagnostic.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let repository: TemporaryWorkspace;

function git(...given: readonly string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repository.root, ...who, ...given], { encoding: 'utf8' }).trim();
}

beforeAll(() => {
  repository = new TemporaryWorkspace({
    'docs/kl-docs.yml': 'title: Test\n',
    'docs/content/guide/1 læge.md': '\uFEFF# Før\n',
    'docs/content/guide/billede.bin': Buffer.from([0, 1, 2, 255, 10, 13]),
    'docs/content/tom/a.md': '# A\n',
    ['docs/content/år/måned.md'.normalize('NFD')]: '# Måned\n',
    'secret.txt': 'secret',
  });
  if (process.platform !== 'win32') {
    symlinkSync('guide', repository.path('docs/content/same'));
    symlinkSync('1 læge.md', repository.path('docs/content/guide/link.md'));
    symlinkSync('../../secret.txt', repository.path('docs/content/out.txt'));
    symlinkSync('/etc/passwd', repository.path('docs/content/passwd'));
    symlinkSync('circle', repository.path('docs/content/circle'));
  }
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Before');
  git('tag', 'guide/v1.7');
  repository.write('docs/content/guide/1 læge.md', '# Efter\n');
  repository.write('docs/content/guide/2.md', '# Ny\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'After');
  repository.write('docs/content/guide/2.md', '# Ikke gemt\n');
});
afterAll(() => repository[Symbol.dispose]());

const at = (ref: string): GitFiles => new GitFiles(repository.path('docs'), ref);
const CHAPTER = 'content/guide/1 læge.md';

describe('a folder as it was in a commit', () => {
  test.each([
    ['guide/v1.7', '# Før\n'],
    ['HEAD~1', '# Før\n'],
    ['main', '# Efter\n'],
  ])('is read at %s, and nothing is checked out', (ref, text) => {
    expect(readText(at(ref), CHAPTER)).toEqual({ value: text, problems: [] });
    expect(git('status', '--porcelain')).toBe('M docs/content/guide/2.md');
  });

  test('has a name in either normal form of Unicode', () => {
    const files = at('main');
    for (const form of ['NFC', 'NFD']) {
      expect(readText(files, 'content/år/måned.md'.normalize(form)).value).toBe('# Måned\n');
      expect(files.files('content/år'.normalize(form))).toEqual(['måned.md'.normalize('NFD')]);
    }
  });

  test('has nothing under a path with backslashes', () => {
    expect(at('main').read('content\\guide\\2.md')).toEqual({ problem: 'missing' });
  });

  test('has what was committed, not what is on disk', () => {
    expect(has(at('guide/v1.7'), 'content/guide/2.md')).toBe(false);
    expect(readText(at('HEAD'), 'content/guide/2.md').value).toBe('# Ny\n');
    expect(readText(new FolderFiles(repository.path('docs')), 'content/guide/2.md').value).toBe(
      '# Ikke gemt\n',
    );
  });

  test('has the same bytes, sizes and names as the folder has', () => {
    const [files, folder] = [at('main'), new FolderFiles(repository.path('docs'))];
    const picture = 'content/guide/billede.bin';
    expect(files.read(picture)).toEqual(folder.read(picture));
    expect(files.sizeOf(picture)).toBe(folder.sizeOf(picture));
    expect(files.sizeOf('content/guide')).toBe(folder.sizeOf('content/guide'));
    for (const name of ['', 'content', 'content/guide', 'missing']) {
      expect([name, files.files(name)]).toEqual([name, folder.files(name)]);
      expect([name, files.folders(name)]).toEqual([name, folder.folders(name)]);
    }
  });

  test.each(['../secret.txt', '/etc/passwd', 'content/../../secret.txt'])('ends at its root: %s', (file) => {
    expect(at('main').read(file)).toEqual({ problem: 'outside' });
    expect(at('main').files('..')).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('follows links as far as its root', () => {
    const files = at('main');
    expect(readText(files, 'content/same/link.md').value).toBe('# Efter\n');
    expect(files.read('content/out.txt')).toEqual({ problem: 'outside' });
    expect(files.read('content/passwd')).toEqual({ problem: 'outside' });
    expect(files.read('content/circle')).toEqual({ problem: 'missing' });
  });

  test('says what is missing, and what is a folder, as a folder does', () => {
    for (const file of ['content/guide/3.md', 'content/guide', 'content/guide/2.md/x']) {
      const folder = new FolderFiles(repository.path('docs'));
      expect(readText(at('main'), file)).toEqual(readText(folder, file));
    }
  });

  test('notes nothing as read: a commit does not change', () => {
    const files = at('main');
    files.read(CHAPTER);
    files.files('content');
    expect(files.log.toJSON()).toEqual({ files: [], folders: [] });
  });

  test.each(['guide/v9.9', '--help', '', 'main:docs'])('cannot be read at "%s"', (ref) => {
    expect(() => at(ref)).toThrow(CannotRun);
  });
});

test('a folder that is in no repository cannot be read at a commit', () => {
  using folder = new TemporaryWorkspace({ 'a.md': 'a' });
  expect(() => new GitFiles(folder.root, 'HEAD')).toThrow(CannotRun);
});

test('a folder is read in its own repository, also where a hook of another one runs kl-docs', () => {
  using other = new TemporaryWorkspace();
  execFileSync('git', ['init', '-q', other.root]);
  // As git sets them for a hook.
  const ofHook = { GIT_DIR: '.git', GIT_WORK_TREE: '.', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: 'docs/' };
  for (const [name, value] of Object.entries(ofHook))
    vi.stubEnv(name, value.replace(/^\./, `${other.root}/.`));
  try {
    expect(readText(at('main'), CHAPTER).value).toBe('# Efter\n');
    expect(tagsAround(repository.root)).toEqual(['guide/v1.7']);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('without git that is said, and what to do', () => {
  vi.stubEnv('PATH', repository.path('docs'));
  try {
    expect(() => at('main')).toThrow('git is not installed');
  } finally {
    vi.unstubAllEnvs();
  }
});
