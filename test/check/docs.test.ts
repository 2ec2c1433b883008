import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILD_ERRORS, BUILD_NOTES, BUILD_WARNINGS } from '../../src/check/build-problems.ts';
import { describedRules } from '../../src/check/described-rules.ts';
import { IGNORE_COMMENT, UNKNOWN_RULE } from '../../src/check/levels.ts';
import { rules } from '../../src/check/rules.ts';
import { projectRoot } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { check } from './checking.ts';

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
const severityOf = (id: string): string | undefined => rules.find((rule) => rule.id === id)?.severity;
const examples = [...sections].flatMap(([id, text]) =>
  [...text.matchAll(/^```markdown (bad|good)\n([\s\S]*?)^```$/gm)].map(([, kind = '', example = '']) => ({
    id,
    kind,
    example,
  })),
);

describe('docs/rules.md', () => {
  test('has a section for every rule, in their order, and no other', () => {
    expect([...sections.keys()]).toEqual([...rules.map(({ id }) => id), IGNORE_COMMENT, UNKNOWN_RULE]);
  });

  test.each([...sections])('%s says how much it weighs, why, and how to silence it', (id, text) => {
    expect(text).toMatch(new RegExp(`^\\n\\*\\*${severityOf(id) ?? 'error'}\\*?`));
    expect(text).toMatch(/\*\*Why:\*\* \S/);
    expect(text).toMatch(/\*\*Silence:\*\* \S/);
    expect(page).toContain(`](#${id})`);
  });

  test('lists what a build reports', () => {
    const listed = [...page.matchAll(/^\| <a id="(.*?)"><\/a>`(.*?)` \| (.*) \|$/gm)].map(
      ([, id, shown, title]) => [id, shown, title],
    );
    expect(listed).toEqual(
      [...BUILD_ERRORS, ...BUILD_WARNINGS, ...BUILD_NOTES].map(([id, title]) => [id, id, title]),
    );
  });

  test('is where the address of each rule leads', () => {
    expect(describedRules().length).toBeGreaterThan(sections.size);
    for (const { id, help } of describedRules()) {
      expect(help).toMatch(/^file:\/\/\/.*\/docs\/rules\.md#/);
      expect(sections.has(id) || page.includes(`<a id="${id}">`)).toBe(true);
    }
  });

  test('has examples that are looked at', () => {
    expect(examples.length).toBeGreaterThanOrEqual(38);
  });

  test.each(examples)('$id: the $kind example', async ({ id, kind, example }) => {
    const off = rules
      .filter((rule) => rule.id !== id && id !== IGNORE_COMMENT)
      .map((rule) => `    ${rule.id}: off\n`);
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'kl-docs.yml': `title: Test\ncheck:\n  rules:\n    spelling: ${id === 'spelling' ? 'warning' : 'off'}\n${off.filter((line) => !line.includes(' spelling:')).join('')}`,
      'content/card/card.md': `# Kort\n\n${example}`,
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
    });
    const found = (await check(workspace.root)).diagnostics.map(({ rule }) => rule);
    expect(found.includes(id)).toBe(kind === 'bad');
    if (kind === 'good') expect(found).toEqual([]);
  });
});

test('the list of what a build reports is that of the source', () => {
  const source = path.join(projectRoot, 'src');
  const reported = { error: new Set<string>(), warning: new Set<string>(), note: new Set<string>() };
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    // What check alone reports, and what only printing can find, is not among it.
    if (
      !/\.ts$/.test(file) ||
      /^(?:check|drawing|browser|pdf|print|output|site|make|doctor|commands|plan.draft-for-print-shop)\b/.test(
        file,
      )
    )
      continue;
    const text = readFileSync(path.join(source, file), 'utf8');
    for (const [, severity = 'error', called, made] of text.matchAll(
      /(?:\.(error|warning|note)|\bnone)\(\s*['`]([a-z0-9-]+(?:\$\{[a-z.]+\})?)['`]|\{ rule: '([a-z0-9-]+)', severity: 'error'/g,
    )) {
      const id = called ?? made ?? '';
      const ids = id.startsWith('missing-$')
        ? ['missing-caption', 'missing-question']
        : id.startsWith('unknown-$')
          ? ['unknown-paper', 'unknown-orientation', 'unknown-design']
          : [id];
      for (const each of ids) reported[severity as keyof typeof reported].add(each);
    }
  }
  // Those of diagrams are told by their parts.
  const diagrams = readdirSync(path.join(source, 'drawing'))
    .map((file) => readFileSync(path.join(source, 'drawing', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/'(diagram-(?!settings|size)[a-z-]+)'/g)].map(([, id = '']) => id));
  for (const id of diagrams) reported.error.add(id);
  for (const id of ['diagram-settings', 'diagram-size']) reported.warning.add(id);
  expect([...BUILD_ERRORS.keys()].sort()).toEqual([...reported.error].sort());
  expect([...BUILD_NOTES.keys()]).toEqual([...reported.note]);
  expect([...BUILD_WARNINGS.keys()].sort()).toEqual([...reported.warning].sort());
});
