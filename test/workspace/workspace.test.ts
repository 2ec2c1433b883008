import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/report/words/said.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryFolder } from '../support/workspace.ts';

function opened(settings: string) {
  using folder = new TemporaryFolder({ 'kl-docs.yml': settings });
  return openWorkspace(sourcesIn(folder.root));
}

describe('the format of a workspace', () => {
  test.each(['title: A\n', 'format: 1\ntitle: A\n'])('is the first of %j', (settings) => {
    const { value, problems } = opened(settings);
    expect([value?.config.format, problems]).toEqual([1, []]);
  });

  test('that is later than the program is told at its place, and nothing else, with what to do', () => {
    const { value, problems } = opened('title: A\nformat: 2\nlater: true\n');
    expect(value).toBeNull();
    expect(problems.map(({ rule, place }) => [rule, place?.line, place?.column])).toEqual([
      ['invalid-value', 2, 9],
    ]);
    expect(problems[0]?.hint).toContain('update kl-docs');
    const said = problems[0]?.said;
    expect(said && textOf(said, 'da').hint).toContain('opdatér kl-docs');
  });

  test.each(['0', '1.5', 'one', '"1"'])('is a number: not %s', (format) => {
    const { problems } = opened(`format: ${format}\ntitle: A\n`);
    expect(problems.map(({ rule, place }) => [rule, place?.line])).toEqual([['invalid-value', 1]]);
  });
});
