import type { ListedFile } from '../website/site-manifest.ts';

/** Where a site is published: a folder, a branch of git, or a server. */
export interface Target extends AsyncDisposable {
  /** As people name it. */
  readonly name: string;
  /**
   * Opens what stands there now.
   *
   * @throws CannotRun when it cannot be reached or read
   */
  open(): Promise<Publication>;
}

/** What stood at a target when it was opened: one state of the site, and the way to the next. */
export interface Publication {
  /** The paths of all files that are there, sorted; none where nothing has been published. */
  readonly files: readonly string[];
  /** The bytes of one file; null where there is none. */
  read(path: string): Promise<Buffer | null>;
  /**
   * Which of these files are not as their sums say, as far as can be told without transferring them.
   *
   * @param site the folder with the same files on this machine, as far as it has them; null where there is none
   */
  altered(files: readonly ListedFile[], site: string | null): Promise<readonly string[]>;
  /** Copies files into a folder on this machine, under the same paths; those that are not there are left out. */
  copyTo(folder: string, paths: readonly string[]): Promise<void>;
  /** What stood there before it; null where nothing did. */
  previous(): Promise<Publication | null>;
  /**
   * Puts the next one in its place, all at once or not at all, and keeps this one as the one before.
   *
   * @returns false when somebody else has published since this one was opened: nothing was done then
   * @throws CannotRun when it cannot be written
   */
  replace(next: Next): Promise<boolean>;
}

/** From where a file of the next publication comes: the made site, what stands at the target now, or what stood there before that. */
export type Origin = 'site' | 'now' | 'previous';

/** What is to stand at a target. */
export interface Next {
  /** The folder of the made site; null where nothing comes from it. */
  readonly site: string | null;
  /** All files but the manifest, with their origin, by path. */
  readonly files: ReadonlyMap<string, Origin>;
  readonly manifest: string;
  /** What has changed, in a line. */
  readonly summary: string;
  readonly signal: AbortSignal;
}
