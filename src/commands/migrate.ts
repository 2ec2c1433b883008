import { Changes } from '../memory/undoing.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { tellingIn } from '../report/tell.ts';
import { linesIn } from '../report/words/said.ts';
import { findWorkspace, WORKSPACE_FILE } from '../workspace/find.ts';
import { FORMAT, migrated } from '../workspace/format.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface MigrateCommandOptions extends Pick<CommonOptions, 'workspace' | 'dryRun' | 'language'> {
  readonly format?: string;
}

/** Writes the files of a workspace in the form that this program knows; what was written can be undone. */
export async function migrateCommand({ format, ...options }: MigrateCommandOptions): Promise<number> {
  const { dryRun = false, language } = options;
  const { begin: words } = linesIn(language);
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const root = findWorkspace(options.workspace ?? process.cwd());
  const problems = new Diagnostics();
  const sources = sourcesIn(root);
  const workspace = problems.take(openWorkspace(sources));
  const read = sources.files.read(WORKSPACE_FILE);
  const text = workspace === null || !('bytes' in read) ? null : read.bytes.toString('utf8');
  const after = text === null ? null : migrated(text);
  if (text !== null && after !== null && !dryRun) new Changes(root).write(WORKSPACE_FILE, text, after);
  const changed = after === null ? [] : [WORKSPACE_FILE];
  const done = dryRun ? words.wouldChange : words.changed;
  reporter.tell({
    result: { ok: workspace !== null, workspace: root, format: FORMAT, changed, dryRun },
    root,
    diagnostics: problems.list.map(tellingIn(language)),
    lines: workspace === null ? [] : changed.length > 0 ? changed.map(done) : [words.ofThisFormat(FORMAT)],
  });
  return workspace === null ? EXIT.problems : EXIT.done;
}
