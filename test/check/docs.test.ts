import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import {
  HEARING,
  IMPORTING,
  MAKING,
  MERGING,
  PUBLISHING,
  READING,
  RELEASING,
  REVIEWING,
  RULE_SETTINGS,
  RULES,
  UNDOING,
  WEBSITE,
  WORD,
} from '../../src/report/catalogue.ts';
import { projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { check } from './checking.ts';

interface Titled {
  readonly severity: string;
  readonly title: string;
}

const page = readFileSync(path.join(projectRoot, 'docs/rules.md'), 'utf8');
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [id = '', ...text] = section.split('\n');
      return [id, text.join('\n').split(/^## /m)[0] ?? ''];
    }),
);
const explained = Object.entries({ ...RULES, ...RULE_SETTINGS });
const examples = [...sections].flatMap(([id, text]) =>
  [...text.matchAll(/^```markdown (bad|good)\n([\s\S]*?)^```$/gm)].map(([, kind = '', example = '']) => ({
    id,
    kind,
    example,
  })),
);

describe('docs/rules.md', () => {
  test('has a section for every rule, in their order, and no other', () => {
    expect([...sections.keys()]).toEqual(explained.map(([id]) => id));
  });

  test.each(explained)('%s says how much it weighs, why, and how to silence it', (id, { severity }) => {
    const text = sections.get(id);
    expect(text).toMatch(new RegExp(`^\\n\\*\\*${severity}\\b`));
    expect(text).toMatch(/\*\*Why:\*\* \S/);
    expect(text).toMatch(/\*\*Silence:\*\* \S/);
    expect(page).toContain(`](#${id})`);
  });

  test('lists all else that can be told, and how much it weighs', () => {
    const listed = [...page.matchAll(/^\| <a id="(.*?)"><\/a>`(.*?)` \| (\w+) \| (.*) \|$/gm)];
    const row = ([id, { severity, title }]: [string, Titled]) => [id, id, severity, title];
    const stops = ([, { severity }]: [string, Titled]): boolean => severity === 'error';
    const reading: [string, Titled][] = Object.entries(READING);
    expect(listed.map(([, ...cells]) => cells)).toEqual([
      ...reading.filter(stops).map(row),
      ...reading.filter((problem) => !stops(problem)).map(row),
      ...Object.entries(MAKING).map(row),
      ...Object.entries(MERGING).map(row),
      ...Object.entries(UNDOING).map(row),
      ...Object.entries(HEARING).map(row),
      ...Object.entries(WORD).map(row),
      ...Object.entries(IMPORTING).map(row),
      ...Object.entries(REVIEWING).map(row),
      ...Object.entries(RELEASING).map(row),
      ...Object.entries(PUBLISHING).map(row),
      ...Object.entries(WEBSITE).map(row),
    ]);
  });

  test('has examples that are looked at', () => {
    expect(examples.length).toBeGreaterThanOrEqual(36);
  });

  test.each(examples)('$id: the $kind example', async ({ id, kind, example }) => {
    const off = rules
      .filter((rule) => rule.id !== id && id !== 'ignore-comment')
      .map((rule) => `    ${rule.id}: off\n`);
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'kl-docs.yml': `title: Test\ncheck:\n  rules:\n    spelling: ${id === 'spelling' ? 'warning' : 'off'}\n${off.filter((line) => !line.includes(' spelling:')).join('')}`,
      'content/card/card.md': `# Kort\n\n${example}`,
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
    });
    const found: string[] = (await check(workspace.root)).diagnostics.map(({ rule }) => rule);
    expect(found.includes(id)).toBe(kind === 'bad');
    if (kind === 'good') expect(found).toEqual([]);
  });
});
