import { has } from '../files/files.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentPlan } from './plan.ts';

/** A folder that is no workspace is called as the first document in it, in its language: so that the index page is, too. */
export function namedAfter(workspace: Workspace, plans: readonly DocumentPlan[]): Workspace {
  const [first] = plans;
  if (first === undefined || has(workspace.files, WORKSPACE_FILE)) return workspace;
  const { title, language } = first.document.config;
  return { ...workspace, config: { ...workspace.config, title, language } };
}
