import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocuments } from '../../src/check/check.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { told } from './checking.ts';

// What the documents say is judged as of the guide's date: the tests of this commit must not fail because a year has passed.
process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-24') / 1000);

describe('the documents that come with kl-docs', async () => {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(projectRoot)));
  if (workspace === null) throw new Error(JSON.stringify(diagnostics.list));
  const plans = diagnostics.take(await planSelection(workspace, {}));
  const { diagnostics: found, ignored, fixes } = await checkDocuments(workspace, plans);

  test('have no error and no warning', () => {
    expect(told([...diagnostics.list, ...found].filter(({ severity }) => severity !== 'note'))).toEqual([]);
    expect(fixes.size).toBe(0);
  });

  test('tell their open points and the facts that end with the year', () => {
    const count = (rule: string): number => found.filter((diagnostic) => diagnostic.rule === rule).length;
    const written = readdirSync(path.join(projectRoot, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap(
        (file) =>
          readFileSync(path.join(projectRoot, 'content', file), 'utf8')
            // Code may show how one is written.
            .replace(/^```[\s\S]*?^```$/gm, '')
            .match(/^:::+open\b/gm) ?? [],
      );
    expect(written.length).toBeGreaterThan(10);
    expect(count('open-point')).toBe(written.length);
    const facts = readFileSync(path.join(projectRoot, 'content/guide/document.yml'), 'utf8').match(
      /validUntil: 2026-12-31/g,
    );
    expect(facts?.length).toBeGreaterThan(0);
    expect(count('dated-fact')).toBe(facts?.length);
  });

  test('silence no rule', () => {
    expect(ignored).toEqual([]);
  });
});
