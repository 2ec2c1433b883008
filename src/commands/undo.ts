import { undoChanges } from '../memory/undoing.ts';
import { CannotRun, Diagnostics } from '../report/diagnostic.ts';
import type { Reporter } from '../report/reporter.ts';
import { tellingIn } from '../report/tell.ts';
import { linesIn, type MessageLanguage, say } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { EXIT } from './exit.ts';

/** Takes back what the last command has changed in the author's files, and tells what could not be. */
export function undo(cwd: string | undefined, reporter: Reporter, language: MessageLanguage): number {
  const root = findWorkspace(cwd ?? process.cwd());
  const problems = new Diagnostics();
  const { restored, left } = undoChanges(root);
  if (restored.length + left.length === 0) throw new CannotRun(say('cannot-run.nothing-to-undo', {}));
  for (const file of left) problems.report('not-undone', {}, { file });
  const ok = !problems.hasErrors;
  reporter.tell({
    result: { ok, workspace: root, restored, left },
    root,
    diagnostics: problems.list.map(tellingIn(language)),
    lines: restored.map((file) => linesIn(language).restored(file)),
  });
  return ok ? EXIT.done : EXIT.problems;
}
