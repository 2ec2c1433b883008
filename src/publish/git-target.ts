import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { type ListedFile, SITE_MANIFEST } from '../website/site-manifest.ts';
import { failureOf } from './failure.ts';
import { Git } from './git.ts';
import type { Next, Publication, Target } from './target.ts';

/** One file of a commit. */
interface Blob {
  readonly mode: string;
  readonly object: string;
}

/** A commit and its files; the commit is null where the branch is not there yet. */
interface Snapshot {
  readonly commit: string | null;
  readonly blobs: ReadonlyMap<string, Blob>;
}

/** So many commits are looked through for the site before the present one. */
const DEPTH = 50;

/** Without it GitHub Pages makes a site of what it takes for Jekyll's, and leaves out what begins with a low line. */
const NO_JEKYLL = '.nojekyll';

/** What git says where another push came first. */
const OVERTAKEN =
  /\[rejected\]|but expected|reference already exists|incorrect old value|failed to update ref/;

/**
 * A branch of a git repository. Each publication is a commit on top of the last, pushed without force: of two at the same time one is refused,
 * and made anew. Only the tip is fetched, without its files, and only files that changed are sent.
 */
export class GitTarget implements Target {
  readonly name: string;
  readonly #remote: string;
  readonly #branch: string;
  readonly #root: string;
  readonly #signal: AbortSignal;
  #git: Git | undefined;

  /**
   * @param config an address, or the name that the workspace's repository has for one
   * @param root the workspace
   */
  constructor(config: { git: string; branch: string }, root: string, signal: AbortSignal) {
    this.#remote = config.git;
    this.#branch = config.branch;
    this.name = `${this.#remote.replace(/\/\/[^/@]*@/, '//')}#${this.#branch}`;
    this.#root = root;
    this.#signal = signal;
  }

  async open(): Promise<Publication> {
    this.#git ??= await this.#repository();
    const commit = await this.#fetch(this.#git, 1);
    return this.#publication(this.#git, await snapshotOf(this.#git, commit));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#git?.[Symbol.asyncDispose]();
  }

