import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../report/diagnostic.ts';
import { ownPackageRoot } from '../workspace/own-package.ts';
import { BUILD_ERRORS, BUILD_NOTES, BUILD_WARNINGS } from './build-problems.ts';
import { IGNORE_COMMENT, UNKNOWN_RULE } from './levels.ts';
import { rules } from './rules.ts';

interface DescribedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Address of its section in docs/rules.md. */
  readonly help: string;
}

/** All that `kl-docs check` may report, in the order of docs/rules.md. */
export function describedRules(): DescribedRule[] {
  const page = pathToFileURL(path.join(ownPackageRoot(), 'docs', 'rules.md')).href;
  const all: [id: string, title: string, severity: Severity][] = [
    ...rules.map(({ id, title, severity }): [string, string, Severity] => [id, title, severity]),
    [IGNORE_COMMENT, 'A comment that silences a rule wrongly, without a reason or for nothing', 'warning'],
    [UNKNOWN_RULE, 'A rule in `kl-docs.yml` that does not exist or cannot be turned off', 'error'],
    ...[...BUILD_WARNINGS].map(([id, title]): [string, string, Severity] => [id, title, 'warning']),
    ...[...BUILD_NOTES].map(([id, title]): [string, string, Severity] => [id, title, 'note']),
    ...[...BUILD_ERRORS].map(([id, title]): [string, string, Severity] => [id, title, 'error']),
  ];
  return all.map(([id, title, severity]) => ({ id, title, severity, help: `${page}#${id}` }));
}
