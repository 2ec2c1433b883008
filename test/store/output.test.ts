import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OutputFolder } from '../../src/store/output.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

describe('the output folder', () => {
  test('gets all files at once, and nothing is left beside them', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a/old.txt': 'old' });
    {
      await using output = new OutputFolder(workspace.path('out'));
      await output.stage('a/old.txt', 'new');
      await output.stage('b/c/d.txt', 'd');
      expect(readFileSync(workspace.path('out/a/old.txt'), 'utf8')).toBe('old');
      expect(existsSync(workspace.path('out/b'))).toBe(false);
      await output.commit();
    }
    expect(readFileSync(workspace.path('out/a/old.txt'), 'utf8')).toBe('new');
    expect(readFileSync(workspace.path('out/b/c/d.txt'), 'utf8')).toBe('d');
    expect(readdirSync(workspace.path('out')).sort()).toEqual(['a', 'b']);
  });

  test('keeps what it had when the run fails', async () => {
    using workspace = new TemporaryWorkspace({ 'out/a.txt': 'old' });
    const run = async () => {
      await using output = new OutputFolder(workspace.path('out'));
      await output.stage('a.txt', 'new');
      throw new Error('stop');
    };
    await expect(run()).rejects.toThrow('stop');
    expect(readFileSync(workspace.path('out/a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(workspace.path('out'))).toEqual(['a.txt']);
  });

  test('that cannot be made is said', async () => {
    using workspace = new TemporaryWorkspace({ out: 'a file' });
    await expect(new OutputFolder(workspace.path('out')).open()).rejects.toMatchObject({ name: 'CannotRun' });
  });
});
