import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { KeptFolder } from './kept-folder.ts';
import { noSshServer, type SshServer, startSshServer } from './ssh-server.ts';
import { TemporaryFolder } from './workspace.ts';

/** Somewhere that a site is published to, as a visitor sees it and as somebody does who may change it by hand. */
export interface Place extends Disposable {
  /** The folder on this machine in which all of it happens. */
  readonly root: string;
  /** For `--to`. */
  readonly to: string;
  /** What stands at an address; null where nothing does. */
  shown(file: string): string | null;
  /** What stands at all addresses at one moment, but what git has for itself. */
  all(): Readonly<Record<string, string>>;
  /** Changes a file by hand; null takes it out. */
  change(file: string, text: string | null): void;
}

/** A folder that a web server shows. */
export class FolderPlace extends TemporaryFolder implements Place {
  readonly to: string = this.path('www');

  shown(file: string): string | null {
    try {
      return readFileSync(this.path(`www/${file}`), 'utf8');
    } catch {
      return null;
    }
  }

  all(): Record<string, string> {
    const folder = realpathSync(this.path('www'));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
  }

  change(file: string, text: string | null): void {
    if (text === null) rmSync(this.path(`www/${file}`));
    else this.write(`www/${file}`, text);
  }
}

/** The same folder, on a server. */
export class ServerPlace extends FolderPlace {
  override readonly to: string;

  constructor({ login }: SshServer) {
    super();
    this.to = `${login}:${this.path('www')}`;
  }
}

/** What no file of a test has. */
const BETWEEN = '--- the next file ---';

/** One in which nothing is yet. */
let bare: KeptFolder | undefined;

/** The branch `pages` of a bare repository, as a server has it. */
export class GitPlace extends TemporaryFolder implements Place {
  readonly to = `file://${this.root}#pages`;

  constructor() {
    super();
    if (bare !== undefined) {
      bare.writeTo(this.root);
      return;
    }
    this.git('init', '--quiet', '--bare', '--initial-branch=main', '--template=');
    this.git('config', 'uploadpack.allowFilter', 'true');
    // Nothing is tidied up after a push: see vitest.config.ts, which what receives one does not heed.
    this.git('config', 'receive.autogc', 'false');
    bare = new KeptFolder(this.root);
  }

  git(...args: readonly string[]): string {
    return this.#run(args).trim();
  }

  #run(args: readonly string[], input = ''): string {
    const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@localhost' };
    const env = { ...process.env, ...who, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@localhost' };
    return execFileSync('git', ['-C', this.root, ...args], { env, input, encoding: 'utf8', stdio: 'pipe' });
  }

  shown(file: string): string | null {
    try {
      return this.git('cat-file', 'blob', `pages:${file}`);
    } catch {
      return null;
    }
  }

  all(): Record<string, string> {
    const commit = this.git('rev-parse', 'pages');
    const listed = this.git('ls-tree', '-r', '--name-only', commit).split('\n');
    const files = listed.filter((file) => file !== '.nojekyll');
    const asked = files.map((file) => `${commit}:${file}\n`).join('');
    const texts = this.#run(['cat-file', `--batch=${BETWEEN}`], asked)
      .split(`${BETWEEN}\n`)
      .slice(1);
    return Object.fromEntries(files.map((file, index) => [file, texts[index]?.trim() ?? '']));
  }

  change(file: string, text: string | null): void {
    using clone = new TemporaryFolder();
    this.git('clone', '--quiet', '--branch', 'pages', this.root, clone.root);
    if (text === null) rmSync(clone.path(file));
    else clone.write(file, text);
    this.git('-C', clone.root, 'add', '--all');
    this.git('-C', clone.root, 'commit', '--quiet', '-m', 'By hand');
    this.git('-C', clone.root, 'push', '--quiet');
  }

  /** What runs when somebody pushes. */
  hook(script: string): void {
    this.write('hooks/pre-receive', `#!/bin/sh\n${script}\n`);
    chmodSync(this.path('hooks/pre-receive'), 0o755);
  }
}

interface Kind {
  /** With the reason why it cannot be tried here, where there is one. */
  readonly name: string;
  readonly isMissing: boolean;
  readonly make: () => Place;
}

/** All kinds of them, for the tests of a file, with an ssh server that runs as long as they do. */
export function allPlaces(): readonly Kind[] {
  let server: SshServer | undefined;
  beforeAll(async () => {
    if (noSshServer !== null) return;
    server = await startSshServer({ oneConnection: true });
    vi.stubEnv('PATH', `${server.bin}${path.delimiter}${process.env['PATH']}`);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server?.[Symbol.asyncDispose]();
  });
  const onServer = (): Place => {
    if (server === undefined) throw new Error('no server');
    return new ServerPlace(server);
  };
  const isMissing = noSshServer !== null;
  return [
    { name: 'a folder', isMissing: false, make: () => new FolderPlace() },
    { name: 'a branch of git', isMissing: false, make: () => new GitPlace() },
    { name: isMissing ? `a server (not tried: ${noSshServer})` : 'a server', isMissing, make: onServer },
  ];
}
