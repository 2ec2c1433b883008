import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isOfSheets, type SiteDocument } from './site-edition.ts';

/** What the website has to say and nobody has told it yet. Its pages show that as open points. */
export function openSettings({ config }: Workspace, documents: readonly SiteDocument[]): Diagnostic[] {
  const { site, accessibilityStatement, contact } = config;
  const place = { file: WORKSPACE_FILE };
  const open: Diagnostic[] = [];
  if (accessibilityStatement === null) open.push(problem('open-setting.accessibility', {}, place));
  if (contact.errors === null) open.push(problem('open-setting.errors', {}, place));
  if (contact.prints === null && documents.some(isOfSheets))
    open.push(problem('open-setting.prints', {}, place));
  if (site === null) open.push(problem('open-setting.address', {}, place));
  return open;
}
