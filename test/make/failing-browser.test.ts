import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/make/build.ts';
import type { Progress } from '../../src/report/progress.ts';
import { browserProcesses, busyRenderers } from '../support/browser-processes.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';

/** The name makes the pages their own: none of them is in the cache. */
const workspaceOf = (count: number) => {
  const rows = Array.from({ length: count }, (_, index) => `p${index},Person ${index},Nord`);
  const own = `# Skilt\n\nNr.\u00a0${process.hrtime.bigint()}\n`;
  return new TemporaryWorkspace({ ...badges(rows), 'content/badge/badge.md': own });
};

const toAll = (kind: 'browser' | 'renderers', signal: NodeJS.Signals) => {
  for (const id of browserProcesses(process.pid)[kind]) process.kill(id, signal);
};

describe.skipIf(process.platform !== 'linux')('a build whose browser fails', () => {
  test('makes all of 98 files, whoever kills or freezes it meanwhile', async () => {
    using workspace = workspaceOf(98);
    const faults = new Map<number, () => void>([
      [10, () => toAll('renderers', 'SIGKILL')],
      [30, () => toAll('browser', 'SIGKILL')],
      [50, () => toAll('renderers', 'SIGSTOP')],
      [70, () => toAll('browser', 'SIGSTOP')],
    ]);
    const progress: Progress = {
      step(_, counted) {
        const fault = faults.get(counted?.done ?? 0);
        faults.delete(counted?.done ?? 0);
        fault?.();
      },
      inform() {},
      detail() {},
      end() {},
    };
    const { diagnostics, artifacts } = await build({ cwd: workspace.root, progress, timeLimit: 20_000 });
    expect(diagnostics).toEqual([]);
    expect([artifacts.length, faults.size]).toEqual([98, 0]);
    expect(new Set(artifacts.map(({ sha256 }) => sha256)).size).toBe(98);
    expect(browserProcesses(process.pid)).toEqual({ browser: [], renderers: [] });
  });

  test('again and again says so at the document, and leaves nothing behind', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/card.md': `# Nr. ${process.hrtime.bigint()}\n${'\nEt afsnit, som skal sættes.\n'.repeat(4_000)}`,
    });
    const killing = setInterval(() => {
      for (const id of busyRenderers(process.pid)) process.kill(id, 'SIGKILL');
    }, 20);
    try {
      const { diagnostics, ok } = await build({ cwd: workspace.root });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
        { rule: 'browser-failed', place: { file: 'content/card/document.yml' } },
      ]);
      expect([ok, existsSync(workspace.path('out'))]).toEqual([false, false]);
    } finally {
      clearInterval(killing);
    }
  });
});
