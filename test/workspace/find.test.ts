import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../src/report/diagnostic.ts';
import { findDocuments } from '../../src/workspace/find.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

function refusal(cwd: string, ...asked: readonly string[]): string {
  try {
    findDocuments(cwd, asked);
    return 'none';
  } catch (error) {
    if (error instanceof CannotRun) return `${error.message} – ${error.hint}`;
    throw error;
  }
}

describe('what is asked for', () => {
  test('in a workspace is a document by its name, or by the path of its folder', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { root } = workspace;
    for (const asked of ['card', 'content/card', './content/card/'])
      expect(findDocuments(root, [asked]), asked).toEqual({ root, documents: ['card'] });
    expect(findDocuments(workspace.path('content'), ['./card'])).toEqual({ root, documents: ['card'] });
    expect(findDocuments('/', [workspace.path('content/card')])).toEqual({ root, documents: ['card'] });
  });

  test('in a workspace is all of it', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { root } = workspace;
    expect(findDocuments(root, [])).toEqual({ root, documents: [] });
    expect(findDocuments(root, ['.'])).toEqual({ root, documents: [] });
    expect(findDocuments('/', [root])).toEqual({ root, documents: [] });
  });

  test('in a workspace is another folder or a file in it', () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'drift/a/b.md': '# B\n' });
    const { root } = workspace;
    expect(findDocuments(root, ['drift', 'card', 'drift/a/b.md'])).toEqual({
      root,
      documents: ['./drift', 'card', './drift/a/b.md'],
    });
    expect(findDocuments(workspace.path('drift'), ['.'])).toEqual({ root, documents: ['./drift'] });
  });

  test('is a document before it is a folder', () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'card/a.md': '# A\n' });
    expect(findDocuments(workspace.root, ['card']).documents).toEqual(['card']);
    expect(findDocuments(workspace.root, ['./card']).documents).toEqual(['./card']);
  });

  test('outside any workspace is a folder, or the folder of a file', () => {
    using folder = new TemporaryFolder({ 'docs/a.md': '# A\n', 'docs/b.md': '# B\n' });
    expect(findDocuments(folder.root, ['docs'])).toEqual({ root: folder.path('docs'), documents: ['./'] });
    expect(findDocuments(folder.root, ['docs/a.md', 'docs/b.md'])).toEqual({
      root: folder.path('docs'),
      documents: ['./a.md', './b.md'],
    });
  });

  test('outside any workspace is the folder of an MkDocs site, from that site', () => {
    using folder = new TemporaryFolder({
      'docs/a.md': '# A\n',
      'docs/b/c.md': '# C\n',
      'mkdocs.yml': 'nav: []\n',
    });
    const { root } = folder;
    expect(findDocuments(root, ['docs'])).toEqual({ root, documents: ['./docs'] });
    expect(findDocuments(root, ['docs/a.md'])).toEqual({ root, documents: ['./docs/a.md'] });
    expect(findDocuments(root, ['docs/b']).root).toBe(folder.path('docs/b'));
    folder.write('mkdocs.yml', 'docs_dir: "andre" # ikke docs\n');
    expect(findDocuments(root, ['docs'])).toEqual({ root: folder.path('docs'), documents: ['./'] });
  });

  test('can be a name that is told to be none later, with those that are', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    expect(findDocuments(workspace.root, ['crad']).documents).toEqual(['crad']);
  });
});

describe('what cannot be found', () => {
  test('is told with what to do', () => {
    using folder = new TemporaryFolder({ 'a.txt': '', 'one/a.md': '# A\n', 'two/a.md': '# A\n' });
    expect(refusal(folder.root)).toMatch(/^No kl-docs\.yml in .* – .*kl-docs build FOLDER/);
    expect(refusal(folder.root, 'nowhere')).toMatch(/^There is no .*nowhere – Name a folder/);
    expect(refusal(folder.root, 'a.txt')).toMatch(/a\.txt is no Markdown file – /);
    expect(refusal(folder.root, 'one', 'two')).toMatch(/^one and two lie in different workspaces – /);
  });

  test('is a path in a workspace, too', () => {
    using workspace = new TemporaryWorkspace(quickCard);
    expect(refusal(workspace.root, './crad')).toMatch(/^There is no .*crad – /);
    expect(refusal(workspace.root, 'crad.md')).toMatch(/^There is no .*crad\.md – /);
  });
});
