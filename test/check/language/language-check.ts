import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { languageRules } from '../../../src/check/language/index.ts';
import { documentForCheck } from '../../../src/check/read.ts';
import type { Finding } from '../../../src/check/rule.ts';
import { openEdition } from '../../../src/edition/open-edition.ts';
import { planSelection } from '../../../src/plan/select.ts';
import { Diagnostics } from '../../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../../src/workspace/workspace.ts';
import { quickCard, TemporaryWorkspace } from '../../support/workspace.ts';

// The answers of the user's earlier runs must not be what is tested.
const cache = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-test-cache-'));
process.env['XDG_CACHE_HOME'] = cache;
afterAll(() => rmSync(cache, { recursive: true, force: true }));

interface LanguageCheck {
  readonly findings: readonly Finding[];
  /** `line:column "what stands there" message` for each finding. */
  readonly lines: readonly string[];
  /** The chapter after all fixes. */
  readonly fixed: string;
}

/** Checks one chapter with one rule, in a workspace with more or other files. */
export async function checkLanguage(
  rule: string,
  chapter: string,
  files: Readonly<Record<string, string>> = {},
): Promise<LanguageCheck> {
  const chapterFile = 'content/card/card.md';
  using workspace = new TemporaryWorkspace({ ...quickCard, [chapterFile]: chapter, ...files });
  const findings = await findingsIn(workspace.root, rule);
  const read = (file: string): string => ({ ...quickCard, ...files, [chapterFile]: chapter })[file] ?? '';
  return {
    findings,
    lines: findings.map(({ place, message }) => {
      const line = read(place.file).split('\n')[(place.line ?? 1) - 1] ?? '';
      const end = place.endLine === place.line ? place.endColumn : undefined;
      const text = line.slice((place.column ?? 1) - 1, end === undefined ? undefined : end - 1);
      const where = place.line === undefined ? place.file : `${place.line}:${place.column} "${text}"`;
      return `${where} ${message}`;
    }),
    fixed: findings
      .flatMap(({ fix }) => fix ?? [])
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
        chapter,
      ),
  };
}

/** What one rule finds in all documents of a workspace. */
async function findingsIn(root: string, rule: string): Promise<Finding[]> {
  const diagnostics = new Diagnostics();
  const opened = diagnostics.take(openWorkspace(sourcesIn(root)));
  if (opened === null) throw new Error(JSON.stringify(diagnostics.list));
  const found: Finding[] = [];
  for (const plan of diagnostics.take(await planSelection(opened, {}))) {
    const document = {
      ...diagnostics.take(documentForCheck(await openEdition(opened, plan.document), plan)),
      today: '2026-11-24',
      links: null,
      acceptsOpenPoints: false,
    };
    const checked = languageRules.find(({ id }) => id === rule);
    if (checked === undefined) throw new Error(`No rule ${rule}`);
    await checked.check(document, (finding) => found.push(finding));
  }
  return found;
}
