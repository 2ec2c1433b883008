import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { afterAll, beforeAll, vi } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { KeptFolder } from './kept-folder.ts';
import { quickCard, TemporaryWorkspace } from './workspace.ts';

/** Of whoever runs the tests nothing counts: neither a signature nor a hook nor a name. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: os.devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Anne Andersen',
  GIT_AUTHOR_EMAIL: 'anne@example.org',
  GIT_COMMITTER_NAME: 'Anne Andersen',
  GIT_COMMITTER_EMAIL: 'anne@example.org',
};

/** Lets git in a file of tests be as on a machine where nothing is set but who commits. */
export function useOwnGit(): void {
  beforeAll(() => {
    for (const [name, value] of Object.entries(GIT_ENVIRONMENT)) vi.stubEnv(name, value);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
}

/** Where all is committed as it was given: what git has of it, by the files. */
const begun = new Map<string, KeptFolder>();

/** A workspace with a quick card, all of it committed; rules about Danish are off. */
export class TemporaryRepository extends TemporaryWorkspace {
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    const all = {
      'kl-docs.yml': 'title: Test\ncheck: { rules: { spelling: off } }\n',
      '.gitignore': 'out/\n',
      ...quickCard,
      ...files,
    };
    super(all);
    const key = JSON.stringify(Object.entries(all).map(([file, content]) => [file, sha256(content)]));
    const kept = begun.get(key);
    if (kept !== undefined) {
      kept.writeTo(this.path('.git'));
      return;
    }
    this.git('init', '--quiet', '--initial-branch=main', '--template=');
    this.commit('Begin');
    begun.set(key, new KeptFolder(this.path('.git')));
  }

  /** What git answers, without the line's end. */
  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  /** Commits all that has changed. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
  }
}
