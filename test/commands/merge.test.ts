import { describe, expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

describe('--shard', () => {
  test.each(['5/4', '0/2', '1/0', '2', '1/2/3', '-1/2', '1.5/2', '1/1001', 'one/two'])(
    '%s is no part, and says so',
    async (typed) => {
      using workspace = new TemporaryWorkspace(quickCard);
      const { code, stderr } = await klDocs(['build', `--shard=${typed}`], workspace.root);
      expect(code).toBe(2);
      expect(stderr).toContain(`--shard takes a part and how many there are (at most 1000), not "${typed}"`);
      expect(stderr).toContain('hint: Write --shard 2/4 for the second of four parts');
    },
  );

  test('makes parts, one of which has nothing to make, and merge puts them together', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const build = (part: string) => klDocs(['build', '--format', 'html', '--shard', part], workspace.root);
    const [made, empty] = [await build('1/2'), await build('2/2')];
    expect([made.code, empty.code]).toEqual([0, 0]);
    expect(made.stdout).toMatch(
      /^parts\/1-of-2\/card\/1\.0\/index\.html .*\nPart 1 of 2: Made 1 file in \S+ s\. "kl-docs merge" puts all/,
    );
    expect(empty.stdout).toBe('Part 2 of 2 has nothing to make.\n');

    const merged = await klDocs(['merge'], workspace.root);
    expect([merged.code, merged.stderr]).toEqual([0, '']);
    expect(merged.stdout).toMatch(
      /^out\/card\/1\.0\/index\.html .*\nMade 1 file in \S+ s\. All editions: out\/index\.html\n$/,
    );
  });

  test('is told in Danish, too', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { code, stderr } = await klDocs(['merge', '--language', 'da'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('Der er ingen dele i parts [no-parts]');
    const json = await klDocs(['merge', '--format', 'json'], workspace.root);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      parts: 0,
      diagnostics: [{ rule: 'no-parts' }],
    });
  });
});
