import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckResult } from '../check/run.ts';
import type { Severity } from '../report/diagnostic.ts';
import { formatGithub } from '../report/github.ts';
import { toSarif } from '../report/sarif.ts';
import { formatDiagnostic, formatPlace, paintFor } from '../report/terminal.ts';
import { ownPackageRoot, ownPackageVersion } from '../workspace/own-package.ts';
import { counted } from './session.ts';

/** What a run of `check` has to tell. */
interface CheckOutcome extends CheckResult {
  readonly seconds: number;
  /** Only what is wrong. */
  readonly quiet: boolean;
}

/** The ways to tell it, by the name that `--format` takes. */
export const CHECK_REPORTS = new Map<string, (outcome: CheckOutcome) => string>([
  ['text', text],
  ['json', json],
  ['github', github],
  ['sarif', sarif],
]);

/** Errors and warnings with a code frame, notes on a line each, and a line that counts. */
function text(outcome: CheckOutcome): string {
  const { workspace: root, diagnostics, mended, quiet } = outcome;
  const paint = paintFor(process.stdout);
  const read = cachedReader(root);
  const problems = diagnostics.filter(({ severity }) => severity !== 'note');
  const blocks = problems.map((diagnostic) => formatDiagnostic(diagnostic, read, paint)).join('\n\n');
  if (quiet) return blocks === '' ? '' : `${blocks}\n`;
  const notes = diagnostics
    .filter(({ severity }) => severity === 'note')
    .map(
      ({ rule, message, place, hint }) =>
        `${paint('blue', 'note')}: ${place === undefined ? '' : `${paint('cyan', formatPlace(place))}: `}${message} ${paint('dim', `[${rule}]`)}${hint === undefined ? '' : `\n  ${paint('green', 'hint')}: ${hint}`}`,
    );
  const mendings = mended.map(
    ({ rule, message, place }) =>
      `${paint('green', 'mended')}: ${place === undefined ? '' : `${paint('cyan', formatPlace(place))}: `}${message} ${paint('dim', `[${rule}]`)}`,
  );
  return [mendings.join('\n'), blocks, notes.join('\n'), summary(outcome)]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function summary({ documents, diagnostics, ignored, fixes, mended, seconds }: CheckOutcome): string {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const openPoints = diagnostics.filter(({ rule }) => rule === 'open-point').length;
  const parts = [
    `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('note'), 'note')}` +
      ` in ${counted(documents.length, 'document')} (${seconds.toFixed(1)} s)`,
    ...(openPoints > 0 ? [`${counted(openPoints, 'open point')}`] : []),
    ...(ignored.length > 0 ? [`${ignored.length} silenced`] : []),
    ...(mended.length > 0 ? [`${mended.length} mended`] : []),
    ...(fixes.size > 0 ? [`${fixes.size} can be mended with --fix`] : []),
  ];
  return `${parts.join(' · ')}.`;
}

function json(outcome: CheckOutcome): string {
  const { ok, workspace, documents, diagnostics, fixes, ignored, mended } = outcome;
  const withFixes = diagnostics.map((diagnostic) => {
    const fix = fixes.get(diagnostic);
    return fix === undefined ? diagnostic : { ...diagnostic, fix };
  });
  return `${JSON.stringify({ ok, workspace, documents, diagnostics: withFixes, ignored, mended }, null, 2)}\n`;
}

function github(outcome: CheckOutcome): string {
  return [...outcome.diagnostics.map(formatGithub), summary(outcome), ''].join('\n');
}

function sarif({ workspace: root, diagnostics, fixes, ignored }: CheckOutcome): string {
  const rulesPage = pathToFileURL(path.join(ownPackageRoot(), 'docs', 'rules.md')).href;
  const results = [
    ...diagnostics.map((diagnostic) => {
      const fix = fixes.get(diagnostic);
      return { diagnostic, ...(fix && { fix }) };
    }),
    ...ignored.map(({ diagnostic, reason }) => ({ diagnostic, ignored: reason })),
  ];
  const run = toSarif({ version: ownPackageVersion(), root, rulesPage, results });
  return `${JSON.stringify(run, null, 2)}\n`;
}

/** Many problems stand in few files: each is read once. */
function cachedReader(root: string): (file: string) => string | null {
  const known = new Map<string, string | null>();
  return (file) => {
    let found = known.get(file);
    if (found === undefined) {
      try {
        found = readFileSync(path.join(root, file), 'utf8');
      } catch {
        found = null;
      }
      known.set(file, found);
    }
    return found;
  };
}