  async #repository(): Promise<Git> {
    const git = await Git.open(this.#root, this.#remote, this.name, this.#signal);
    const { code } = await git.ask(['check-ref-format', '--branch', this.#branch]);
    if (code === 0) return git;
    await git[Symbol.asyncDispose]();
    throw new CannotRun(say('cannot-run.no-branch-name', { name: this.#branch }));
  }

  /** The tip of the branch, with so many commits; null where it is not there yet. */
  async #fetch(git: Git, depth: number): Promise<string | null> {
    const ref = `refs/heads/${this.#branch}`;
    const { code, stderr } = await git.ask([
      ...['fetch', '--quiet', '--no-tags', '--filter=blob:none', `--depth=${depth}`, 'target'],
      `+${ref}:refs/kl-docs/tip`,
    ]);
    if (code === 0) return git.line(['rev-parse', 'refs/kl-docs/tip']);
    if (/couldn't find remote ref/.test(stderr)) return null;
    throw failureOf(this.name, stderr);
  }

  #publication(git: Git, now: Snapshot): Publication {
    return {
      files: [...now.blobs.keys()].filter((file) => file !== NO_JEKYLL),
      read: async (file) => {
        const blob = now.blobs.get(file);
        return blob === undefined ? null : git.run(['cat-file', 'blob', blob.object]);
      },
      altered: (files, site) => altered(git, now, files, site),
      copyTo: (folder, paths) => copyTo(git, now, folder, paths),
      previous: async () => {
        const before = await this.#before(git, now);
        return before && this.#publication(git, before);
      },
      replace: (next) => this.#replace(git, now, next),
    };
  }

  /** The site before that of a commit: commits that changed nothing of a site are passed over. */
  async #before(git: Git, { commit }: Snapshot): Promise<Snapshot | null> {
    if (commit === null) return null;
    await this.#fetch(git, DEPTH);
    const changing = ['rev-list', '--first-parent', '--max-count=1', commit, '--', SITE_MANIFEST];
    const last = await git.line(changing);
    const { code, stdout } = await git.ask(['rev-parse', '--verify', '--quiet', `${last}^1`]);
    return code === 0 ? snapshotOf(git, stdout.toString('utf8').trim()) : null;
  }

  async #replace(git: Git, now: Snapshot, next: Next): Promise<boolean> {
    const tree = await writeTree(git, next, {
      now,
      previous: [...next.files.values()].includes('previous') ? await this.#before(git, now) : null,
    });
    const parent = now.commit === null ? [] : ['-p', now.commit];
    const commit = await git.line([
      ...(await signature(git)),
      'commit-tree',
      tree,
      ...parent,
      '-m',
      next.summary,
    ]);
    const { code, stdout, stderr } = await git.ask([
      // Thin would mean as differences from files that are not here, and would be fetched for it.
      ...['push', '--quiet', '--porcelain', '--no-thin', 'target', `${commit}:refs/heads/${this.#branch}`],
    ]);
    if (code === 0) return true;
    const said = `${stdout.toString('utf8')}\n${stderr}`;
    if (OVERTAKEN.test(said)) return false;
    throw failureOf(this.name, said);
  }
}

/** Who publishes, where git has not been told, as on a machine that only builds. */
async function signature(git: Git): Promise<string[]> {
  const { code } = await git.ask(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT']);
  return code === 0 ? [] : ['-c', 'user.name=kl-docs', '-c', 'user.email=kl-docs@localhost'];
}

async function snapshotOf(git: Git, commit: string | null): Promise<Snapshot> {
  if (commit === null) return { commit, blobs: new Map() };
  const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  const blobs = listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', object = '', file = ''] = /^(\d+) blob (\w+)\t(.+)$/s.exec(line) ?? [];
      return mode === '' ? [] : [[file, { mode, object }] as const];
    });
  return { commit, blobs: new Map(blobs) };
}

/** What git would call the files of a folder. */
async function objectsOf(
  git: Git,
  folder: string,
  files: readonly string[],
  write = false,
): Promise<string[]> {
  if (files.length === 0) return [];
  const paths = files.map((file) => `${path.join(folder, file)}\n`).join('');
  const options = ['--no-filters', '--stdin-paths', ...(write ? ['-w'] : [])];
  return (await git.line(['hash-object', ...options], paths)).split('\n');
}

/** Told by the names that git has for contents, so that nothing is fetched; of what the site does not have, only what is gone. */
async function altered(
  git: Git,
  now: Snapshot,
  files: readonly ListedFile[],
  site: string | null,
): Promise<string[]> {
  const paths = files.map((file) => file.path);
  const here = paths.filter((file) => site !== null && existsSync(path.join(site, file)));
  const objects = await objectsOf(git, site ?? '', here);
  const expected = new Map(here.map((file, index) => [file, objects[index]]));
  return paths.filter((file) => {
    const there = now.blobs.get(file)?.object;
    return there === undefined || (expected.get(file) ?? there) !== there;
  });
}

async function copyTo(git: Git, now: Snapshot, folder: string, paths: readonly string[]): Promise<void> {
  const blobs = paths.flatMap((file) => {
    const blob = now.blobs.get(file);
    return blob === undefined ? [] : [[file, blob.object] as const];
  });
  // All at once, as git fetches one by itself when it is read.
  const wanted = blobs.map(([, object]) => `${object}\n`).join('');
  const alone = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none'];
  const fetching = [
    '-c',
    'fetch.negotiationAlgorithm=noop',
    'fetch',
    '--quiet',
    ...alone,
    '--stdin',
    'target',
  ];
  if (wanted !== '') await git.run(fetching, wanted);
  for (const [file, object] of blobs) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await git.run(['cat-file', 'blob', object]));
  }
}

/** The tree of the next publication, put together without its files: of those that are there already only the names are known. */
async function writeTree(
  git: Git,
  { site, files, manifest }: Next,
  from: { readonly now: Snapshot; readonly previous: Snapshot | null },
): Promise<string> {
  const made = [...files].filter(([, origin]) => origin === 'site').map(([file]) => file);
  const objects = await objectsOf(git, site ?? '', made);
  const known = new Set([...from.now.blobs.values()].map(({ object }) => object));
  const fresh = made.filter((_, index) => !known.has(objects[index] ?? ''));
  await objectsOf(git, site ?? '', fresh, true);

  const plain = (object: string): Blob => ({ mode: '100644', object });
  const text = async (content: string) => plain(await git.line(['hash-object', '-w', '--stdin'], content));
  const blobs = new Map<string, Blob>([[NO_JEKYLL, await text('')]]);
  for (const [file, origin] of files) {
    const blob = origin === 'site' ? undefined : from[origin]?.blobs.get(file);
    if (blob !== undefined) blobs.set(file, blob);
  }
  for (const [index, file] of made.entries()) blobs.set(file, plain(objects[index] ?? ''));
  blobs.set(SITE_MANIFEST, await text(manifest));

  const lines = [...blobs].map(([file, { mode, object }]) => `${mode} ${object}\t${file}\0`).join('');
  await git.run(['read-tree', '--empty']);
  await git.run(['update-index', '-z', '--index-info'], lines);
  return git.line(['write-tree', '--missing-ok']);
}
