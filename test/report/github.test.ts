import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { formatGithub } from '../../src/report/github.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

/** Reads a workflow command as GitHub's runner does (actions/runner, ActionCommand.cs): signs, then their escapes, `%25` last. */
function read(line: string) {
  const [, level, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string, escapes: readonly (readonly [string, string])[]) =>
    escapes.reduce((before, [written, sign]) => before.replaceAll(written, sign), text);
  const inData = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%25', '%'],
  ] as const;
  const inProperty = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ] as const;
  const pairs = properties.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, plain(value.join('='), inProperty)];
  });
  return { level, properties: Object.fromEntries(pairs), message: plain(data, inData) };
}

const annotation = (diagnostic: Diagnostic): string =>
  formatGithub({ diagnostic, also: [], more: 0 }, process.cwd(), linesIn('en'));

describe('an annotation for GitHub', () => {
  test.each([
    'content/a, b.md',
    'content/a: b.md',
    'content/100 %.md',
    'content/%2C.md',
    'content/a=b::c.md',
  ])('names the file %j', (file) => {
    const line = annotation({
      rule: 'broken-link',
      severity: 'error',
      message: 'x',
      place: { file, line: 3, column: 4 },
    });
    expect(read(line)).toEqual({
      level: 'error',
      properties: { file, line: '3', col: '4', title: 'kl-docs broken-link' },
      message: 'x',
    });
  });

  test('says all of a message, on one line', () => {
    const line = annotation({
      rule: 'dash',
      severity: 'warning',
      message: '50 % of "a%0Ab", c: d',
      hint: 'One\r\nTwo, 100%25',
    });
    expect(line).not.toMatch(/[\r\n]/);
    expect(read(line)).toEqual({
      level: 'warning',
      properties: { title: 'kl-docs dash' },
      message: '50 % of "a%0Ab", c: d\nOne\r\nTwo, 100%25',
    });
  });

  test('of several that are alike says where the others are, from where the command runs', () => {
    const place = (line: number) => ({ file: 'content/a.md', line });
    const diagnostic = { rule: 'dash', severity: 'warning', message: 'x', place: place(1) } as const;
    const line = formatGithub(
      { diagnostic, also: [place(2), place(3)], more: 5 },
      path.resolve('docs'),
      linesIn('en'),
    );
    expect(read(line)).toEqual({
      level: 'warning',
      properties: { file: 'docs/content/a.md', line: '1', title: 'kl-docs dash' },
      message: 'x\nalso: docs/content/a.md:2, docs/content/a.md:3 and 5 more',
    });
  });

  test('has the levels that GitHub knows', () => {
    const levels = (['error', 'warning', 'note'] as const).map(
      (severity) => read(annotation({ rule: 'dash', severity, message: 'b' })).level,
    );
    expect(levels).toEqual(['error', 'warning', 'notice']);
  });
});

test.each(['build', 'check'])(
  '%s tells GitHub of a file with a comma and a message with a percent sign',
  async (command) => {
    const document = (quickCard['content/card/document.yml'] ?? '').replace('card.md', '"før, efter.md"');
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/document.yml': document,
      'content/card/før, efter.md': '# Kort\n\nSe [](#50%25-mere).\n',
    });
    const { code, stdout } = await klDocs([command, '--format', 'github'], workspace.root);
    expect(code).toBe(1);
    const [told] = stdout
      .split('\n')
      .filter((line) => line.includes('broken-link'))
      .map(read);
    expect(told).toMatchObject({
      level: 'error',
      properties: { file: 'content/card/før, efter.md', line: '3', col: '4' },
      message: expect.stringContaining('the id "50%-mere"\n'),
    });
  },
);
