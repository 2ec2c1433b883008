import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withChapter } from '../../src/begin/chapter-list.ts';
import { makeNew, type NewOptions } from '../../src/begin/new.ts';
import { build, check } from '../../src/index.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const DATE = '2026-11-24';
const made = (workspace: TemporaryWorkspace, what: string, name: string, more: Partial<NewOptions> = {}) =>
  makeNew({ what, name, cwd: workspace.root, date: DATE, ...more }).value;

describe.each([
  ['da', 'Borgernes adgang', 'borgernes-adgang'],
  ['en', 'Parking permits', 'parking-permits'],
])('in a workspace in %s', (language, name, id) => {
  const settings = { 'kl-docs.yml': `title: Test\nlanguage: ${language}\npublisher: Nabo Kommune\n` };

  test('a document, a poster and a template check clean and build', async () => {
    using workspace = new TemporaryWorkspace(settings);
    expect(made(workspace, 'document', name)).toMatchObject({ kind: 'document', id, changed: [] });
    expect(made(workspace, 'poster', `${name} 2`)?.written).toContain(`content/${id}-2/document.yml`);
    expect(made(workspace, 'template', 'card')?.written).toEqual([
      'templates/card/page.css',
      'templates/card/page.hbs',
    ]);
    const description = workspace.path(`content/${id}/document.yml`);
    workspace.write(
      `content/${id}-3/document.yml`,
      readFileSync(description, 'utf8').replace('template: guide', 'template: card'),
    );
    for (const file of readdirSync(workspace.path(`content/${id}`)).filter((file) => file.endsWith('.md')))
      workspace.write(`content/${id}-3/${file}`, readFileSync(workspace.path(`content/${id}/${file}`)));
    const { diagnostics } = await check({ cwd: workspace.root });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { ok, artifacts } = await build({ cwd: workspace.root, formats: ['pdf'] });
    expect([ok, artifacts.length]).toEqual([true, 3]);
    for (const file of artifacts)
      expect(brokenRules(readFileSync(workspace.path(`out/${file.path}`)))).toEqual([]);
  });

  test('a chapter is numbered on, stands before the appendices, and checks clean', async () => {
    using workspace = new TemporaryWorkspace(settings);
    made(workspace, 'document', name);
    const file = `content/${id}/document.yml`;
    const before = readFileSync(workspace.path(file), 'utf8');
    workspace.write(file, before.replace(/( {2}- 03.*\n)/, '$1  # At the end:\n  - 04-more.md # appendix\n'));
    workspace.write(`content/${id}/04-more.md`, '---\nappendix: true\n---\n\n# Mere\n\nLidt.\n');
    const chapter = made(workspace, 'chapter', 'log ind', { cwd: workspace.path(`content/${id}`) });
    expect(chapter).toMatchObject({ written: [`content/${id}/05-log-ind.md`], changed: [file] });
    const after = readFileSync(workspace.path(file), 'utf8');
    expect(after.replace('  - 05-log-ind.md\n', '')).toBe(
      before.replace(/( {2}- 03.*\n)/, '$1  # At the end:\n  - 04-more.md # appendix\n'),
    );
    expect(after).toMatch(/ {2}- 03.*\n {2}- 05-log-ind\.md\n {2}# At the end:\n/);
    expect(readFileSync(workspace.path(`content/${id}/05-log-ind.md`), 'utf8')).toMatch(/^# Log ind\n/);
    const { diagnostics } = await check({ cwd: workspace.root });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('nothing is written', () => {
  const tree = (workspace: TemporaryWorkspace) =>
    readdirSync(workspace.root, { recursive: true, encoding: 'utf8' }).sort();

  test.each([
    [{ what: 'dokument', name: 'A' }, 'kl-docs new makes no "dokument"'],
    [{ what: 'poster', name: 'A', kind: 'referat' }, '--kind says what a document begins as'],
    [{ what: 'document', name: 'A', kind: 'referatt' }, 'No document begins as "referatt"'],
    [{ what: 'document', name: ' — ' }, 'has no letter or figure'],
    [{ what: 'document', name: 'Card' }, 'content/card is there already'],
    [{ what: 'template', name: 'card' }, 'templates/card is there already'],
    [{ what: 'chapter', name: 'Card', document: 'card' }, 'content/card/card.md is there already'],
    [{ what: 'chapter', name: 'A', document: 'cart' }, 'There is no document "cart"'],
  ])('for %j', (options, reason) => {
    using workspace = new TemporaryWorkspace(quickCard);
    const before = tree(workspace);
    expect(() => makeNew({ ...options, cwd: workspace.root, date: DATE })).toThrow(reason);
    expect(tree(workspace)).toEqual(before);
  });

  test('in a dry run, nor for a chapter of which of several documents is not said', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const before = tree(workspace);
    expect(made(workspace, 'document', 'New', { dryRun: true })?.written).toContain(
      'content/new/document.yml',
    );
    expect(tree(workspace)).toEqual(before);
    made(workspace, 'document', 'New');
    expect(() => made(workspace, 'chapter', 'A')).toThrow('Which document');
    expect(existsSync(workspace.path('content/new/04-a.md'))).toBe(false);
  });

  test('where document.yml is broken: its problem is told', () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/document.yml': 'title: A\n' });
    const { value, problems } = makeNew({ what: 'chapter', name: 'A', cwd: workspace.root, date: DATE });
    expect([value, problems[0]?.rule, problems[0]?.place?.file]).toEqual([
      null,
      'missing-key',
      'content/card/document.yml',
    ]);
  });
});

test.each([
  ['chapters: [a.md, b.md] # all\n', 1, 'chapters: [a.md, new.md, b.md] # all\n'],
  ['chapters: [a.md]', 1, 'chapters: [a.md, new.md]'],
  ['chapters:\n- a.md\n- "b.md" # last\n', 2, 'chapters:\n- a.md\n- "b.md" # last\n- new.md\n'],
  [
    'chapters:\r\n  - a.md\r\nnumbered: true\r\n',
    1,
    'chapters:\r\n  - a.md\r\n  - new.md\r\nnumbered: true\r\n',
  ],
  ['chapters:\n  - a.md', 1, 'chapters:\n  - a.md\n  - new.md\n'],
])('the list %j gets a chapter after its first %i', (text, after, expected) => {
  expect(withChapter(text, after, 'new.md')).toBe(expected);
});
