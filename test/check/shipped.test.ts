import { describe, expect, test } from 'vitest';
import { planSelection } from '../../src/build/select.ts';
import { checkDocuments } from '../../src/check/check.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { told } from './checking.ts';

// What the documents say is judged as of the guide's date: the tests of this commit must not fail because a year has passed.
process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-24') / 1000);

describe('the documents that come with kl-docs', async () => {
  const diagnostics = new Diagnostics();
  const workspace = openWorkspace(projectRoot, diagnostics);
  if (workspace === null) throw new Error(JSON.stringify(diagnostics.list));
  const plans = await planSelection(workspace, {}, diagnostics);
  const { diagnostics: found, ignored, fixes } = await checkDocuments(workspace, plans);

  test('have no error and no warning', () => {
    expect(told([...diagnostics.list, ...found].filter(({ severity }) => severity !== 'note'))).toEqual([]);
    expect(fixes.size).toBe(0);
  });

  test('tell their open points and the facts that end with the year', () => {
    const count = (rule: string): number => found.filter((diagnostic) => diagnostic.rule === rule).length;
    expect(count('open-point')).toBe(32);
    expect(count('dated-fact')).toBe(5);
  });

  test('silence a rule for a reason only', () => {
    for (const { reason } of ignored) expect(reason).toMatch(/\S+ \S+/);
  });
});
