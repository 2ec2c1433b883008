import path from 'node:path';
import type { PublishConfig } from '../workspace/workspace.ts';
import { FolderTarget } from './folder-target.ts';
import { GitTarget } from './git-target.ts';
import { ServerTarget } from './server-target.ts';
import type { Target } from './target.ts';

/**
 * What `--to` names: `remote#branch` is a branch of git, `user@host:path` a server, and all else a folder, by its path from where one stands.
 */
export function targetNamed(text: string): PublishConfig {
  const [, git, branch] = /^([^#]+)#([^#]+)$/.exec(text) ?? [];
  if (git !== undefined && branch !== undefined) return { git, branch };
  return /^[^/\\@]+@[^/\\:]+:/.test(text) ? { rsync: text } : { folder: path.resolve(text) };
}

/** @param root the workspace */
export function openTarget(config: PublishConfig, root: string, signal: AbortSignal): Target {
  if ('git' in config) return new GitTarget(config, root, signal);
  if ('rsync' in config) return new ServerTarget(config.rsync, signal);
  return new FolderTarget(path.resolve(root, config.folder));
}
